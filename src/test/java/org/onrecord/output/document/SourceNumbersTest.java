package org.onrecord.output.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Written;
import org.onrecord.model.Citation;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;
import org.onrecord.output.screen.ScreenPrinter;

class SourceNumbersTest {
    private final SourceNumbers marks = new SourceNumbers(GreyHeron.record(), View.FULL);
    private final SourceNumbers few = new SourceNumbers(GreyHeron.record(), View.SHORT);

    private Phrase mark(String fact) {
        return marks.of(GreyHeron.record().facts().get(fact));
    }

    private String list(Style style) {
        return Written.by(out -> marks.list(Part.Extent.WHOLE, new ScreenPrinter(style, out)));
    }

    @Test
    void sources_are_numbered_in_the_order_of_first_mention() {
        assertThat(mark("cause-finding").text()).isEqualTo("[1]");
        assertThat(mark("ferry-lost").text()).isEqualTo("[1][2][3]");
        assertThat(mark("plea-harrow-s").text()).isEqualTo("[4][5]");
        assertThat(mark("cause-finding").text()).isEqualTo("[1]");
    }

    @Test
    void a_sentence_of_a_summary_shows_eight_sources_in_a_short_view_and_counts_the_others() {
        var cited = GreyHeron.record().sources().keySet().stream()
                .limit(10)
                .map(id -> new Citation(id, null))
                .toList();

        assertThat(few.inSummary(cited).text()).isEqualTo("[1][2][3][4][5][6][7][8]+2");
        assertThat(few.ids()).hasSize(8);
        assertThat(marks.inSummary(cited).text()).endsWith("[9][10]");
    }

    @Test
    void nothing_is_listed_when_nothing_was_mentioned() {
        assertThat(list(Written.FILE)).isEmpty();
    }

    @Test
    void the_list_gives_publisher_date_title_and_address() {
        mark("cause-finding");

        assertThat(list(Written.FILE)).isEqualTo("""
            Sources
             [1] Ministry of Transport of Estermark, 12 May 2011: The Loss of the Grey
                 Heron: Report of the Public Inquiry <https://example.org/quill/report.pdf>
            """);
    }

    @Test
    void a_source_without_a_date_is_called_undated() {
        mark("angstrom-expired");

        assertThat(list(Written.FILE)).contains("Saltmere Gazette, undated: What became of the Grey Heron people");
    }

    @Test
    void on_screens_with_links_the_title_leads_to_the_source_too() {
        mark("cause-finding");

        assertThat(list(new Style(120, false, true)))
                .contains("2011: \u001b]8;;https://example.org/quill/report.pdf\u001b\\The Loss of the Grey Heron")
                .contains("<");
    }

    @Test
    void a_short_list_names_two_sources_of_a_fact_and_says_how_many_more_there_are() {
        assertThat(few.of(GreyHeron.record().facts().get("ferry-lost")).text()).isEqualTo("[1][2]+1");

        assertThat(shortList(80)).endsWith(" +N means N more sources: onrecord sources ID\n");
    }

    @Test
    void a_short_list_has_a_line_for_each_source_without_its_address() {
        few.of(GreyHeron.record().facts().get("cause-finding"));

        assertThat(shortList(80)).isEqualTo("""
            Sources
             [1] Ministry of Transport of Estermark, 12 May 2011: The Loss of the Grey…
            """);
        assertThat(shortList(60)).isEqualTo("""
            Sources
             [1] Ministry of Transport of Estermark, 12 May 2011
            """);
    }

    @Test
    void a_third_partys_copy_is_marked() {
        var source = GreyHeron.record().sources().get("quill-report-summary");

        assertThat(SourceNumbers.named(source).text())
                .startsWith("Ministry of Transport of Estermark, about May 2011 (copy): The Loss");
    }

    private String shortList(int width) {
        return Written.by(out -> few.list(Part.Extent.LINES, new ScreenPrinter(new Style(width, false, false), out)));
    }

    @Test
    void marks_are_set_flush_right_when_there_are_many() {
        GreyHeron.record().facts().keySet().forEach(this::mark);

        assertThat(list(Written.FILE)).contains("\n  [9] ").contains("\n [10] ");
    }
}
