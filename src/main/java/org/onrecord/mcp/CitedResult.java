package org.onrecord.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A tool result: the same content as text and as data. Both begin with the answer, and say before the entries which of
 * them are left out. A result has as many entries as fit, and each source once.
 */
final class CitedResult {
    /** The maximum size of text and data together, in bytes, if no limit was requested. */
    static final int USUAL_BYTES = 7_800;

    /** The maximum size with a limit; leaves room for the rest of a message of {@link McpServer#MAX_BYTES}. */
    static final int MAX_BYTES = 38_500;

    /** The maximum length of an error message; only a repeated long argument exceeds it. */
    private static final int MAX_MESSAGE = 4_000;

    /** Room for the parts that only the finished result has: the cursor and repeated names. */
    private static final int MARGIN = 500;

    private static final String TOO_LARGE =
            "This result is too large: ask for less, or run onrecord show ID at a terminal.";

    private static final String SHOW = "onrecord show ";

    private static final String NEAREST = ", which are not claimed to answer the question:\n";

    private final Reply reply;
    private final Page page;
    private final Map<String, SourceMark> marks = new LinkedHashMap<>();
    private final StringBuilder entries = new StringBuilder();
    private final List<Value> answers = new ArrayList<>();
    private final List<Value> nearest = new ArrayList<>();
    private int bytes;
    private boolean hasMoreSources;

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
            @Nullable Integer limit) {}

    private CitedResult(Reply reply, Page page) {
        this.reply = reply;
        this.page = page;
        this.bytes = size(data()) + size(Value.of(text("")));
    }

    /** Returns the result of a tool call, with its content as text and as data. */
    static Value of(Reply reply, Page page, List<Line> near) {
        var result = new CitedResult(reply, page);
        result.fill(near);
        var next = "; next page: cursor \"" + result.next() + "\"";
        var whole = Value.object(
                content(result.text(next)), new Member("structuredContent", result.data()), isError(false));
        return result.isEmpty() || size(whole) > MAX_BYTES + MARGIN ? error(TOO_LARGE) : whole;
    }

    /** Returns the text of a resource. Entries that do not fit are available from the tools. */
    static String text(Reply reply, Page page) {
        var result = new CitedResult(reply, page);
        result.fill(List.of());
        return result.isEmpty() ? TOO_LARGE : result.text("; use the tools for the rest");
    }

    /** Returns an error result. */
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

    /** Whether even the first entry is too large. */
    private boolean isEmpty() {
        return answers.isEmpty() && !page.lines().isEmpty();
    }

    private void fill(List<Line> near) {
        var budget = page.limit() == null ? USUAL_BYTES : MAX_BYTES;
        for (var line : page.lines()) {
            if (!add(line, answers, page.offset() + answers.size() + 1, budget)) {
                break;
            }
        }
        if (!near.isEmpty()) {
            near.forEach(line -> add(line, nearest, nearest.size() + 1, budget));
            var some = nearest.size() < near.size() ? " (" + nearest.size() + " of " + near.size() + ")" : "";
            entries.insert(0, "The nearest facts" + some + NEAREST);
        }
    }

    /**
     * Adds an entry with its new sources, unless they exceed the budget. The first entry may exceed it, up to the
     * maximum.
     */
    private boolean add(Line line, List<Value> to, int number, int budget) {
        var fresh = new ArrayList<Value>();
        var numbers = new ArrayList<Integer>();
        var added = new ArrayList<String>();
        for (var citation : line.sources()) {
            var mark = marks.get(citation.source());
            if (mark == null) {
                mark = new SourceMark(marks.size() + 1, line.record(), citation.source());
                marks.put(citation.source(), mark);
                added.add(citation.source());
                fresh.add(mark.data());
                fresh.add(Value.of(mark.text()));
            }
            numbers.add(mark.number());
        }
        var entry = line.text(number, numbers);
        var data = line.data();
        fresh.add(data);
        fresh.add(Value.of(entry));
        var more = size(new Value.Items(fresh));
        if (bytes + more > budget && !(answers.isEmpty() && nearest.isEmpty() && bytes + more <= MAX_BYTES)) {
            added.forEach(marks::remove);
            return false;
        }
        bytes += more;
        hasMoreSources |= line.moreSources() > 0;
        entries.append(entry);
        to.add(data);
        return true;
    }

    private static int size(Value value) {
        var json = new StringBuilder();
        Json.line(new Sink(json), Style.PLAIN, List.of(new Member("", value)));
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Returns the text before the entries: the answer or the message, the record's name and date, the fields common to
     * all entries, and the entries left out.
     */
    private String head(String whereMoreIs) {
        var record = reply.record();
        var head = new StringBuilder();
        if (!reply.summary().isEmpty()) {
            var sentences = SummarySentence.joined(reply.summary());
            head.append("Answer: ").append(Line.oneLine(sentences)).append('\n');
        }
        if (reply.reason() != null) {
            head.append(Sentence.capital(reply.reason().words())).append(": ");
        }
        var message = message();
        if (message != null) {
            head.append(Line.oneLine(message)).append('\n');
        }
        head.append("Record " + record.caseId() + " " + record.version() + ", as of "
                + FactDate.of(record.asOf()).inWords() + ": " + Line.oneLine(record.title()) + "\n");
        common().forEach(member -> head.append(Sentence.capital(member.key().replace('_', ' ')))
                .append(": ")
                .append(Line.oneLine(member.value().flat()))
                .append('\n'));
        if (hasSuggestions()) {
            reply.suggestions()
                    .forEach(one -> head.append("- ")
                            .append(Line.oneLine(
                                    one.command() == null ? one.text() : one.text() + " (" + one.command() + ")"))
                            .append('\n'));
        }
        if (isCut() || page.offset() > 0) {
            head.append("Entries " + (page.offset() + 1) + " to " + next() + " of " + page.total())
                    .append(isCut() ? whereMoreIs : "; these are the last")
                    .append(".\n");
        }
        if (hasMoreSources) {
            head.append("Some sources are left out: the tool show has every source of a fact.\n");
        }
        return head.append('\n').toString();
    }

    /** Returns the fields common to all entries, which the text shows too. */
    private List<Member> common() {
        var common = new ArrayList<Member>();
        var command = reply.understood();
        if (command != null && !command.startsWith(SHOW)) { // It would repeat the ids of the entries.
            Line.add(common, "command", Value.of(command));
        }
        Line.add(common, "about", Value.texts(reply.about()));
        common.addAll(page.head());
        return common;
    }

    private @Nullable String message() {
        return reply.message() != null || reply.reason() == null
                ? reply.message()
                : reply.reason().sentence();
    }

    private boolean hasSuggestions() {
        return reply.reason() != null && !reply.suggestions().isEmpty();
    }

    private String text(String whereMoreIs) {
        var all = new StringBuilder(head(whereMoreIs)).append(entries);
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
            members.add(JsonDocument.summary(reply.summary()));
        }
        members.add(new Member("on_record", new Flag(reply.isOnRecord())));
        Line.add(members, "reason", Value.of(reply.reason()));
        Line.add(members, "message", Value.of(message()));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        members.addAll(common());
        if (hasSuggestions()) {
            members.add(new Member(
                    "suggestions",
                    Value.list(
                            reply.suggestions(),
                            one -> Value.object(Member.of("text", one.text()), Member.of("command", one.command())))));
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
        return new Value.Group(null, members);
    }
}
