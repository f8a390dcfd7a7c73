package org.onrecord.cli.facts;

import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.export.ExportTables;
import org.onrecord.export.SearchDocuments;
import org.onrecord.export.SqlScript;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.format.FactsLoader;
import org.onrecord.io.Disk;
import org.onrecord.io.Output;
import org.onrecord.io.OutputFolder;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.TableWriter;
import org.onrecord.site.Publishing;
import org.onrecord.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts export}. */
@Command(
        name = "export",
        header = "Write the record as a website, as tables or for another program.",
        footer = {
            "onrecord facts export --format site --out www",
            "onrecord facts export my-record.json --format site --out www",
            "onrecord facts export --format site --out www --case my-case",
            "onrecord facts export --format site --out www --index",
            "onrecord facts export --format csv --out tables",
            "onrecord facts export --format sqlite --out record.sql",
            "onrecord facts export --format jsonl --out record.jsonl",
            "onrecord facts export my-records --format bulk --out documents"
        })
public final class FactsExportCommand implements ProgramCommand {
    private static final String FIRST_PAGE = "index.html";
    private static final Map<Format, String> FOLDERS =
            Map.of(Format.SITE, "www", Format.CSV, "tables", Format.BULK, "documents");

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "A facts file to use instead of the selected record; - is standard input. A folder means all"
                    + " *.json files in it. Only bulk takes several.")
    List<String> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            completionCandidates = Candidates.FileNames.class,
            description =
                    "The folder to create for site, csv and bulk; it may exist if it is empty. The file to create for"
                            + " the other formats; default standard output.")
    @Nullable
    Path target;

    @Option(
            names = "--force",
            description = "Replace an existing file, or the folder of an earlier export if it contains nothing else.")
    boolean isForced;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address at which the folder will be published: for canonical addresses, a site map, link"
                    + " previews and the feed.")
    @Nullable
    String base;

    @Option(names = "--index", description = "Let search engines list the pages; by default each asks them not to.")
    boolean isIndexed;

    @Override
    public Format[] formats() {
        return new Format[] {Format.SITE, Format.CSV, Format.JSONL, Format.SQLITE, Format.BULK};
    }

    @Override
    public List<String> factsFiles() {
        return files.stream().flatMap(FactsExportCommand::filesIn).toList();
    }

    private static Stream<String> filesIn(String name) {
        var all = name.equals("-") ? List.<Path>of() : Disk.filesIn(Disk.path(name), ".json");
        return all.isEmpty() ? Stream.of(name) : all.stream().map(Path::toString);
    }

    @Override
    public ExitCode run(Run run) {
        var format = run.output().format();
        if (run.output().isJson() || format == null || !List.of(formats()).contains(format)) {
            throw Failure.usage(
                    "bad-argument",
                    "facts export writes only site, csv, jsonl, sqlite and bulk",
                    "give one of them with --format");
        }
        if (format != Format.SITE && (base != null || isIndexed)) {
            throw Failure.usage(
                    "contradicting-options", "--base-url and --index are only for --format site", "leave them out");
        }
        var given = factsFiles();
        if (given.size() > 1 && format != Format.BULK) {
            throw Failure.usage(
                    "several-records",
                    "--format " + format + " is of one record, but " + given.size() + " files are given",
                    "give one file; bulk takes several");
        }
        var export = new RecordExport(run, format, isForced);
        if (RecordExport.ONE_FILE.contains(format)) {
            export.writeFile(target);
            return ExitCode.ANSWERED;
        }
        if (target == null) {
            throw Failure.usage(
                    "missing-argument",
                    "--format " + format + " writes a folder, and none is named",
                    "name a new one, such as --out " + FOLDERS.get(format));
        }
        var folder = target;
        var made = switch (format) {
            case SITE -> writeSite(run, folder);
            case CSV -> export.writeTables(folder);
            default -> export.writeDocuments(folder, given);
        };
        run.out().append(sentence(folder, made, format == Format.SITE)).append('\n');
        return ExitCode.ANSWERED;
    }

    private OutputFolder writeSite(Run run, Path folder) {
        var publishing = Publishing.of(base, isIndexed);
        var record = run.record();
        var editions = run.editions();
        return OutputFolder.make(
                folder,
                isForced,
                files -> Site.write(
                        record,
                        editions,
                        publishing,
                        (path, content) -> files.write(path, out -> content.accept(new Sink(out)))));
    }

    private static String sentence(Path folder, OutputFolder made, boolean isSite) {
        var begin = isSite ? "; begin with " + folder.resolve(FIRST_PAGE) : "";
        return Printable.oneLine(folder + " written: " + size(made) + begin);
    }

    private static String size(OutputFolder made) {
        var size = BigDecimal.valueOf(made.bytes()).movePointLeft(6).setScale(1, RoundingMode.CEILING);
        return Numbers.of(made.files()) + " files, " + size + " MB";
    }
}

/**
 * The export of a record for other programs.
 *
 * @param isForced whether an existing file, or folder of an earlier export, is replaced
 */
record RecordExport(Run run, Format format, boolean isForced) {
    /** The formats of one file, which is standard output unless a file is named. */
    static final Set<Format> ONE_FILE = Set.of(Format.JSONL, Format.SQLITE);

    OutputFolder writeTables(Path folder) {
        var tables = ExportTables.sheets(run.record());
        return OutputFolder.make(
                folder,
                isForced,
                files -> tables.forEach(named -> files.write(
                        named.name() + ".csv", out -> new TableWriter(layout()).write(named.table(), new Sink(out)))));
    }

    /**
     * Writes a folder with the mapping of an index, and one file with the documents of each record.
     *
     * @param given the files of the records; empty for the selected record
     * @throws Failure if two files are about the same case
     */
    OutputFolder writeDocuments(Path folder, List<String> given) {
        return OutputFolder.make(folder, isForced, files -> {
            files.write("mapping.json", out -> SearchDocuments.writeMapping(new Sink(out)));
            var names = new HashMap<String, String>();
            // One after another: a thousand records may not fit in memory together.
            for (var name : given) {
                var record = FactsLoader.load(
                        FactsOptions.source(name, run.io()), run.facts().limits());
                var other = names.put(record.caseId(), name);
                if (other != null) {
                    throw Failure.unusable(
                            "case-twice",
                            "two of the records are about " + record.caseId() + ": " + other + " and " + name,
                            "give one version of each case");
                }
                writeDocuments(record, files);
            }
            if (given.isEmpty()) {
                writeDocuments(run.record(), files);
            }
        });
    }

    private static void writeDocuments(CaseRecord record, OutputFolder files) {
        files.write(record.caseId() + ".ndjson", out -> SearchDocuments.write(record, new Sink(out)));
    }

    void writeFile(@Nullable Path file) {
        var record = run.record();
        if (file == null) {
            write(record, run.out());
        } else {
            Disk.write(file, isForced, content(record));
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
        if (format == Format.SQLITE) {
            SqlScript.write(record, out);
        } else {
            ExportTables.writeLines(record, layout(), out);
        }
    }

    private Layout layout() {
        return new Layout(format, List.of(), true, Style.PLAIN);
    }
}
