package org.onrecord.cli.core;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;
import picocli.CommandLine.TypeConversionException;

/**
 * Immutable options for the format and layout of output.
 *
 * @param format the requested format, or null
 * @param isJson whether {@code --json} was given
 * @param usual the default format
 * @param fields the fields to write; all if empty
 * @param hasHeader whether csv and tsv start with a line of field names
 * @param width the requested width, or null
 * @param color when to use bold and colour, or null for the default
 * @param view how much human-readable output shows
 */
public record OutputOptions(
        @Nullable Format format,
        boolean isJson,
        Format usual,
        List<String> fields,
        boolean hasHeader,
        @Nullable Columns width,
        @Nullable When color,
        View view) {
    /** The value of {@code --fields} if it is given without one. */
    static final String LIST_FIELDS = "?";

    public static final OutputOptions DEFAULT =
            new OutputOptions(null, false, Format.TEXT, List.of(), true, null, null, View.SHORT);

    private static final int DEFAULT_WIDTH = 80;

    /** The default width of a picture, which fits a sheet of paper. */
    private static final int PICTURE_WIDTH = 140;

    /** Returns the defaults for lines of a shell. */
    public OutputOptions inShell() {
        return new OutputOptions(null, false, effectiveFormat(), fields, hasHeader, width, color, view);
    }

    public boolean listsFields() {
        return fields.equals(List.of(LIST_FIELDS));
    }

    /**
     * Returns the layout for these options, the environment and the terminal.
     *
     * @param known names of the available fields
     * @param special the formats that this answer has and others lack
     * @param program the beginning of command lines that ask the same record
     */
    public Layout layout(List<String> known, Set<Format> special, Io io, String program) {
        for (var field : fields) {
            if (!known.contains(field)) {
                throw unknownField(field, known);
            }
        }
        var format = effectiveFormat();
        var isSpecial = !List.of(Format.general()).contains(format);
        if (isSpecial && !special.contains(format)) {
            throw unsupported(format);
        }
        if (isSpecial && !fields.isEmpty()) {
            throw contradiction("--fields does not work with --format " + format.key());
        }
        return new Layout(format, fields, hasHeader, style(format, io).typedAfter(program));
    }

    private static Failure unsupported(Format format) {
        return switch (format) {
            case SVG ->
                Failure.usage(
                        "no-picture",
                        "this command cannot draw a picture",
                        "use status or timeline, or another format");
            case BIBTEX, CSL_JSON, RIS ->
                Failure.usage(
                        "bad-argument",
                        "only sources can be written as " + format.key(),
                        "onrecord sources --format " + format.key() + " writes them");
            case GCC ->
                Failure.usage(
                        "bad-argument",
                        "only a checked text can be written as gcc",
                        "onrecord check --file FILE --format gcc writes its messages");
            default ->
                Failure.usage(
                        "bad-argument",
                        "a single answer cannot be written as " + (format == Format.SITE ? "a website" : format.key()),
                        "onrecord facts export --format " + format.key() + (format == Format.SITE ? " --out DIR" : "")
                                + " writes the whole record");
        };
    }

    private Format effectiveFormat() {
        if (isJson && format != null && format != Format.JSON) {
            throw contradiction("--json cannot be combined with --format " + format.key());
        }
        return isJson ? Format.JSON : format == null ? usual : format;
    }

    private static Failure contradiction(String message) {
        return Failure.usage("contradicting-options", message, "use one of them");
    }

    public Style style(Format format, Io io) {
        var isTerminal = io.terminal().isOutput();
        var isSmart = isTerminal && !"dumb".equals(io.variable("TERM"));
        var isColoured = format == Format.TEXT && isColoured(isSmart, io);
        return new Style(width(format, isTerminal, io), isColoured, isColoured && isSmart, view);
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
        var given = width == null ? 0 : width.value();
        if (format == Format.SVG) {
            return given > 0 ? given : PICTURE_WIDTH;
        }
        if (format != Format.TEXT) {
            return DEFAULT_WIDTH;
        }
        if (given > 0) {
            return given;
        }
        var columns = isTerminal ? io.terminal().size().columns() : 0;
        return columns > 0 ? Math.max(columns, Columns.MIN) : variableWidth(io.variable("COLUMNS"));
    }

    /** Parses {@code COLUMNS}, which other programs set: an invalid value is ignored. */
    private static int variableWidth(@Nullable String columns) {
        try {
            var width = columns == null ? DEFAULT_WIDTH : Integer.parseInt(columns);
            return width > 0 ? Math.clamp(width, Columns.MIN, Columns.MAX) : DEFAULT_WIDTH;
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    private static Failure unknownField(String field, List<String> known) {
        return Failure.usage(
                        "unknown-field",
                        "there is no field “" + field + "”",
                        "--fields without a value lists them: " + String.join(", ", known))
                .withNearest(field, known);
    }

    /** When to use a feature of terminals. */
    public enum When implements Keyword {
        AUTO,
        ALWAYS,
        NEVER;

        /** Returns the word as typed, because picocli lists the values with this method. */
        @Override
        public String toString() {
            return key();
        }
    }

    /**
     * A valid width of output.
     *
     * @param value the number of columns; 0 for the default
     */
    public record Columns(int value) {
        static final String AUTO = When.AUTO.key();

        static final int MIN = 20;

        static final int MAX = 10_000;

        public static Columns parse(String text) {
            var value = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
            if (!text.equals(AUTO) && (value < MIN || value > MAX)) {
                throw new TypeConversionException(
                        "“" + text + "” is neither auto nor a width from " + MIN + " to " + MAX);
            }
            return new Columns(value);
        }
    }
}
