package org.onrecord.lookup.cite;

import java.util.List;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SourceFinder;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/**
 * Asks for citations of sources.
 *
 * @param ids ids of facts, whose sources are cited, or of sources
 * @param editions where later versions are read, to say since when a fact is on record
 */
public record CiteQuery(List<String> ids, CitationStyle style, VersionSource editions) implements Query {

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
