package org.onrecord.output.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Written;
import org.onrecord.model.Fact;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.View;
import org.onrecord.output.screen.ScreenPrinter;

class FactEntriesTest {

    private static String entries(int width, Consumer<Document> writing) {
        var style = new Style(width, false, false, View.FULL);
        return Written.by(
                out -> writing.accept(Document.of(GreyHeron.record(), View.FULL, new ScreenPrinter(style, out))));
    }

    private static List<Fact> facts(String... ids) {
        return Arrays.stream(ids).map(GreyHeron.record().facts()::get).toList();
    }

    private static String entries(int width, String... ids) {
        return entries(width, document -> new FactEntries(document, facts(ids)).write());
    }

    private static List<Fact> all() {
        return GreyHeron.record().facts().values().stream()
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
    }

    @Test
    void the_date_stands_beside_the_statement_with_its_marks_and_id() {
        assertThat(entries(80, "eleven-died")).isEqualTo("""
            14 March 2009      Eleven people died in the loss of the Grey Heron. [1][2]
                               eleven-died
            """);
    }

    @Test
    void a_fact_of_one_source_says_so_and_keeps_that_with_its_id() {
        assertThat(entries(80, "harbour-opened")).isEqualTo("""
            some time in 1900  Saltmere Harbour opened to ferries in the 20th century, on a
            to 1999            day that no record gives. [1]
                               rests on one source, harbour-opened
            """);
    }

    @Test
    void a_conflict_is_told_with_its_note() {
        assertThat(entries(80, "harbour-log-conflict")).isEqualTo("""
            about 14 March     The harbour log gives low water at 21:10 on the night of the
            2009, uncertain    loss, which Marta Fennimore disputes. [1][2]
                               sources conflict, harbour-log-conflict
                               Note: The inquiry accepts the log; the tribunal left the
                               question open. Neither is preferred here.
            """);
    }

    @Test
    void on_a_narrow_page_the_date_stands_above() {
        assertThat(entries(40, "eleven-died")).isEqualTo("""
            14 March 2009
              Eleven people died in the loss of the
              Grey Heron. [1][2]  eleven-died
            """);
    }

    @Test
    void a_long_list_by_date_has_a_heading_for_each_year_and_none_before_the_first_year() {
        var text = entries(80, document -> new FactEntries(document, all()).writeByYear());

        assertThat(text).startsWith("until 2012 ").contains("\n\n2009\n", "\n\n2010\n");
        assertThat(text.lines().filter("2009"::equals)).hasSize(1);
    }

    @Test
    void a_list_in_full_has_every_note() {
        var text = entries(80, document -> new FactEntries(document, all()).write());

        assertThat(text).contains("question open. Neither is preferred here.").contains("One paper says November");
    }
}
