package org.onrecord.site;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Sentence;

/** A writer of the tables of answers. On a narrow screen each row becomes a block, with labels before its cells. */
record HtmlTables(Markup out, InlineText inline) {
    private static final double WHOLE = 100;
    private static final double TENTHS = 10;

    void write(Part.Columns table) {
        var heads = table.heads();
        var columns = IntStream.range(0, heads.size())
                .filter(i -> !heads.get(i).isBlank())
                .boxed()
                .toList();
        begin(null, columns.stream().map(heads::get).toList());
        for (var row : table.rows()) {
            out.open("tr");
            for (var i : columns) {
                var isEmpty = row.get(i).text().isBlank();
                out.open("td", "data-label", isEmpty ? null : Sentence.capital(heads.get(i)));
                inline.write(row.get(i));
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private void begin(@Nullable String name, List<String> heads) {
        out.open("table", "class", name).open("thead").open("tr");
        heads.forEach(head -> out.element("th", Sentence.capital(head), "scope", "col", "class", classOf(head)));
        out.close().close().open("tbody");
    }

    private static @Nullable String classOf(String head) {
        return head.equals("bar") ? head : null;
    }

    void write(Part.Figures figures) {
        begin("figures", List.of("period", "figure", "bar", "sources"));
        var largest = figures.figures().stream()
                .mapToDouble(figure -> Math.abs(figure.value().doubleValue()))
                .max()
                .orElse(0);
        for (var figure : figures.figures()) {
            write(figure, largest == 0 ? 0 : figure.value().doubleValue() / largest);
            if (figure.breakAfter() != null) {
                out.open("tr", "class", "break").open("td", "colspan", "4");
                out.text("Not comparable across this line. " + figure.breakAfter())
                        .close()
                        .close();
            }
        }
        out.close().close();
    }

    /**
     * Writes a row of a table of figures.
     *
     * @param share the figure relative to the largest of the series, from -1 to 1
     */
    private void write(Part.Figure figure, double share) {
        var width = String.valueOf((double) Math.round(Math.abs(share) * WHOLE * TENTHS) / TENTHS);
        var number = Numbers.of(figure.value()) + figure.sign();
        out.open("tr").element("th", figure.period(), "scope", "row").element("td", number, "class", "number");
        out.open("td", "class", share < 0 ? "bar negative" : "bar");
        out.open("svg", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        out.open("rect", "width", width, "height", "10").close().close().close();
        out.open("td");
        inline.write(figure.marks());
        out.close().close();
    }
}
