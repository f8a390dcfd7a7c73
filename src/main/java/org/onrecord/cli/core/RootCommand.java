package org.onrecord.cli.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code onrecord} itself: the options of every command, the version, and a short help if there are no arguments. */
@Command(
        name = "onrecord",
        header = "Look up facts about a case, with their sources.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"onrecord overview", "onrecord who barker", "onrecord ask \"who was convicted?\""})
public final class RootCommand implements ProgramCommand {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Formats.class,
            description = "Output format: text, plain, json, jsonl, csv, tsv, md; svg (a picture) for status and"
                    + " timeline; bibtex, csl-json or ris for sources.")
    @Nullable
    Format format;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Short for --format json.")
    boolean isJson;

    @Option(
            names = "--fields",
            paramLabel = "FIELD",
            scope = ScopeType.INHERIT,
            arity = "0..1",
            fallbackValue = OutputOptions.LIST_FIELDS,
            split = ",",
            completionCandidates = Candidates.Fields.class,
            description = "Only these fields, in this order; without a value, list the fields.")
    List<String> fields = List.of();

    @Option(names = "--no-header", scope = ScopeType.INHERIT, description = "No header line in csv and tsv.")
    boolean hasNoHeader;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Widths.class,
            description = "Width of text in columns; auto, the default, is the terminal's, COLUMNS, or 80. Width of a"
                    + " picture in units of 8 pixels; auto is 140.")
    OutputOptions.@Nullable Columns width;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Bold and colour: auto, always or never.")
    OutputOptions.@Nullable When color;

    @Option(
            names = "--full",
            scope = ScopeType.INHERIT,
            description = "Show the full view instead of the short one: notes, ids, complete sources (text only).")
    boolean isFull;

    @Option(
            names = "--sources",
            scope = ScopeType.INHERIT,
            description = "Show complete sources with addresses (text only).")
    boolean hasSources;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.FileNames.class,
            description = "Use this facts file; - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--case",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Cases.class,
            description = "Use the record of this case; onrecord facts list lists them.")
    FactsOptions.@Nullable CaseName caseName;

    @Option(
            names = "--record-version",
            paramLabel = "VERSION",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Versions.class,
            description = "Use this version of the record; onrecord facts list lists them.")
    @Nullable
    RecordVersion version;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            scope = ScopeType.INHERIT,
            description = "Maximum size of a facts file, in MiB (512).")
    @Nullable
    Integer maxSize;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean wantsHelp;

    @Option(
            names = {"-V", "--version"},
            description = "Show the versions of the program and of the record.")
    boolean wantsVersion;

    /** Returns the output options of this line; options not given default to those of the shell around it. */
    OutputOptions output(OutputOptions outer) {
        return new OutputOptions(
                format,
                isJson,
                outer.usual(),
                fields.isEmpty() ? outer.fields() : fields,
                outer.hasHeader() && !hasNoHeader,
                width == null ? outer.width() : width,
                color == null ? outer.color() : color,
                isFull ? View.FULL : hasSources ? View.WITH_SOURCES : outer.view());
    }

    /**
     * Returns the options that select the record; options not given default to those of the shell around it.
     *
     * @param arguments facts files given as arguments, beside which no option may select a record
     */
    FactsOptions facts(FactsOptions outer, List<String> arguments) {
        var isChosen = !arguments.isEmpty();
        if (isChosen) {
            refuseChoice();
        }
        if (files.size() > 1) {
            throw Failure.usage(
                    "several-records",
                    "--facts is given more than once, but a command reads one record",
                    "run the command once for each file; facts export --format bulk takes several files");
        }
        var given = isChosen ? arguments : files;
        return new FactsOptions(
                given.isEmpty() ? outer.file() : given.getFirst(),
                isChosen ? null : caseName == null ? outer.caseName() : caseName,
                isChosen ? null : version == null ? outer.version() : version,
                maxSize == null ? outer.maxSize() : maxSize);
    }

    private void refuseChoice() {
        if (!files.isEmpty() || caseName != null || version != null) {
            var option = !files.isEmpty() ? "--facts" : caseName != null ? "--case" : "--record-version";
            throw FactsOptions.contradiction("FILE selects one facts file; " + option + " selects a record too", "");
        }
    }

    @Override
    public ExitCode run(Run run) {
        return wantsVersion ? printVersion(run) : HelpCommand.printShort(run);
    }

    private ExitCode printVersion(Run run) {
        var digested = run.recordWithDigest();
        var record = digested.record();
        run.out()
                .append("onrecord " + programVersion() + "\n")
                .append("record   " + record.caseId() + " " + record.version() + "\n")
                .append("released " + FactDate.of(record.released()).inWords() + "\n")
                .append("as of    " + FactDate.of(record.asOf()).inWords() + "\n")
                .append("sha256   " + digested.sha256() + "\n");
        return ExitCode.ANSWERED;
    }

    /** Returns the program's version, which the build writes into a resource. */
    public static String programVersion() {
        try (var in = RootCommand.class.getResourceAsStream("/org/onrecord/version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(unknown version)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
