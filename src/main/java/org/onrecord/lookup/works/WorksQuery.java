package org.onrecord.lookup.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.WorkDetail;
import org.onrecord.model.Detail.WorkForm;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;

/**
 * A query for books, articles, films and programmes about the case.
 *
 * @param forms forms to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record WorksQuery(Set<WorkForm> forms, FactFilter filter) implements Query {
    private static final FactList.Shape SHAPE =
            new FactList.Shape(Details.columns(WorkDetail.FIELDS), WorksQuery::writeText, WorksQuery::writeFull, null);

    public static Lookup lookup() {
        var words = Parameter.filterWords();
        var forms = Parameter.someOf("form", WorkForm.values(), "Only these forms: {words}.");
        return Lookup.of(
                        "works",
                        "List books, articles, films and programmes about the case.",
                        given -> new WorksQuery(given.get(forms), FactFilter.of(given, given.get(words))))
                .takes(words, forms)
                .takes(FactFilter.PARAMETERS)
                .examples("onrecord works", "onrecord works bbc", "onrecord works --form book,film")
                .rows("work")
                .tool("Works", "Books, articles, films and programmes about the case.")
                .page("works", "Works", "Books, articles, films and programmes.");
    }

    @Override
    public String command() {
        return "works";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SHAPE.columns();
    }

    @Override
    public Answer answer(CaseRecord record) {
        var works = record.factsOf(FactKind.WORK)
                .filter(fact ->
                        fact.detail() instanceof WorkDetail work && (forms.isEmpty() || forms.contains(work.form())))
                .sorted(Fact.BY_DATE);
        return filter.answer(record, works, kept -> new FactList(SHAPE, kept), "such work");
    }

    private static void writeText(List<Fact> facts, Document document) {
        document.add(new Part.Count(facts.size(), "work"));
        var rows = facts.stream().map(fact -> row(fact, document)).toList();
        document.add(new Part.Rows(
                List.of(new Part.Columns(List.of("date", "work", "by", "form"), rows)), new Part.Fit.Stacked(2)));
        document.listSources();
    }

    private static List<Phrase> row(Fact fact, Document document) {
        var work = (WorkDetail) Objects.requireNonNull(fact.detail());
        return List.of(
                Phrase.of(fact.date().inWords()),
                Phrase.of(work.title(), Tone.STRONG).andOnSameLine(document.marksInTable(fact)),
                Phrase.name(String.join(", ", work.authors())),
                Phrase.of(work.form().words()));
    }

    private static void writeFull(List<Fact> facts, Document document) {
        var entries = Entries.of(document, facts);
        for (var fact : facts) {
            if (fact.detail() instanceof WorkDetail work) {
                document.gap();
                entries.add(fact, List.of(Phrase.of(work.title(), Tone.STRONG), Phrase.of(made(work))));
            }
        }
        entries.end();
        document.listSources();
    }

    private static String made(WorkDetail work) {
        var made = new ArrayList<String>();
        if (!work.authors().isEmpty()) {
            made.add(String.join(", ", work.authors()));
        }
        var year = work.year() == null ? "" : ", " + work.year().inWords();
        made.add(work.form().words() + year);
        return String.join("; ", made);
    }
}
