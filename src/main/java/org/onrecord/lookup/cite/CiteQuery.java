package org.onrecord.lookup.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SourceFinder;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * A query for citations of sources.
 *
 * @param ids ids of sources, or of facts whose sources to cite
 * @param editions source of later versions, used to find when a fact was added
 */
public record CiteQuery(List<String> ids, CitationStyle style, VersionSource editions) implements Query {

    public static Lookup lookup() {
        var ids = Parameter.texts("ids", "Ids of facts or sources; a fact stands for all of its sources.")
                .labelled("ID")
                .with(Parameter.Trait.POSITIONAL, Parameter.Trait.REQUIRED, Parameter.Trait.REQUIRED_IN_TOOL)
                .completing(Choices.FACTS);
        var style = Parameter.oneOf(
                "style", CitationStyle.values(), "Citation style: {words}; default harvard (Cite Them Right).");
        return Lookup.of(
                        "cite",
                        "Print citations of the sources of facts.",
                        given -> new CiteQuery(given.get(ids), orHarvard(given.get(style)), given.versions()))
                .takes(ids, style)
                .examples(
                        "onrecord cite peter-death-date",
                        "onrecord cite peter-death-date no-murder-conviction --style oscola",
                        "onrecord cite peter-death-date --style bibtex")
                .rows("citation")
                .withoutTool()
                .withoutPage();
    }

    private static CitationStyle orHarvard(@Nullable CitationStyle style) {
        return style == null ? CitationStyle.HARVARD : style;
    }

    @Override
    public String command() {
        return "cite";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return CitationList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return new SourceFinder(record, "cite", editions)
                .answer(
                        ids,
                        sources -> Found.of(
                                record,
                                new CitationList(
                                        style,
                                        sources.stream()
                                                .map(source -> CitationList.Entry.of(record, source, style))
                                                .toList())));
    }
}
