package org.onrecord.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.mcp.Line.Form;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Source;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A tool result, as text or as data. It begins with the answer, and says before the entries which of them are left out. A
 * result has as many entries as fit, and each source once.
 */
final class CitedResult {
    /** The maximum size of a result if no limit was requested; the rest of its message fits into 8,000 bytes too. */
    static final int USUAL_BYTES = 7_700;

    /** The maximum size if nothing is on record, without a limit; with the rest of its message, 1,500 bytes. */
    static final int NOTHING_BYTES = 1_290;

    /** The maximum size with a limit; leaves room for the rest of a message of {@link McpServer#MAX_BYTES}. */
    static final int MAX_BYTES = 39_000;

    /** The maximum length of an error message; only a repeated long argument exceeds it. */
    private static final int MAX_MESSAGE = 2_000;

    private static final String TOO_LARGE = "This result is too large: ask for less, or call show with one id.";

    private static final String CALL = "call";

    private static final String NEAREST = ", which are not claimed to answer the question:\n";

    private final Reply reply;
    private final Page page;
    private final Shortening limits;
    private final Map<String, SourceMark> marks = new LinkedHashMap<>();
    private final StringBuilder entries = new StringBuilder();
    private final List<Value> answers = new ArrayList<>();
    private final List<Value> nearest = new ArrayList<>();
    private int bytes;
    private boolean hasMoreSources;
    private boolean hasUnlistedSources;

    /**
     * The entries available for a result.
     *
     * @param head the fields common to them
     * @param lines the entries from the offset on
     * @param total the number of all entries, including those before the offset
     * @param limit the maximum number to show, or null to fill the usual size
     */
    record Page(
            List<Member> head,
            List<Line> lines,
            int offset,
            int total,
            @Nullable Integer limit,
            Form form) {}

    private CitedResult(Reply reply, Page page, Shortening limits) {
        this.reply = reply;
        this.page = page;
        this.limits = limits;
        if (page.form().hasSources() && !page.form().isData()) {
            limits.first(reply.summary()).forEach(this::markSources);
        }
        this.bytes = size(Value.of(text())) + (page.form().isData() ? size(data()) : 0);
    }

    /** Numbers the first source of each fact that a sentence of the answer rests on. */
    private void markSources(SummarySentence sentence) {
        sources(sentence)
                .forEach(id ->
                        marks.computeIfAbsent(id, _ -> new SourceMark(marks.size() + 1, reply.record(), id, limits)));
    }

    private Stream<String> sources(SummarySentence sentence) {
        return sentence.facts().stream()
                .map(reply.record().facts()::get)
                .filter(Objects::nonNull)
                .flatMap(fact -> fact.sources().stream().limit(1))
                .map(Citation::source)
                .distinct();
    }

    private String marked(SummarySentence sentence) {
        var numbers = sources(sentence)
                .map(marks::get)
                .filter(Objects::nonNull)
                .map(mark -> "[" + mark.number() + "]")
                .collect(Collectors.joining());
        return sentence.text() + (numbers.isEmpty() ? "" : " " + numbers);
    }

    static Value of(Reply reply, Page page, List<Line> near) {
        var result = fitting(reply, page, near);
        return result == null ? error(TOO_LARGE) : result.whole();
    }

    /**
     * Returns a result of at most the size for the page: with as many entries as fit, and with shorter lists and texts if
     * not even one does; null if nothing fits.
     */
    private static @Nullable CitedResult fitting(Reply reply, Page page, List<Line> near) {
        if (page.limit() != null) {
            return fitting(reply, page, near, MAX_BYTES);
        }
        var small = isNothing(reply) ? fitting(reply, page, near, NOTHING_BYTES) : null;
        return small != null ? small : fitting(reply, page, near, USUAL_BYTES);
    }

    private static boolean isNothing(Reply reply) {
        return reply.reason() != null && reply.reason() != Reason.AMBIGUOUS;
    }

    private static @Nullable CitedResult fitting(Reply reply, Page page, List<Line> near, int most) {
        for (var limits : Shortening.LEVELS) {
            // Some parts depend on the entries, and are known only afterwards.
            for (var budget = most; budget > 0; ) {
                var result = new CitedResult(reply, page, limits);
                result.fill(near, budget);
                var size = size(result.whole());
                if (result.isEmpty()) {
                    break;
                }
                if (size <= most) {
                    return result;
                }
                budget -= size - most;
            }
        }
        return null;
    }

    private Value whole() {
        return page.form().isData()
                ? Value.object(content(text()), new Member("structuredContent", data()), isError(false))
                : Value.object(content(text()), isError(false));
    }

    /** Whether even the first entry is too large; the nearest entries may be left out. */
    private boolean isEmpty() {
        return answers.isEmpty() && !page.lines().isEmpty();
    }

    private void fill(List<Line> near, int budget) {
        for (var line : page.lines()) {
            if (!add(line.shortened(limits), answers, page.offset() + answers.size() + 1, budget)) {
                break;
            }
        }
        for (var line : near) {
            if (!add(line.shortened(limits), nearest, nearest.size() + 1, budget)) {
                break;
            }
        }
        if (!nearest.isEmpty()) {
            var some = nearest.size() < near.size() ? " (" + nearest.size() + " of " + near.size() + ")" : "";
            entries.insert(0, "The nearest entries" + some + NEAREST);
        }
    }

    /** Adds an entry with its new sources, unless they exceed the budget. */
    private boolean add(Line line, List<Value> to, int number, int budget) {
        var form = page.form();
        var size = 0;
        var numbers = new ArrayList<Integer>();
        var added = new ArrayList<String>();
        for (var citation : form.hasSources() ? line.sources() : List.<Citation>of()) {
            var mark = marks.get(citation.source());
            if (mark == null) {
                mark = new SourceMark(marks.size() + 1, line.record(), citation.source(), limits);
                marks.put(citation.source(), mark);
                added.add(citation.source());
                size += size(Value.of(mark.text())) + (form.isData() ? size(mark.data()) : 0);
            }
            numbers.add(mark.number());
        }
        var entry = line.text(number, numbers, form);
        var data = line.data();
        size += size(Value.of(entry)) + (form.isData() ? size(data) : 0);
        if (bytes + size > budget) {
            added.forEach(marks::remove);
            return false;
        }
        bytes += size;
        hasMoreSources |= form.hasSources() && line.moreSources() > 0;
        hasUnlistedSources |= !form.hasSources() && !line.sources().isEmpty();
        entries.append(entry);
        to.add(data);
        return true;
    }

    /** Returns the text before the entries: the answer or the message, the common fields, and the entries left out. */
    private String head() {
        var head = new StringBuilder();
        if (!reply.summary().isEmpty()) {
            var shown = limits.first(reply.summary());
            var sentences = limits.of(shown.stream().map(this::marked).collect(Collectors.joining(" ")));
            var others = reply.summary().size() - shown.size();
            head.append("Answer: ")
                    .append(Line.oneLine(others == 0 ? sentences : sentences + " (" + others + " more sentences)"))
                    .append('\n');
        }
        if (reply.reason() != null) {
            head.append(Sentence.capital(reply.reason().words())).append(": ");
        }
        var message = message();
        if (message != null) {
            head.append(Line.oneLine(message)).append('\n');
        }
        common().stream()
                .filter(member -> !member.key().equals(CALL))
                .forEach(member -> head.append(Sentence.capital(member.key().replace('_', ' ')))
                        .append(": ")
                        .append(Line.oneLine(member.value().flat()))
                        .append('\n'));
        if (hasSuggestions()) {
            limits.first(reply.suggestions()).forEach(one -> {
                var call = Tool.call(one.command());
                head.append("- ")
                        .append(Line.oneLine(limits.of(one.text()) + (call == null ? "" : " (" + call + ")")))
                        .append('\n');
            });
        }
        if (isCut() || page.offset() > 0) {
            head.append("Entries " + (page.offset() + 1) + " to " + next() + " of " + page.total())
                    .append(isCut() ? "; next page: cursor \"" + next() + "\"" : "; these are the last")
                    .append(".\n");
        }
        if (isShortened()) {
            head.append("Lists and texts are shortened: call again with limit for up to 40 kB.\n");
        }
        return head.isEmpty() ? "" : head.append('\n').toString();
    }

    /** Returns the text after the entries: the record's name and date, and how to get the sources. */
    private String foot() {
        var record = reply.record();
        var foot = new StringBuilder((entries.isEmpty() ? "" : "\n") + "As of "
                + FactDate.of(record.asOf()).inWords() + ", record " + record.caseId() + " " + record.version() + ": "
                + Line.oneLine(limits.of(record.title())) + "\n");
        if (call() != null) {
            foot.append("Call: " + call() + "\n");
        }
        if (hasMoreSources) {
            foot.append("Some sources are left out: the tool show has every source of a fact.\n");
        }
        if (hasUnlistedSources) {
            foot.append("Each entry has sources: call again with sources true, or call show.\n");
        }
        return foot.toString();
    }

    /** Returns the fields common to all entries, which the text shows too. */
    private List<Member> common() {
        var common = new ArrayList<Member>();
        Line.add(common, CALL, Value.of(call()));
        Line.add(common, "about", Value.texts(reply.about()));
        common.addAll(page.head());
        return limits.of(common);
    }

    /** Returns the tool call that gives the same entries, unless it repeats their ids. */
    private @Nullable String call() {
        var call = Tool.call(reply.understood());
        return call == null || call.startsWith(Tool.SHOW) ? null : Line.oneLine(call);
    }

    private boolean isShortened() {
        return !limits.equals(Shortening.NONE);
    }

    private @Nullable String message() {
        var message = reply.message();
        return message != null
                ? limits.of(Tool.ofTools(message))
                : reply.reason() == null ? null : reply.reason().sentence();
    }

    private boolean hasSuggestions() {
        return reply.reason() != null && !reply.suggestions().isEmpty();
    }

    private String text() {
        var all = new StringBuilder(head()).append(entries).append(foot());
        if (!marks.isEmpty()) {
            all.append("\nSources\n");
            marks.values().forEach(mark -> all.append(mark.text()));
        }
        return all.toString();
    }

    private boolean isCut() {
        return next() < page.total();
    }

    private int next() {
        return page.offset() + answers.size();
    }

    private Value data() {
        var members = new ArrayList<Member>();
        if (!reply.summary().isEmpty()) {
            members.addAll(limits.of(List.of(JsonDocument.summary(reply.summary()))));
        }
        members.add(new Member("on_record", new Flag(reply.isOnRecord())));
        Line.add(members, "reason", Value.of(reply.reason()));
        Line.add(members, "message", Value.of(message()));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        members.addAll(common());
        if (hasSuggestions()) {
            members.addAll(limits.of(List.of(new Member(
                    "suggestions",
                    Value.list(
                            reply.suggestions(),
                            one -> Value.object(
                                    Member.of("text", one.text()), Member.of(CALL, Tool.call(one.command()))))))));
        }
        if (isShortened()) {
            members.add(new Member("shortened", new Flag(true)));
        }
        members.add(Member.of("total", page.total()));
        members.add(Member.of("shown", answers.size()));
        if (isCut()) {
            members.add(Member.of("next_cursor", Integer.toString(next())));
        }
        members.add(new Member("answers", new Value.Items(answers)));
        if (!nearest.isEmpty()) {
            members.add(new Member("nearest", new Value.Items(nearest)));
        }
        members.add(new Member("sources", Value.list(List.copyOf(marks.values()), SourceMark::data)));
        return Value.object(members);
    }

    /** A source in the list of a result, with the number that its entries refer to. */
    private record SourceMark(int number, CaseRecord record, String id, Shortening limits) {
        private @Nullable Source source() {
            return record.sources().get(id);
        }

        Value data() {
            var members = new ArrayList<Member>();
            ((Value.Group) Sourced.source(record, new Citation(id, null)))
                    .members().stream()
                            .filter(member -> !member.key().equals("published_text"))
                            .forEach(member -> Line.add(members, member.key(), member.value()));
            var source = source();
            if (source != null) {
                Line.add(members, "citation", Value.of(source.citation()));
            }
            return Value.object(limits.of(members));
        }

        String text() {
            var source = source();
            if (source == null) {
                return "[" + number + "] " + id + "\n";
            }
            var note = source.note() == null ? "" : " Note: " + limits.of(source.note());
            var named = limits.of(SourceNumbers.named(source).text());
            return Line.oneLine("[" + number + "] " + named + " <" + source.url() + ">" + note) + "\n";
        }
    }

    static Value error(String message) {
        var end = Math.min(message.length(), MAX_MESSAGE);
        return Value.object(content(message.substring(0, end)), isError(true));
    }

    private static Member content(String text) {
        return new Member(
                "content",
                Value.list(List.of(text), one -> Value.object(Member.of("type", "text"), Member.of("text", one))));
    }

    private static Member isError(boolean isError) {
        return new Member("isError", new Flag(isError));
    }

    /** Returns the size of a value in a message, in bytes. */
    private static int size(Value value) {
        var json = new StringBuilder();
        Json.line(new Sink(json), List.of(new Member("", value)));
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
