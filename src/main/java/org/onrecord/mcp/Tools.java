package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.CommandReply;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.reply.ReplyRow;
import org.onrecord.ask.understand.Context;
import org.onrecord.check.CheckQuery;
import org.onrecord.check.CheckedText;
import org.onrecord.check.ClaimChecker;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.lookup.who.PartyPage;
import org.onrecord.mcp.CitedResult.Page;
import org.onrecord.mcp.Line.Form;
import org.onrecord.mcp.McpServer.AskedRecord;
import org.onrecord.model.AsOf;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Lists the tools of the server and calls them. */
final class Tools {
    private static final int USUAL_ANSWERS = 3;
    private static final int USUAL_ENTRIES = 20;

    private static final String PRIVATE = "on record only because of an office or a role in proceedings";

    private final AskedRecord asked;
    private final List<Tool> all = Tool.all();
    private final Lazy<Questions> questions;

    Tools(AskedRecord asked) {
        this.asked = asked;
        this.questions = Lazy.of(asked.questions());
    }

    Value list() {
        return Value.list(
                all.stream()
                        .filter(tool -> !Lookups.isEmpty(tool.name(), asked.record()))
                        .toList(),
                Tool::value);
    }

    /**
     * Calls a tool. An invalid argument gives an error result, so that the assistant can try again.
     *
     * @throws RpcError if there is no such tool
     */
    Value call(String name, Map<String, @Nullable Object> values) {
        var tool = named(name);
        try {
            var arguments = Arguments.of(tool.parameters(), values);
            return switch (tool.name()) {
                case Tool.ASK -> answer(tool, arguments);
                case Tool.CHECK -> check(tool, arguments);
                default -> lookup(tool, Objects.requireNonNull(tool.lookup()), arguments);
            };
        } catch (Failure failure) {
            return CitedResult.error(Line.oneLine(Tool.ofTools(Sentence.of(failure.message(), failure.hint()))));
        }
    }

    private Tool named(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RpcError(
                        RpcError.INVALID_PARAMS, "there is no such tool", Member.of("tool", Line.echo(name))));
    }

    private Value lookup(Tool tool, Lookup lookup, Arguments arguments) {
        var reply = reply(lookup.checked(arguments.given(asked)));
        var page = page(reply, tool, arguments.offset(), arguments.limit(), tool.form(arguments));
        return CitedResult.of(reply, page, List.of());
    }

    private Reply reply(Query query) {
        return new CommandReply(query.command(), null, Context.NONE)
                .of(asked.lookups().apply(query));
    }

    /** Returns a page of the rows found, which may be empty. */
    private Page page(Reply reply, Tool tool, int offset, @Nullable Integer limit, Form form) {
        if (reply.page() == null) {
            return new Page(List.of(), List.of(), 0, 0, limit, form);
        }
        var content = ordered(reply.page().content(), tool);
        var lines = lines(content.rows(asked.record()), reply.answers(), tool.isFull(), offset, limit);
        return new Page(head(content), lines, offset, content.size(), limit, form);
    }

    /** Puts the most important entries first, because an assistant may read only the first page. */
    private Content ordered(Content content, Tool tool) {
        return switch (content) {
            case PartyPage party when !party.party().isPrivate() -> party.bestFirst(asked.record());
            case FactList list
            when list.brief().shown().equals(asked.record().milestones()) ->
                new FactList(FactList.BY_DATE, list.brief().shown());
            case FactList list when tool.isNewestFirst() -> list.newestFirst(asked.record());
            default -> content;
        };
    }

    private List<Member> head(Content content) {
        var head = new ArrayList<Member>();
        // The reply has the summary too, and shows it in another form.
        content.head().stream()
                .filter(member -> !member.key().equals(JsonDocument.SUMMARY) && !member.isDataOnly())
                .forEach(member -> Line.add(head, member.key(), member.value()));
        if (content instanceof PartyPage party && party.party().isPrivate()) {
            head.add(Member.of("private", PRIVATE));
        }
        if (content.topic() != null) {
            var day =
                    AsOf.of(asked.record(), content.topic(), content.subject()).day();
            head.add(Member.of("as_of", day.toString()));
        }
        return head;
    }

    private <T> List<Line> lines(
            Table<T> table, List<AnsweredFact> entries, boolean isFull, int offset, @Nullable Integer limit) {
        var rows = new ArrayList<T>();
        table.items().forEach(rows::add);
        var end = end(rows.size(), offset, limit);
        var lines = new ArrayList<Line>();
        for (var i = offset; i < end; i++) {
            // A table may have more rows than answers: a period without known facts has its sentence in the row.
            var entry = i < entries.size() ? entries.get(i) : AnsweredFact.entry("", "");
            var previous = i == offset ? null : rows.get(i - 1);
            lines.add(Line.of(asked.record(), table, rows.get(i), previous, entry, rows.size(), isFull));
        }
        return lines;
    }

    /** Returns the end of a page; fails if the page begins after the last row. */
    private static int end(int rows, int offset, @Nullable Integer limit) {
        if (offset >= Math.max(1, rows)) {
            throw Failure.usage("bad-argument", "cursor is beyond the last entry", null);
        }
        return Math.min(rows, offset + (limit == null ? USUAL_ENTRIES : limit));
    }

    private Value check(Tool tool, Arguments arguments) {
        var query = CheckQuery.ofTyped(
                String.join("", arguments.texts("text")), record -> new ClaimChecker(record, questions.get())::check);
        var found = (Found) asked.lookups().apply(query);
        var text = (CheckedText) found.content();
        var offset = arguments.offset();
        var end = end(text.size(), offset, arguments.limit());
        var lines = text.claims().subList(offset, end).stream()
                .map(claim -> Line.of(found.record(), claim, text.size()))
                .toList();
        var reply =
                new CommandReply(query.command(), null, Context.NONE).of(found).withMessageOnly(text.counts());
        return CitedResult.of(
                reply,
                new Page(List.of(), lines, offset, text.size(), arguments.limit(), tool.form(arguments)),
                List.of());
    }

    private Value answer(Tool tool, Arguments arguments) {
        var limit = arguments.limit();
        var question = String.join("", arguments.texts("question"));
        var most = limit == null ? USUAL_ANSWERS : limit;
        var reply = questions.get().answer(question, context(arguments.texts("ids")), most);
        var lines = reply.isOnRecord()
                ? lines(ReplyRow.answers(reply), reply.answers(), false, arguments.offset(), limit)
                : List.<Line>of();
        var near = near(reply, limit);
        return CitedResult.of(
                reply,
                new Page(List.of(), lines, arguments.offset(), reply.answers().size(), limit, tool.form(arguments)),
                near);
    }

    /**
     * Returns the nearest entries, and briefs with the tool call that shows them: a line each or, with a limit, with their
     * summaries.
     */
    private List<Line> near(Reply reply, @Nullable Integer limit) {
        var nearest = reply.nearest();
        if (nearest.isEmpty()) {
            return List.of();
        }
        var lines = lines(
                ReplyRow.nearest(reply), nearest.stream().map(Nearest::answer).toList(), false, 0, limit);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> completed(lines.get(at), nearest.get(at)))
                .map(line -> limit == null ? line.brief() : line)
                .toList();
    }

    private static Line completed(Line line, Nearest entry) {
        var summarised = entry.summary().isEmpty()
                ? line
                : line.with(Member.of("summary", SummarySentence.joined(entry.summary())));
        return entry.kind().equals("brief")
                ? summarised.with(Member.of("call", "overview, topic: " + entry.id()))
                : summarised;
    }

    /**
     * Returns the context of earlier results: people and bodies by id, and facts with the people in the first of them.
     */
    private Context context(List<String> about) {
        var record = asked.record();
        var facts = about.stream().filter(record.facts()::containsKey).toList();
        var parties = about.stream().filter(id -> record.party(id) != null).toList();
        about.stream()
                .filter(id -> !facts.contains(id) && !parties.contains(id))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Failure.usage(
                            "bad-argument",
                            "ids: no person, body or fact has the id " + Line.echo(unknown),
                            "who and search give ids");
                });
        var people = Stream.concat(
                        parties.stream(),
                        facts.stream().limit(1).map(record.facts()::get).flatMap(Tools::people))
                .distinct()
                .toList();
        return about.isEmpty() ? Context.NONE : new Context(people, facts, facts, null, null);
    }

    private static Stream<String> people(@Nullable Fact fact) {
        return fact == null ? Stream.of() : fact.people().stream();
    }
}
