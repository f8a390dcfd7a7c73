package org.onrecord.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.interval;
import static org.onrecord.lookup.Records.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures.Canvas;

/** Pictures are legible at every width, complete, and inert. */
class PicturesTest {

    static Stream<Drawn> pictures() {
        return Drawn.RECORDS.stream().flatMap(record -> Drawn.WIDTHS.stream().flatMap(width -> all(record, width)));
    }

    private static Stream<Drawn> all(CaseRecord record, double width) {
        return Stream.of(Drawn.timeline(record, width), Drawn.status(record, width));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_label_is_on_another_or_outside(Drawn picture) {
        picture.assertLegible();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_has_no_script_no_address_and_says_what_it_is(Drawn picture) {
        assertThat(picture.svg()).doesNotContain("<script", "http://www.w3.org/1999/xlink", "href", "@import", "url(h");
        var root = picture.root();
        assertThat(root.getAttribute("role")).isEqualTo("graphics-document document");
        for (var id : root.getAttribute("aria-labelledby").split(" ", -1)) {
            assertThat(picture.svg()).containsOnlyOnce("id=\"" + id + "\"");
        }
        assertThat(String.join(" ", picture.texts("text"))).contains("onrecord: ", ", version ", ", as of ");
        var groups = root.getElementsByTagName("g");
        for (var i = 0; i < groups.getLength(); i++) {
            assertThat(groups.item(i).getFirstChild().getNodeName()).isEqualTo("title");
        }
    }

    @Test
    void a_timeline_has_each_fact_with_a_short_label_and_counts_the_others() {
        for (var record : Drawn.RECORDS) {
            var picture = Drawn.timeline(record, 1120);
            var facts = record.facts().values();
            var labelled = facts.stream().filter(fact -> fact.label() != null).toList();
            assertThat(picture.texts("title")).hasSize(labelled.size() + 1);
            assertThat(picture.texts("title").toString())
                    .contains(labelled.stream().map(Fact::statement).toList());
            assertThat(picture.texts("text").toString())
                    .contains(labelled.size() + " facts with short labels; " + (facts.size() - labelled.size())
                            + " facts without one");
        }
    }

    @Test
    void a_timeline_without_any_label_says_so() {
        var record = Records.with(event("one", "2008-11-11", "Something happened then."))
                .record();
        var picture = Drawn.timeline(record, 1120);
        assertThat(picture.texts("text").toString())
                .contains("0 facts with short labels; 1 fact without one is left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008",
                "2008-11",
                "2008-11-11",
                "2008-11-11~",
                "2008?",
                "200X",
                "20XX",
                "2008-XX",
                "2008-11-XX",
                "2008/2009",
                "2008-11-11/2009-05-22",
                "../2008",
                "2008/..",
                "/2008-11",
                "2008-11/",
                "0000",
                "9999-12-31",
                "0000/9999-12-31",
                "1985~/2026-01-01"
            })
    void any_date_can_be_drawn_beside_others(String date) {
        var facts = Stream.of("2008-11-10", "2008-11-11", date, "2009-01-01", "2009-01-31~", "1985")
                .map(when ->
                        labelled(event("at-" + when.replaceAll("[^0-9a-z]", "-"), when, "Something happened then.")))
                .toArray(Fact[]::new);
        var record = Records.with(facts).record();
        for (var width : Drawn.WIDTHS) {
            var picture = Drawn.timeline(record, width);
            picture.assertLegible();
            assertThat(picture.svg()).doesNotContain("NaN", "Infinity", "height=\"-", "width=\"-");
        }
    }

    private static Fact labelled(Fact fact) {
        return Records.labelled(fact, "A label that is rather long, but not too long");
    }

    @Test
    void a_year_that_is_not_certain_fades_from_one_status_into_the_next() {
        var record = Records.with(person("ann", "Ann Example"))
                .and(
                        interval("ann", CustodyStatus.SERVING, "2010-01-01", "2013?"),
                        interval("ann", CustodyStatus.RELEASED_ON_LICENCE, "2013?", null))
                .record();
        var svg = Drawn.status(record, 1120).svg();
        assertThat(svg)
                .containsOnlyOnce("mask=\"url(#or-soft-left)\"")
                .containsOnlyOnce("mask=\"url(#or-soft-right)\"");
        assertThat(svg).contains("Ann Example: serving a sentence, 1 January 2010 to 2013 (uncertain)");
    }

    @Test
    void days_that_are_known_have_no_soft_end() {
        var record = Records.with(person("ann", "Ann Example"))
                .and(
                        interval("ann", CustodyStatus.SERVING, "2010-01-01", "2013-02-03"),
                        interval("ann", CustodyStatus.RELEASED_ON_LICENCE, "2013-02-03", null))
                .record();
        assertThat(Drawn.status(record, 1120).svg()).doesNotContain("mask=\"");
        var fact = labelled(event("one", "2010-01-01/2013-02-03", "Something happened then."));
        assertThat(Drawn.timeline(Records.with(fact).record(), 1120).svg()).doesNotContain("mask=\"");
    }

    @Test
    void a_label_leads_to_the_page_of_its_fact_where_there_is_one() {
        var record = GreyHeron.record();
        var out = new StringBuilder();
        Pictures.timeline(
                record,
                List.copyOf(record.facts().values()),
                new Canvas(600, false, id -> id.startsWith("a") ? null : "facts/" + id + ".html"),
                new Sink(out));
        assertThat(out).contains("<a href=\"facts/").doesNotContain("<style", "facts/a");
        Drawn.parsed(out.toString());
    }

    @Test
    void hostile_texts_stay_texts_in_every_picture() {
        for (var hostile : List.of(
                "<script>alert(1)</script> & more",
                "\u202e gnp \u0000 \ud800 \uffff",
                "] ]> \" ' <!-- ",
                "漢字 かな 한글 العربية עברית \ud83d\ude00 e\u0301\u0301\u0301",
                "\ufdfd \u12031 \u2e3b wide",
                "a " + "w".repeat(300))) {
            var record = HostileRecord.of(GreyHeron.record(), hostile);
            for (var width : List.of(320.0, 1120.0)) {
                Stream.of(Drawn.timeline(record, width), Drawn.status(record, width))
                        .forEach(picture -> {
                            picture.assertLegible();
                            assertThat(picture.root()
                                            .getElementsByTagName("script")
                                            .getLength())
                                    .isZero();
                        });
            }
        }
    }

    @Test
    void the_day_asked_for_is_marked() {
        var out = new StringBuilder();
        var record = GreyHeron.record();
        Pictures.status(record, record.statuses(), LocalDate.parse("2012-01-01"), Canvas.alone(800), new Sink(out));
        assertThat(out).contains("class=\"or-day\"");
    }
}
