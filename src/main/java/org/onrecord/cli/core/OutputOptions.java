package org.onrecord.cli.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.layout.Format;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command that say how the answer is written. */
public final class OutputOptions {
    /** What {@code --fields} without a value stands for. */
    public static final String LIST_FIELDS = "?";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "Output format: ${COMPLETION-CANDIDATES}.")
    @Nullable
    public Format format;

    /** What the answer is written in when neither this line nor the shell around it asks for a format. */
    public Format usual = Format.TEXT;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Short for --format json.")
    public boolean isJson;

    @Option(
            names = "--fields",
            paramLabel = "FIELD",
            scope = ScopeType.INHERIT,
            arity = "0..1",
            fallbackValue = LIST_FIELDS,
            split = ",",
            completionCandidates = Candidates.Fields.class,
            description = "Only these fields, in this order; without a value: list them.")
    public List<String> fields = List.of();

    @Option(names = "--no-header", scope = ScopeType.INHERIT, description = "No header line in csv and tsv.")
    public boolean hasNoHeader;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            scope = ScopeType.INHERIT,
            description = "Width of text, in columns; default the terminal's, COLUMNS, or 80.")
    @Nullable
    public Columns width;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Bold and colour: auto, always or never.")
    public When color = When.AUTO;

    @Option(
            names = "--hyperlink",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Clickable links in the terminal: auto, always or never (the default).")
    public When hyperlink = When.NEVER;

    @Option(names = "--ascii", scope = ScopeType.INHERIT, description = "Write ASCII only.")
    public boolean isAscii;

    @Option(names = "--no-pager", scope = ScopeType.INHERIT, description = "Do not use a pager for long text.")
    public boolean hasNoPager;

    /** Makes a format the usual one, which a later line may still depart from. */
    public void settleOn(Format chosen) {
        usual = chosen;
        format = null;
        isJson = false;
    }

    /** Whether the fields there are should be listed. */
    public boolean listsFields() {
        return fields.equals(List.of(LIST_FIELDS));
    }
}
