package org.onrecord.lookup.cite;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;

/** A writer of sources for reference managers, in the format of a layout. */
public record Bibliography(CaseRecord record, Layout layout) {

    public void write(Collection<Source> sources, Sink out) {
        switch (layout.format()) {
            case BIBTEX -> {
                sources.forEach(source -> line(new BibtexEntry(source).text() + "\n", out));
                line("% " + version(record), out);
            }
            case RIS -> sources.forEach(source -> line(new RisEntry(source).text(), out));
            default -> Json.array(out, layout.style(), sources.stream().map(source -> new CslItem(source).value()));
        }
    }

    private void line(String text, Sink out) {
        out.append(SafeText.of(text, layout.style())).append('\n');
    }

    /** Returns the address of an archived copy; null if there is none beside the address of the source. */
    static @Nullable String archived(Source source) {
        return source.url().equals(source.archived()) ? null : source.archived();
    }

    /** Returns the sentence that names the version of a record. */
    static String version(CaseRecord record) {
        return "From the record " + record.caseId() + ", version " + record.version() + ", released "
                + FactDate.of(record.released()).inWords();
    }
}
