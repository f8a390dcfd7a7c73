package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;
import org.onrecord.search.index.WordSearch;

/**
 * The answers of several records to one lookup, joined to one.
 *
 * <p>Facts with only some of the words are left out if another record has facts with all of them.
 *
 * @param query the lookup
 * @param answers one for each record
 */
public record SeveralAnswers(Query query, List<Answer> answers) implements Query {

    /** The number of records without an answer that are named. */
    public static final int NAMED = 3;

    public SeveralAnswers {
        var isAnyComplete = answers.stream().anyMatch(one -> one instanceof Found found && !hasSomeWords(found));
        answers = answers.stream()
                .map(one -> isAnyComplete && one instanceof Found found && hasSomeWords(found) ? without(found) : one)
                .toList();
    }

    private static boolean hasSomeWords(Found found) {
        return found.remarks().contains(WordSearch.SOME_WORDS);
    }

    private static Answer without(Found found) {
        return new NotFound(found.record(), "nothing-matches", WordSearch.NOT_ALL_WORDS, null, List.of());
    }

    /** Returns the remark that some of the records have no answer. */
    public static String without(int some, int all) {
        return "no answer in " + Numbers.of(some) + " of " + Numbers.of(all) + " records";
    }

    public static String named(CaseRecord record) {
        return record.title() + " (" + record.caseId() + " " + record.version() + ")";
    }

    /** Returns columns for the case and version of the record of a row, followed by those given. */
    public static <T> List<Column<? super T>> naming(
            Function<T, CaseRecord> record, List<? extends Column<? super T>> columns) {
        var all = new ArrayList<Column<? super T>>();
        all.add(new Column<T>("case", "id", row -> Value.of(record.apply(row).caseId())));
        all.add(new Column<T>(
                "record_version", "text", row -> Value.of(record.apply(row).version())));
        all.addAll(columns);
        return all;
    }

    @Override
    public String command() {
        return query.command();
    }

    @Override
    public List<? extends Column<?>> columns() {
        return RecordRows.columns(query.columns());
    }

    /** Returns the rows of all records, with remarks on those without any; the record given is not used. */
    @Override
    public Answer answer(CaseRecord record) {
        var found = found();
        if (found.isEmpty()) {
            return nothing();
        }
        var total = found.stream().mapToInt(Found::total).sum();
        return new Found(found.getFirst().record(), new RecordRows(query.columns(), found), total, remarks());
    }

    public List<Found> found() {
        return answers.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .toList();
    }

    /** Returns the remarks on each record, beginning with its case; many records without an answer are only counted. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        var without = (int) answers.stream().filter(NotFound.class::isInstance).count();
        for (var answer : answers) {
            if (answer instanceof NotFound && without > NAMED) {
                continue;
            }
            var own = switch (answer) {
                case Found found -> found.remarks();
                case NotFound missing -> List.of(missing.message());
                case Ambiguous several -> List.of("“" + several.asked() + "” has several matches");
            };
            own.forEach(remark -> remarks.add(answer.record().caseId() + ": " + remark));
        }
        if (without > NAMED) {
            remarks.add(without(without, answers.size()));
        }
        return List.copyOf(remarks);
    }

    /** Returns the first name with several matches, otherwise that no record has an answer. */
    private Answer nothing() {
        var ambiguous = answers.stream().filter(Ambiguous.class::isInstance).findFirst();
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var first = (NotFound) answers.getFirst();
        var cases = answers.size() > NAMED
                ? Numbers.of(answers.size())
                : answers.stream().map(one -> one.record().caseId()).collect(Collectors.joining(", "));
        return new NotFound(
                first.record(), first.code(), first.message() + " (records: " + cases + ")", first.hint(), List.of());
    }

    /**
     * The answers of several records to one lookup, as rows that name their case.
     *
     * @param columns the columns of the lookup
     * @param answers one for each record that has an answer; at least one
     */
    record RecordRows(List<? extends Column<?>> columns, List<Found> answers) implements Content.OfEntries {

        record Row(CaseRecord record, Object item) {}

        @SuppressWarnings("unchecked") // the items of an answer have the type of its columns
        static List<? extends Column<? super Row>> columns(List<? extends Column<?>> columns) {
            var own = columns.stream()
                    .map(column -> (Column<Object>) column)
                    .map(column -> new Column<Row>(column.name(), column.type(), row -> column.of(row.item())))
                    .toList();
            return SeveralAnswers.naming(Row::record, own);
        }

        @Override
        public int size() {
            return answers.stream().mapToInt(answer -> answer.content().size()).sum();
        }

        @Override
        public Table<?> rows(CaseRecord record) {
            var rows = new ArrayList<Row>();
            for (var answer : answers) {
                for (var item : answer.content().rows(answer.record()).items()) {
                    rows.add(new Row(answer.record(), item));
                }
            }
            return new Table<>(columns(columns), rows);
        }

        @Override
        public void writeShort(Document document) {
            document.add(new Part.DataTable(rows(document.record())));
        }

        @Override
        public void writeHead(Document document) {
            var title = answers.size() == 1 ? "One record" : answers.size() + " records";
            document.add(new Part.Heading(Part.Level.RECORD, Phrase.of(title), 0));
            answers.forEach(answer -> document.bullet(Phrase.of(SeveralAnswers.named(answer.record())), 0));
        }

        @Override
        public List<Member> head() {
            return List.of(new Member("records", Value.list(answers, answer -> JsonDocument.record(answer.record()))));
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return answers.stream()
                    .flatMap(answer -> answer.content().answers(answer.record()).stream())
                    .toList();
        }
    }
}
