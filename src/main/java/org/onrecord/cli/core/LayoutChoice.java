package org.onrecord.cli.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.io.Io;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;

/** Decides once how output is written, from the options, the environment and the terminal. */
final class LayoutChoice {
    private static final int DEFAULT_WIDTH = 80;

    private final OutputOptions options;
    private final Io io;

    LayoutChoice(OutputOptions options, Io io) {
        this.options = options;
        this.io = io;
    }

    /**
     * The layout asked for.
     *
     * @param known the fields there are to choose from
     */
    Layout layout(List<String> known) {
        for (var field : options.fields) {
            if (!known.contains(field)) {
                throw unknownField(field, known);
            }
        }
        var format = format();
        return new Layout(format, options.fields, !options.hasNoHeader, style(format));
    }

    /** The format asked for; the usual one when none is. */
    Format format() {
        if (options.isJson && options.format != null && options.format != Format.JSON) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "contradicting-options",
                    "--json cannot be combined with --format " + options.format.key(),
                    "use one of them");
        }
        return options.isJson ? Format.JSON : options.format == null ? options.usual : options.format;
    }

    /** What the screen can show. */
    Style style(Format format) {
        var isTerminal = io.terminal().isOutput();
        var isSmart = isTerminal && !"dumb".equals(io.variable("TERM"));
        return new Style(
                format == Format.TEXT ? width(isTerminal) : DEFAULT_WIDTH,
                format == Format.TEXT && isColoured(isSmart),
                options.isAscii,
                format == Format.TEXT && isOn(options.hyperlink, isSmart));
    }

    private boolean isColoured(boolean isSmart) {
        var byDefault = io.variable("CLICOLOR_FORCE") != null || isSmart;
        return isOn(options.color, byDefault && io.variable("NO_COLOR") == null);
    }

    private static boolean isOn(When when, boolean byDefault) {
        return switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> byDefault;
        };
    }

    private int width(boolean isTerminal) {
        if (options.width != null) {
            return options.width.value();
        }
        var columns = isTerminal ? io.terminal().size().columns() : 0;
        return columns > 0 ? Math.max(columns, Columns.LEAST) : variableWidth(io.variable("COLUMNS"));
    }

    /** {@code COLUMNS} is not ours: a value that makes no sense is passed over. */
    private static int variableWidth(@Nullable String columns) {
        try {
            var width = columns == null ? DEFAULT_WIDTH : Integer.parseInt(columns);
            return width > 0 ? Math.clamp(width, Columns.LEAST, Columns.MOST) : DEFAULT_WIDTH;
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    private static Failure unknownField(String field, List<String> known) {
        var nearest =
                Spelling.nearest(field, known).stream().map(Candidate::ofWord).toList();
        return Failure.of(
                        ExitCode.USAGE,
                        "unknown-field",
                        "there is no field “" + field + "”",
                        "--fields without a value lists them: " + String.join(", ", known))
                .withCandidates(nearest);
    }
}
