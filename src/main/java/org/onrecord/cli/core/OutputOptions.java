package org.onrecord.cli.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.io.Io;
import org.onrecord.io.TerminalLinks;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Options of every command for the format and layout of the output. */
public final class OutputOptions {
    /** Value of {@code --fields} without a value. */
    public static final String LIST_FIELDS = "?";

    private static final int DEFAULT_WIDTH = 80;

    /** The width of a picture, so that it fits a sheet of paper. */
    private static final int PICTURE_WIDTH = 140;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Formats.class,
            description = "Output format: text, plain, json, jsonl, csv, tsv, md, or svg (a picture, for impact, status"
                    + " and timeline).")
    @Nullable
    public Format format;

    /** The format where neither this line nor the shell around it asks for one. */
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
            description = "Only these fields, in this order; without a value, list the fields.")
    public List<String> fields = List.of();

    @Option(names = "--no-header", scope = ScopeType.INHERIT, description = "No header line in csv and tsv.")
    public boolean hasNoHeader;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            scope = ScopeType.INHERIT,
            description = "Width of text in columns; default the terminal's, COLUMNS, or 80. Width of a picture in"
                    + " units of 8 pixels; default 140.")
    @Nullable
    public Columns width;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Bold and colour: auto, always or never.")
    @Nullable
    public When color;

    @Option(
            names = "--hyperlink",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Clickable source titles in the terminal: auto, always or never.")
    @Nullable
    public When hyperlink;

    @Option(
            names = "--full",
            scope = ScopeType.INHERIT,
            description = "Show the full view instead of the short one: notes, ids, complete sources (text only).")
    public boolean isFull;

    @Option(
            names = "--sources",
            scope = ScopeType.INHERIT,
            description = "Show complete sources with addresses (text only).")
    public boolean hasSources;

    @Option(names = "--ascii", scope = ScopeType.INHERIT, description = "Write ASCII only.")
    public boolean isAscii;

    @Option(names = "--no-pager", scope = ScopeType.INHERIT, description = "Do not use a pager for long text.")
    public boolean hasNoPager;

    @Option(names = "--pager", scope = ScopeType.INHERIT, description = "Use the pager for long text in the shell too.")
    public boolean hasPager;

    /** Makes a format the default, which a later line can override. */
    public void settleOn(Format chosen) {
        usual = chosen;
        format = null;
        isJson = false;
    }

    /** Takes from the configuration file what neither an option nor the environment sets. */
    void settle(Map<Settings.Key, Object> settings, Io io) {
        if (settings.get(Settings.Key.FORMAT) instanceof Format chosen) {
            usual = chosen;
        }
        var isColumnsUsed = io.variable("COLUMNS") != null && !io.terminal().isOutput();
        if (width == null && !isColumnsUsed && settings.get(Settings.Key.WIDTH) instanceof Columns chosen) {
            width = chosen;
        }
        var isColourSet = io.variable("NO_COLOR") != null || io.variable("CLICOLOR_FORCE") != null;
        if (color == null && !isColourSet && settings.get(Settings.Key.COLOUR) instanceof When chosen) {
            color = chosen;
        }
        if (hyperlink == null
                && io.variable("ONRECORD_HYPERLINK") == null
                && settings.get(Settings.Key.HYPERLINK) instanceof When chosen) {
            hyperlink = chosen;
        }
    }

    /** Whether the fields there are should be listed. */
    public boolean listsFields() {
        return fields.equals(List.of(LIST_FIELDS));
    }

    /**
     * The layout for these options, the environment and the terminal.
     *
     * @param known names of the fields to choose from
     * @param hasPicture whether there is a picture to ask for
     */
    public Layout layout(List<String> known, boolean hasPicture, Io io) {
        for (var field : fields) {
            if (!known.contains(field)) {
                throw unknownField(field, known);
            }
        }
        var format = effectiveFormat();
        if (format == Format.SVG && !hasPicture) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "no-picture",
                    "this command cannot draw a picture",
                    "use impact, status or timeline, or another format");
        }
        if (format == Format.SVG && !fields.isEmpty()) {
            throw contradiction("--fields does not work with --format svg");
        }
        if (format == Format.SITE) {
            var hint = "onrecord facts export --format site --out DIR makes one of the whole record";
            throw Failure.of(ExitCode.USAGE, "bad-argument", "a single answer cannot be written as a website", hint);
        }
        return new Layout(format, fields, !hasNoHeader, style(format, io));
    }

    private Format effectiveFormat() {
        if (isJson && format != null && format != Format.JSON) {
            throw contradiction("--json cannot be combined with --format " + format.key());
        }
        return isJson ? Format.JSON : format == null ? usual : format;
    }

    private static Failure contradiction(String message) {
        return Failure.of(ExitCode.USAGE, "contradicting-options", message, "use one of them");
    }

    public Style style(Format format, Io io) {
        var isTerminal = io.terminal().isOutput();
        var isSmart = isTerminal && !"dumb".equals(io.variable("TERM"));
        return new Style(
                width(format, isTerminal, io),
                format == Format.TEXT && isColoured(isSmart, io),
                isAscii,
                format == Format.TEXT && isOn(hyperlink(io), isSmart && TerminalLinks.areShown(io.environment())),
                isFull ? View.FULL : hasSources ? View.WITH_SOURCES : View.SHORT);
    }

    private When hyperlink(Io io) {
        var variable = io.variable("ONRECORD_HYPERLINK");
        if (hyperlink != null || variable == null) {
            return hyperlink == null ? When.AUTO : hyperlink;
        }
        return Arrays.stream(When.values())
                .filter(when -> when.key().equals(variable))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        ExitCode.USAGE,
                        "bad-argument",
                        "ONRECORD_HYPERLINK is “" + variable + "”",
                        "set it to auto, always or never"));
    }

    private boolean isColoured(boolean isSmart, Io io) {
        var byDefault = io.variable("CLICOLOR_FORCE") != null || isSmart;
        return isOn(color == null ? When.AUTO : color, byDefault && io.variable("NO_COLOR") == null);
    }

    private static boolean isOn(When when, boolean byDefault) {
        return switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> byDefault;
        };
    }

    private int width(Format format, boolean isTerminal, Io io) {
        if (format == Format.SVG) {
            return width == null ? PICTURE_WIDTH : width.value();
        }
        if (format != Format.TEXT) {
            return DEFAULT_WIDTH;
        }
        if (width != null) {
            return width.value();
        }
        var columns = isTerminal ? io.terminal().size().columns() : 0;
        return columns > 0 ? Math.max(columns, Columns.LEAST) : variableWidth(io.variable("COLUMNS"));
    }

    /** {@code COLUMNS} is not ours: a value that makes no sense is ignored. */
    private static int variableWidth(@Nullable String columns) {
        try {
            var width = columns == null ? DEFAULT_WIDTH : Integer.parseInt(columns);
            return width > 0 ? Math.clamp(width, Columns.LEAST, Columns.MOST) : DEFAULT_WIDTH;
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    private static Failure unknownField(String field, List<String> known) {
        var nearest = Spelling.nearest(field, known).stream();
        return Failure.of(
                        ExitCode.USAGE,
                        "unknown-field",
                        "there is no field “" + field + "”",
                        "--fields without a value lists them: " + String.join(", ", known))
                .withCandidates(nearest.map(Candidate::ofWord).toList());
    }

    /** When to use something that only suits a terminal. */
    public enum When implements Keyword {
        AUTO,
        ALWAYS,
        NEVER;

        /** As it is typed; the command line lists the words by it. */
        @Override
        public String toString() {
            return key();
        }
    }

    /**
     * A width that text can be laid out in.
     *
     * @param value columns
     */
    public record Columns(int value) {
        /** The narrowest that text is laid out for. */
        static final int LEAST = 20;

        /** The widest. */
        static final int MOST = 10_000;

        public static Columns parse(String text) {
            try {
                var value = Integer.parseInt(text);
                if (value >= LEAST && value <= MOST) {
                    return new Columns(value);
                }
            } catch (NumberFormatException e) {
                throw refused(text);
            }
            throw refused(text);
        }

        private static TypeConversionException refused(String text) {
            return new TypeConversionException("“" + text + "” is not a width from " + LEAST + " to " + MOST);
        }
    }
}
