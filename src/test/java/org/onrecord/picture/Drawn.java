package org.onrecord.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A picture as it was written, read by the JDK's parser, with the boxes of its labels. */
record Drawn(String svg, Element root, List<Sheet.Box> labels, double width) {
    static final List<CaseRecord> RECORDS = List.of(LoadedRecords.GREY_HERON, LoadedRecords.PETER_CONNELLY);

    /** From a telephone to a poster. */
    static final List<Double> WIDTHS = List.of(320.0, 400.0, 560.0, 800.0, 1120.0, 1600.0, 3000.0);

    static Drawn timeline(CaseRecord record, double width) {
        var out = new StringBuilder();
        var sheet = new TimelinePicture(record, List.copyOf(record.facts().values()), Canvas.alone(width))
                .write(new Sink(out));
        return of(out, sheet, width);
    }

    static Drawn status(CaseRecord record, double width) {
        var out = new StringBuilder();
        var sheet = new StatusPicture(record, record.statuses(), null, Canvas.alone(width)).write(new Sink(out));
        return of(out, sheet, width);
    }

    private static Drawn of(StringBuilder out, Sheet sheet, double width) {
        return new Drawn(out.toString(), parsed(out.toString()), sheet.labels(), width);
    }

    static Element parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    List<String> texts(String name) {
        var nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Override
    public String toString() {
        return texts("title").getFirst() + " at " + width;
    }

    private static boolean overlap(Sheet.Box one, Sheet.Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    void assertLegible() {
        assertThat(labels).isNotEmpty();
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            assertThat(label.x()).as("%s", label).isGreaterThanOrEqualTo(0);
            assertThat(label.x() + label.width()).as("%s", label).isLessThanOrEqualTo(width);
            for (var other : labels.subList(0, i)) {
                assertThat(overlap(label, other))
                        .as("%s on %s at %s", label, other, width)
                        .isFalse();
            }
        }
    }
}
