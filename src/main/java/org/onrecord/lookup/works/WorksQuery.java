package org.onrecord.lookup.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.WorkDetail;
import org.onrecord.model.WorkForm;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Listing;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Column;

/**
 * Asks for books, articles, films and programmes about the case.
 *
 * @param forms forms to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record WorksQuery(Set<WorkForm> forms, FactFilter filter) implements Query {
    private static final FactList.Shape SHAPE =
            new FactList.Shape(Details.columns(WorkDetail.FIELDS), WorksQuery::writeText, WorksQuery::writeFull, null);

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

    private static void writeText(List<Fact> facts, TextContext context) {
        context.count(facts.size(), "work");
        var rows = facts.stream().map(fact -> row(fact, context)).toList();
        new Listing(context.page()).write(List.of(new Listing.Columns(List.of("date", "work", "by", "form"), rows)), 2);
        context.sources().list(context.page());
    }

    private static List<Phrase> row(Fact fact, TextContext context) {
        var work = (WorkDetail) Objects.requireNonNull(fact.detail());
        return List.of(
                Phrase.of(fact.date().inWords()),
                Phrase.of(work.title(), Tone.STRONG).andOnSameLine(context.marksInTable(fact)),
                Phrase.of(String.join(", ", work.authors())),
                Phrase.of(work.form().words()));
    }

    private static void writeFull(List<Fact> facts, TextContext context) {
        var entries = Entries.of(context, facts);
        for (var fact : facts) {
            if (fact.detail() instanceof WorkDetail work) {
                context.page().gap();
                entries.add(fact, List.of(Phrase.of(work.title(), Tone.STRONG), Phrase.of(made(work))));
            }
        }
        entries.end();
        context.sources().list(context.page());
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
