package org.onrecord.lookup.coverage;

import java.util.List;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.coverage.Gap.Extent;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * The gaps of a record.
 *
 * @param isList whether to list the entries
 */
record CoverageList(List<Extent> extents, boolean isList) implements Content {
    static final List<Column<Extent>> COLUMNS = List.of(
            new Column<>("gap", Column.oneOf(Gap.values()), extent -> Value.of(extent.gap())),
            new Column<>(
                    "entries",
                    "count",
                    "The number of entries with the gap.",
                    extent -> Value.number(extent.ids().size())),
            new Column<>(
                    "of", "count", "The number of entries that could have it.", extent -> Value.number(extent.of())),
            new Column<>("ids", "[id]", "The entries with the gap.", extent -> Value.texts(extent.ids())));

    @Override
    public int size() {
        return extents.size();
    }

    @Override
    public Table<Extent> rows(CaseRecord record) {
        return new Table<>(COLUMNS, extents);
    }

    @Override
    public void writeShort(Document document) {
        if (isList) {
            extents.forEach(extent -> writeEntries(extent, document));
            return;
        }
        var rows = extents.stream().map(CoverageList::row).toList();
        document.add(new Part.Rows(
                List.of(new Part.Columns(List.of("gap", "entries", "of", "share"), rows)), new Part.Fit.Stacked(2)));
    }

    private static List<Phrase> row(Extent extent) {
        var entries = extent.ids().size();
        var share = extent.of() == 0 ? "" : Math.round(100.0 * entries / extent.of()) + " %";
        return List.of(
                Phrase.of(extent.gap().key()),
                Phrase.of(Numbers.of(entries)),
                Phrase.of(Numbers.of(extent.of())),
                Phrase.of(share));
    }

    private static void writeEntries(Extent extent, Document document) {
        document.section(
                extent.gap().words() + ": " + Numbers.of(extent.ids().size()) + " of " + Numbers.of(extent.of()));
        for (var id : extent.ids()) {
            var fact = document.record().facts().get(id);
            var text = fact == null ? document.record().nameOf(id) : fact.statement();
            document.bullet(Phrase.of(id, Tone.STRONG).and(": " + text), 0);
        }
    }

    @Override
    public List<Part.More> more(String command) {
        return extents.stream()
                .filter(extent -> !isList && !extent.ids().isEmpty())
                .limit(1)
                .map(extent -> new Part.More(
                        Part.More.LABEL, command + " --list " + extent.gap().key(), null))
                .toList();
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return extents.stream()
                .map(extent -> AnsweredFact.entry(
                        extent.gap().key(),
                        extent.gap().words() + ": " + extent.ids().size() + " of " + extent.of()))
                .toList();
    }
}
