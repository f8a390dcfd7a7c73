package org.onrecord.picture;

import org.onrecord.output.layout.Markup;

/** The style sheet of pictures: plain classes with a colour each, because some programs do not know CSS variables. */
final class StyleSheet {
    static final String SHEET = """
            .or-picture { max-width: 100%; height: auto; }
            .or-page { fill: #fff; }
            .or-title, .or-head, .or-text, .or-small {
              fill: #1d1d1b; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", sans-serif;
            }
            .or-title { font-size: 20px; font-weight: bold; }
            .or-head { font-size: 13px; font-weight: bold; }
            .or-text { font-size: 12px; }
            .or-small { font-size: 10px; }
            .or-quiet { fill: #595954; }
            .or-link:hover text, .or-link:focus text { text-decoration: underline; }
            .or-rule, .or-leader, .or-axis, .or-gap, .or-hollow, .or-day, .or-unknown { fill: none; stroke: #d8d7d0; }
            .or-leader { stroke: #a5a49b; stroke-width: 0.75; }
            .or-axis, .or-gap { stroke: #595954; }
            .or-gap, .or-unknown { stroke-dasharray: 2 3; }
            .or-unknown { stroke: #595954; }
            .or-day { stroke: #864500; stroke-width: 1.5; stroke-dasharray: 5 3; }
            .or-mark, .or-serving { fill: #2f618f; }
            .or-bar { fill: #86a9c7; }
            .or-remand { fill: #7e6aa6; }
            .or-recalled { fill: #a34f3d; }
            .or-released-on-licence { fill: #c08a2d; }
            .or-sentence-expired { fill: #595954; }
            .or-exonerated { fill: #3b7a57; }
            .or-hollow { stroke: #2f618f; stroke-width: 1.5; }
            @media screen and (prefers-color-scheme: dark) {
              .or-page { fill: #17191b; }
              .or-title, .or-head, .or-text, .or-small { fill: #e8e6e1; }
              .or-quiet { fill: #a9a8a1; }
              .or-rule { stroke: #3b3e41; }
              .or-leader { stroke: #6d6d68; }
              .or-axis, .or-gap, .or-unknown { stroke: #a9a8a1; }
              .or-day { stroke: #e9ab63; }
              .or-mark, .or-serving { fill: #7fb0dc; }
              .or-bar { fill: #4c7396; }
              .or-remand { fill: #b3a0dc; }
              .or-recalled { fill: #e08d78; }
              .or-released-on-licence { fill: #dcae5a; }
              .or-sentence-expired { fill: #a9a8a1; }
              .or-exonerated { fill: #74bf95; }
              .or-hollow { stroke: #7fb0dc; }
            }
            """;

    private StyleSheet() {}

    /** Returns the masks for soft ends, named by the side to which they fade. */
    static String definitions(String suffix) {
        return "<defs>\n" + fade("top" + suffix, 0, 1, 0, 0) + fade("bottom" + suffix, 0, 0, 0, 1)
                + fade("left" + suffix, 1, 0, 0, 0) + fade("right" + suffix, 0, 0, 1, 0) + "</defs>\n";
    }

    /** Returns a page size that fits the whole picture, because a browser would cut through its texts. */
    static String page(double width, double height) {
        return "@page { size: " + Markup.decimal(width) + "px " + Markup.decimal(height) + "px; margin: 0; }\n";
    }

    private static String fade(String side, int x1, int y1, int x2, int y2) {
        return """
                <linearGradient id="or-to-%1$s" x1="%2$d" y1="%3$d" x2="%4$d" y2="%5$d">\
                <stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
                <mask id="or-soft-%1$s" maskContentUnits="objectBoundingBox">\
                <rect width="1" height="1" fill="url(#or-to-%1$s)"/></mask>
                """.formatted(side, x1, y1, x2, y2);
    }
}
