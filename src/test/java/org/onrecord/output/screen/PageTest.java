package org.onrecord.output.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.screen.Page.Cell;

class PageTest {

    private static String page(Style style, Consumer<Page> writing) {
        return Written.by(out -> writing.accept(new Page(style, out)));
    }

    private static String page(int width, Consumer<Page> writing) {
        return page(new Style(width, false, false), writing);
    }

    @Test
    void a_line_is_written_before_the_next_is_made() {
        var written = new StringBuilder();
        var page = new Page(Written.FILE, new Sink(written));

        page.text("one");

        assertThat(written).hasToString("one\n");
    }

    @Test
    void blank_lines_stand_only_between_text_and_only_one_at_a_time() {
        assertThat(page(80, page -> {
                    page.gap();
                    page.text("One");
                    page.text("a");
                    page.gap();
                    page.gap();
                    page.text("Two");
                    page.gap();
                }))
                .isEqualTo("One\na\n\nTwo\n");
    }

    @Test
    void running_text_is_indented_and_never_wider_than_100_columns() {
        var text = "word ".repeat(60);

        assertThat(page(200, page -> page.text(Phrase.of(text), 4)).lines())
                .allSatisfy(line -> assertThat(line).startsWith("    word").hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void bullets_hang() {
        assertThat(page(20, page -> page.bullet(Phrase.of("the ferry left the harbour"), 0)))
                .isEqualTo("• the ferry left the\n  harbour\n");
    }

    @Test
    void cells_are_wrapped_side_by_side() {
        assertThat(page(
                        30,
                        page -> page.row(List.of(
                                Cell.of(Phrase.of("14 March"), 0, 5),
                                Cell.of(List.of(Phrase.of("it sank"), Phrase.of("Note: at night")), 8, 8),
                                Cell.right(Phrase.of("7"), 18, 3)))))
                .isEqualTo("""
                    14      it sank     7
                    March   Note: at
                            night
                    """);
    }

    @Test
    void a_laid_out_row_can_stand_in_a_cell() {
        assertThat(page(40, page -> {
                    var inner = page.laidOut(List.of(Cell.of(Phrase.of("a b"), 0, 5), Cell.of(Phrase.of("c"), 8, 1)));
                    page.row(List.of(Cell.of(Phrase.of(">"), 0, 1), Cell.of(inner, 4, 9)));
                }))
                .isEqualTo(">   a b     c\n");
    }

    @Test
    void the_first_line_hangs_over_the_others() {
        assertThat(page(24, page -> page.hanging(Phrase.of("The Loss of the Grey Heron: Report"), 4)))
                .isEqualTo("The Loss of the Grey\n    Heron: Report\n");
    }

    @Test
    void a_terminal_gets_no_control_or_bidi_characters() {
        var text = "a\u001b[31mb\u0007\u202ec\u2066d\u009be";

        assertThat(page(Written.FILE, page -> page.text(text))).isEqualTo("a[31mbcde\n");
    }

    @Test
    void marks_stay_on_the_line_of_the_word_before_them() {
        var style = new Style(22, false, false);

        assertThat(page(style, page -> page.text("Siân paid five pounds.\u00a0[1]")))
                .isEqualTo("Siân paid five\npounds. [1]\n");
    }
}
