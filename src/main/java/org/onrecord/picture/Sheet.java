package org.onrecord.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;

/** The surface of a picture, filled from the top: title, contents, and the record's version at the bottom. */
final class Sheet {
    static final double MARGIN = 20;
    private static final double TARGET = 25;

    private final CaseRecord record;
    private final Canvas canvas;
    private final String name;
    private final StringBuilder drawn = new StringBuilder();
    private final Markup svg = Markup.svg(new Sink(drawn));
    private final List<Box> labels = new ArrayList<>();

    /**
     * The bounding box of a label, at its maximum width.
     *
     * @param y its top
     */
    record Box(String text, double x, double y, double width, double height) {}

    enum Anchor {
        START,
        END
    }

    /** Creates an empty sheet, with a prefix for the ids in it. */
    Sheet(CaseRecord record, Canvas canvas, String name) {
        this.record = record;
        this.canvas = canvas;
        this.name = name;
    }

    List<Box> labels() {
        return labels;
    }

    double width() {
        return canvas.width() - 2 * MARGIN;
    }

    /** Draws the title, which a page has as its heading, and the remark, and returns the top of the drawing. */
    double head(String title, String remark) {
        if (!canvas.isAlone()) {
            return paragraph(MARGIN, 4, width(), remark, TextType.QUIET) + 8;
        }
        var y = paragraph(MARGIN, MARGIN, width(), title, TextType.TITLE);
        return paragraph(MARGIN, y + 4, width(), remark, TextType.QUIET) + 8;
    }

    /**
     * Draws a line of text.
     *
     * @param top the upper edge of its box
     */
    void line(double x, double top, String text, TextType type, Anchor anchor) {
        var width = TextWidth.of(text, type);
        var left = switch (anchor) {
            case START -> x;
            case END -> x - width;
        };
        labels.add(new Box(text, left, top, width, type.height()));
        var isPrescribed = TextWidth.isUnsure(text);
        svg.element(
                "text",
                text,
                "x",
                x,
                "y",
                top + type.ascent(),
                "class",
                type.style(),
                "text-anchor",
                anchor == Anchor.START ? null : "end",
                "textLength",
                isPrescribed ? width : null,
                "lengthAdjust",
                isPrescribed ? "spacingAndGlyphs" : null);
    }

    /** Draws lines of text below one another and returns the top of the next. */
    double lines(double x, double top, List<String> lines, TextType type) {
        return lines(x, top, lines, type, Anchor.START);
    }

    double lines(double x, double top, List<String> lines, TextType type, Anchor anchor) {
        var y = top;
        for (var line : lines) {
            line(x, y, line, type, anchor);
            y += type.line();
        }
        return y;
    }

    double paragraph(double x, double top, double width, String text, TextType type) {
        return text.isBlank() ? top : lines(x, top, TextWidth.lines(text, type, width), type);
    }

    /**
     * Draws the mark of one entry of the record; screen readers read its title instead.
     *
     * @param fact id of the fact to link to, or null
     */
    void mark(String title, @Nullable String fact, Runnable drawing) {
        var address = fact == null ? null : canvas.address().apply(fact);
        if (address != null) {
            svg.open("a", "href", address, "class", "or-link");
        }
        svg.open("g", "role", "img").element("title", title);
        drawing.run();
        svg.close();
        if (address != null) {
            svg.close();
        }
    }

    /** Makes a link in a page large enough for a finger. */
    void target(double x, double y, double width, double height) {
        if (!canvas.isAlone()) {
            rectangle(x, y, Math.max(TARGET, width), Math.max(TARGET, height), "or-target");
        }
    }

    /** Returns the least height of a link, which only a page has. */
    double minTarget() {
        return canvas.isAlone() ? 0 : TARGET;
    }

    void rule(double x1, double y1, double x2, double y2, String style) {
        svg.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
    }

    void rectangle(double x, double y, double width, double height, String style) {
        rectangle(x, y, width, height, style, null);
    }

    /**
     * Draws a rectangle.
     *
     * @param softSide the side to which it fades, or null
     */
    void rectangle(double x, double y, double width, double height, String style, @Nullable String softSide) {
        var mask = softSide == null ? null : "url(#or-soft-" + softSide + suffix() + ")";
        svg.empty("rect", "x", x, "y", y, "width", width, "height", height, "class", style, "mask", mask);
    }

    /** Returns the end of the ids in the picture. A page can have the same picture in several widths. */
    private String suffix() {
        return canvas.isAlone() ? "" : "-" + Markup.decimal(canvas.width());
    }

    void circle(double x, double y, double radius, String style) {
        svg.empty("circle", "cx", x, "cy", y, "r", radius, "class", style);
    }

    /** Draws a line from a point on an axis to its label. */
    void leader(double x1, double y1, double x2, double y2) {
        var points = new StringBuilder();
        for (var number : new double[] {x1, y1, x1 + 4, y1, x2 - 4, y2, x2, y2}) {
            points.append(points.isEmpty() ? "" : " ").append(Markup.decimal(number));
        }
        svg.empty("polyline", "points", points, "class", "or-leader");
    }

    /** Writes the picture. A separate file ends with the record's name, version and date. */
    void write(double end, String title, String description, String asOf, Sink out) {
        var height = canvas.isAlone() ? foot(end, asOf) : end + 8;
        var id = name + suffix();
        var root = Markup.svg(out);
        root.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "or-picture",
                "width",
                canvas.width(),
                "height",
                height,
                "viewBox",
                "0 0 " + Markup.decimal(canvas.width()) + " " + Markup.decimal(height),
                "role",
                "graphics-document document",
                "aria-labelledby",
                id + "-title " + id + "-description",
                "lang",
                "en");
        root.element("title", title, "id", id + "-title");
        root.element("desc", description, "id", id + "-description");
        if (canvas.isAlone()) {
            root.open("style")
                    .written(StyleSheet.page(canvas.width(), height) + StyleSheet.SHEET)
                    .close();
            root.empty("rect", "width", canvas.width(), "height", height, "class", "or-page");
        }
        root.written(StyleSheet.definitions(suffix())).written(drawn).close();
    }

    private double foot(double end, String asOf) {
        var foot = "onrecord: " + record.caseId() + ", version " + record.version() + ", as of " + asOf;
        rule(MARGIN, end + 8, canvas.width() - MARGIN, end + 8, "or-rule");
        return paragraph(MARGIN, end + 14, width(), foot, TextType.SMALL) + MARGIN / 2;
    }

    String asOf() {
        return FactDate.of(record.asOf()).inWords();
    }
}
