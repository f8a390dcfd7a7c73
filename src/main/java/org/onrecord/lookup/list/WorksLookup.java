package org.onrecord.lookup.list;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.lookup.FactLookup;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.model.Detail.WorkDetail;
import org.onrecord.model.Detail.WorkForm;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Lists books, articles, films and programmes about the case. */
public final class WorksLookup {
    private WorksLookup() {}

    public static Lookup lookup() {
        return FactLookup.of(
                        "works",
                        "List books, articles, films and programmes about the case.",
                        "work",
                        WorkDetail.FIELDS)
                .sought("such work")
                .words()
                .someOf(Parameter.someOf("form", WorkForm.values(), "Only these forms: {words}."), WorkDetail::form)
                .table(
                        List.of("date", "work"),
                        1,
                        WorksLookup::cells,
                        work -> List.of(Phrase.of(work.title(), Tone.STRONG), Phrase.of(made(work))))
                .lookup()
                .examples("onrecord works", "onrecord works bbc", "onrecord works --form book,film")
                .rows("work")
                .tool("Works", "Books, articles, films and programmes about the case.")
                .page("works", "Works", "Books, articles, films and programmes.");
    }

    private static List<Phrase> cells(Fact fact, WorkDetail work, Document document) {
        return List.of(
                Phrase.of(fact.date().inShortWords()),
                Phrase.of(work.title(), Tone.STRONG)
                        .and(" (")
                        .and(Phrase.name(Stream.concat(
                                        work.authors().stream(),
                                        Stream.of(work.form().words()))
                                .collect(Collectors.joining(", "))))
                        .and(")")
                        .andOnSameLine(document.marksInTable(fact)));
    }

    private static String made(WorkDetail work) {
        var authors = work.authors().isEmpty() ? "" : String.join(", ", work.authors()) + "; ";
        return authors
                + work.form().words()
                + (work.year() == null ? "" : ", " + work.year().inWords());
    }
}
