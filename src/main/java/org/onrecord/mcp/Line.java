package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.reply.ReplyText;
import org.onrecord.check.CheckedClaim;
import org.onrecord.check.CheckedText;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Group;
import org.onrecord.output.table.Value.Items;
import org.onrecord.output.table.Value.Member;
import org.onrecord.output.table.Value.Nothing;

/**
 * One entry of a result: a row of a lookup, reduced to the fields that an assistant needs.
 *
 * @param record the version that the entry is from
 * @param statement the sentence to cite
 * @param isFact whether the entry is a fact, not a person, source or topic
 * @param members the other fields, without empty values
 * @param sources the sources shown
 * @param moreSources the number of sources left out
 */
record Line(
        CaseRecord record,
        String statement,
        boolean isFact,
        List<Member> members,
        List<Citation> sources,
        int moreSources) {
    private static final String WORDS = "_text";

    private static final int FEW_SOURCES = 3;
    private static final int MAX_ECHO = 200;

    /** More than the maximum length of a statement in a record; a sentence made of names may be longer. */
    private static final int STATEMENT = 300;

    /** Fields that the text leaves out or shows in another form. */
    private static final Set<String> NOT_IN_TEXT = Set.of("id", "date");

    /** Fields of facts that a line of a list leaves out, because the statement says the same in words. */
    private static final Set<String> NOT_IN_LIST = Set.of(
            "people",
            "organisations",
            "person",
            "proceeding",
            "proceeding_id",
            "step",
            "charge",
            "result",
            "term",
            "forum",
            "superseded_by",
            "findings");

    private static final Set<String> IN_STATEMENT = Set.of("date" + WORDS, "title");

    /** Fields of a nearest entry if it has only a line. */
    private static final Set<String> OF_NEAREST = Set.of("id", "kind", "outcome", "call");

    /**
     * Makes an entry from a row.
     *
     * @param previous the row before it on the page, or null
     * @param entry the row as an answer, for rows that are not facts
     * @param rows the number of rows; in a long list each shows only one source
     * @param isFull whether to include every field and source, also the notes of established facts
     */
    static <T> Line of(
            CaseRecord asked,
            Table<T> table,
            T row,
            @Nullable T previous,
            AnsweredFact entry,
            int rows,
            boolean isFull) {
        var fact = row instanceof Sourced sourced ? sourced : null;
        var members = new ArrayList<Member>();
        for (var column : table.fields()) {
            var isRepeated = column.audience() == Audience.UNLESS_REPEATED
                    && previous != null
                    && column.of(previous).equals(column.of(row));
            if (!isRepeated && isFor(column.audience(), fact, isFull)) {
                add(members, column.name(), column.of(row));
            }
        }
        // Only facts cite sources.
        var cited = fact == null ? List.<Citation>of() : fact.citations();
        var named = isFull || rows == 1
                ? cited
                : cited.stream()
                        .limit(ReplyText.isAccount(rows) ? 1 : FEW_SOURCES)
                        .toList();
        var sentence = fact == null || fact.statement() == null ? entry.statement() : fact.statement();
        var from = fact == null ? asked : fact.record();
        return new Line(from, sentence, fact != null, members, named, cited.size() - named.size());
    }

    /**
     * Makes an entry from a checked sentence: its status with what differs, and the facts with what followed them.
     *
     * @param claims the number of sentences; with several each shows only a few sources
     */
    static Line of(CaseRecord record, CheckedClaim checked, int claims) {
        var facts = checked.facts();
        var said = facts.stream()
                .map(fact -> CheckedText.statement(record, fact) + " (" + fact.id() + ")")
                .distinct()
                .collect(Collectors.joining(" "));
        var members = new ArrayList<Member>();
        add(members, "status", Value.of(checked.status().key()));
        add(members, "differs", Value.texts(checked.differs()));
        add(members, "facts", Value.texts(facts.stream().map(AnsweredFact::id).toList()));
        var cited = facts.stream()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .toList();
        var named = claims == 1 ? cited : cited.stream().limit(FEW_SOURCES).toList();
        return new Line(
                record,
                CheckedText.inWords(checked) + (said.isEmpty() ? "" : " On record: " + said),
                false,
                members,
                named,
                cited.size() - named.size());
    }

    private static boolean isFor(Audience audience, @Nullable Sourced row, boolean isFull) {
        return switch (audience) {
            case ALWAYS, UNLESS_REPEATED -> true;
            case UNLESS_ESTABLISHED -> isFull || !isEstablished(row);
            case SHOWN -> isFull;
            case DATA -> false;
        };
    }

    private static boolean isEstablished(@Nullable Sourced row) {
        var fact = row == null ? null : row.fact();
        return fact != null && fact.confidence() == Confidence.ESTABLISHED;
    }

    static void add(List<Member> members, String name, Value value) {
        var small = compact(value);
        if (!isEmpty(small)) {
            members.add(new Member(name, small));
        }
    }

    /** Removes empty members, and replaces an object that has an id by the id. */
    private static Value compact(Value value) {
        return switch (value) {
            case Items items ->
                new Items(items.values().stream().map(Line::compact).toList());
            case Group group when group.id() != null -> Value.of(group.id());
            case Group group -> {
                var members = new ArrayList<Member>();
                group.members().stream()
                        .filter(member -> !member.isDataOnly())
                        .forEach(member -> add(members, member.key(), member.value()));
                yield Value.object(members);
            }
            default -> value;
        };
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Nothing
                || (value instanceof Items items && items.values().isEmpty())
                || (value instanceof Group group && group.members().isEmpty());
    }

    /**
     * The form of the entries of a result.
     *
     * @param isFull whether each has all its fields, otherwise only what its statement does not say
     * @param isAnswer whether they answer a question, so that each has its note
     * @param hasSources whether sources are listed
     * @param isData whether they are structured data, otherwise text
     */
    record Form(boolean isFull, boolean isAnswer, boolean hasSources, boolean isData) {}

    Line with(Member member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return new Line(record, statement, isFact, more, sources, moreSources);
    }

    /** Returns the entry with shorter lists and texts; a statement of the record, which may be cited, stays whole. */
    Line shortened(Shortening limits) {
        var shown = limits.first(sources);
        return new Line(
                record,
                new Shortening(limits.items(), Math.max(limits.characters(), STATEMENT)).of(statement),
                isFact,
                limits.of(members),
                shown.stream()
                        .map(one -> new Citation(one.source(), one.locator() == null ? null : limits.of(one.locator())))
                        .toList(),
                moreSources + sources.size() - shown.size());
    }

    Value data() {
        var all = new ArrayList<Member>();
        members.stream()
                .filter(member -> !member.key().endsWith(WORDS) || member.key().equals("date" + WORDS))
                .forEach(all::add);
        all.add(Math.min(1, all.size()), Member.of("statement", statement));
        all.add(new Member("sources", Value.list(sources, citation -> Value.of(citation.source()))));
        add(all, "locators", Value.list(located(), Value::of));
        if (moreSources > 0) {
            all.add(Member.of("more_sources", moreSources));
        }
        return Value.object(all);
    }

    private List<String> located() {
        return sources.stream()
                .filter(citation -> citation.locator() != null)
                .map(citation -> citation.source() + ": " + citation.locator())
                .toList();
    }

    /** Returns the entry with what fits on a line: the statement of a fact, otherwise the heading. */
    Line brief() {
        var heading = text("heading");
        var isEntry = !text("kind").equals("fact") && !heading.isEmpty();
        return new Line(
                record,
                isEntry ? heading : statement,
                false,
                members.stream()
                        .filter(member -> OF_NEAREST.contains(member.key()))
                        .filter(member -> !isEntry || !member.key().equals("outcome"))
                        .toList(),
                List.of(),
                0);
    }

    /**
     * Returns the entry as text: the sentence with its source marks, then the other fields.
     *
     * @param numbers the numbers of the sources, in the order of {@link #sources}; empty if they are not listed
     */
    String text(int number, List<Integer> numbers, Form form) {
        var marks = new StringBuilder();
        for (var i = 0; i < numbers.size(); i++) {
            var locator = sources.get(i).locator();
            marks.append('[').append(numbers.get(i)).append(locator == null ? "" : ", " + locator);
            marks.append(']');
        }
        if (form.hasSources() && moreSources > 0) {
            marks.append(" and ").append(moreSources).append(" more");
        }
        var details = members.stream()
                .filter(member -> !NOT_IN_TEXT.contains(member.key()) && !isInText(member))
                .filter(member -> form.isFull() || !isFact || isInList(member, form))
                .map(member -> "; " + name(member.key()) + member.value().flat())
                .collect(Collectors.joining());
        return number + ". " + oneLine(statement) + (marks.isEmpty() ? "" : " " + oneLine(marks.toString()))
                + oneLine(inBrackets(details)) + "\n";
    }

    /** Returns the id, if there is one, and the other fields in brackets. */
    private String inBrackets(String details) {
        var id = text("id");
        var all = id.isEmpty() ? details.substring(Math.min(details.length(), 2)) : "id: " + id + details;
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    /** Whether a line of a list has the field: what is established and what the statement says is left out. */
    private boolean isInList(Member member, Form form) {
        return switch (member.key()) {
            case "confidence" -> !text("confidence").equals(Confidence.ESTABLISHED.key());
            case "note" -> form.isAnswer() || text("confidence").equals(Confidence.DISPUTED.key());
            default ->
                !NOT_IN_LIST.contains(member.key())
                        && !(IN_STATEMENT.contains(member.key())
                                && statement.contains(member.value().flat()));
        };
    }

    private String text(String key) {
        return members.stream()
                .filter(member -> member.key().equals(key))
                .map(member -> member.value().flat())
                .collect(Collectors.joining());
    }

    /** Whether the text already has the value: in words, or in the sentence of an entry that is not a fact. */
    private boolean isInText(Member member) {
        return members.stream().anyMatch(other -> other.key().equals(member.key() + WORDS))
                || (!isFact && statement.contains(member.value().flat()));
    }

    private static String name(String key) {
        return key.replace(WORDS, "").replace('_', ' ') + ": ";
    }

    /** Returns the beginning of a text from the client, for an error message. */
    static String echo(String text) {
        return oneLine(text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO) + "…");
    }

    static String oneLine(String text) {
        return SafeText.onOneLine(text);
    }
}
