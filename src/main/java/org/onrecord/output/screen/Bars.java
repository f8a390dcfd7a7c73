package org.onrecord.output.screen;

import java.math.BigDecimal;
import java.util.Collection;

/** Horizontal bars for numbers on a common scale from zero; negative ones extend left of an axis. */
public final class Bars {
    /** Blocks from empty to seven eighths of a column. */
    private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

    private final boolean isAscii;
    private final int left;
    private final double perColumn;

    /**
     * Creates a scale for these numbers.
     *
     * @param width columns to fill, including the axis
     */
    public Bars(Collection<BigDecimal> values, int width, boolean isAscii) {
        this.isAscii = isAscii;
        var highest = values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::max);
        var lowest = -values.stream().mapToDouble(BigDecimal::doubleValue).reduce(0, Math::min);
        left = lowest == 0 ? 0 : Math.max(1, (int) Math.round((width - 1) * (lowest / (lowest + highest))));
        var right = left == 0 ? width : width - 1 - left;
        perColumn = Math.max(lowest / Math.max(1, left), highest / Math.max(1, right));
    }

    public String of(BigDecimal value) {
        var columns = perColumn == 0 ? 0 : Math.abs(value.doubleValue()) / perColumn;
        if (left == 0) {
            return toTheRight(columns);
        }
        var axis = isAscii ? "|" : "│";
        if (value.signum() >= 0) {
            return " ".repeat(left) + axis + toTheRight(columns);
        }
        var whole = Math.clamp(Math.round(columns), 1, left);
        return " ".repeat(left - whole) + full().repeat(whole) + axis;
    }

    private String toTheRight(double columns) {
        if (columns == 0) {
            return "";
        }
        if (isAscii) {
            return full().repeat((int) Math.max(1, Math.round(columns)));
        }
        var eighths = (int) Math.max(1, Math.round(columns * EIGHTHS.length));
        return full().repeat(eighths / EIGHTHS.length) + EIGHTHS[eighths % EIGHTHS.length];
    }

    private String full() {
        return isAscii ? "#" : "█";
    }
}
