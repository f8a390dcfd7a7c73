package org.onrecord.cli.facts;

import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.SelectedRecords;
import org.onrecord.export.LinkedData;
import org.onrecord.export.RecordTables;
import org.onrecord.export.SearchDocuments;
import org.onrecord.export.SqlScript;
import org.onrecord.failure.Printable;
import org.onrecord.io.Disk;
import org.onrecord.io.Output;
import org.onrecord.io.OutputFolder;
import org.onrecord.io.OutputFolder.Large;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.TableWriter;

/**
 * The export of a record for other programs.
 *
 * @param isForced whether an existing file, or folder of an earlier export, is replaced
 */
record RecordExport(Run run, Format format, boolean isForced) {
    /** The formats of one file, which is standard output unless a file is named. */
    static final Set<Format> ONE_FILE = Set.of(Format.JSONL, Format.SQLITE, Format.JSONLD, Format.NTRIPLES);

    /** Writes a folder with one file for each table. */
    OutputFolder writeTables(Path folder, Large large) {
        var tables = RecordTables.of(run.record());
        return OutputFolder.make(
                folder,
                isForced,
                large,
                files -> tables.forEach(named -> files.write(
                        named.name() + ".csv", out -> new TableWriter(layout()).write(named.table(), new Sink(out)))));
    }

    /** Writes a folder with the mapping of an index, and one file with the documents of each record. */
    OutputFolder writeDocuments(Path folder, Large large) {
        var records = SelectedRecords.of(run);
        return OutputFolder.make(folder, isForced, large, files -> {
            files.write("mapping.json", out -> SearchDocuments.writeMapping(new Sink(out)));
            records.map(one -> {
                var record = one.record();
                files.write(record.caseId() + ".ndjson", out -> SearchDocuments.write(record, new Sink(out)));
                if (records.runs().size() > 1) {
                    // A thousand records may not fit in memory together.
                    one.forgetRecords();
                }
                return record.caseId();
            });
        });
    }

    void writeFile(@Nullable Path file) {
        var record = run.record();
        if (file == null) {
            write(record, run.out());
        } else {
            if (isForced) {
                Disk.replace(file, content(record));
            } else {
                Disk.create(file, content(record));
            }
            run.out().append(Printable.oneLine(file + " written")).append('\n');
        }
    }

    private Output.Content content(CaseRecord record) {
        return out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                write(record, new Sink(writer));
                writer.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
    }

    private void write(CaseRecord record, Sink out) {
        switch (format) {
            case SQLITE -> SqlScript.write(record, out);
            case JSONLD -> LinkedData.writeJson(record, out);
            case NTRIPLES -> LinkedData.writeTriples(record, out);
            default -> RecordTables.writeLines(record, layout(), out);
        }
    }

    private Layout layout() {
        return new Layout(format, List.of(), true, Style.PLAIN);
    }
}
