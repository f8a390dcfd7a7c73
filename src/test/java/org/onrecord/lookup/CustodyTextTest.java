package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link org.onrecord.lookup.list.ParoleLookup} and {@link org.onrecord.lookup.status.StatusPage}. */
class CustodyTextTest {

    @Test
    void parole_is_a_table_with_each_statement_under_its_row() {
        assertThat(TextOf.full(Queries.PAROLE)).startsWith("""
            date               person        what       decision          review

            16 March 2009      Zoë Ångström  remanded
                               Zoë Ångström was remanded in custody on 16 March 2009. [1]
                               angstrom-remanded

            """).contains("""
                9 December 2013    Siân Harrow   decision   release directed  2013 review
                                   On 9 December 2013 the Parole Commission of Estermark
                """).contains("\nAs of 30 June 2024: ");
    }

    @Test
    void on_a_wide_page_the_statement_stands_beside_its_row() {
        assertThat(TextOf.full(Queries.PAROLE, 200))
                .containsPattern(
                        "\n9 December 2013 +Siân Harrow +decision +release directed +2013 review +On 9 December");
    }

    @Test
    void on_a_narrow_page_a_row_is_running_text() {
        assertThat(TextOf.full(Queries.PAROLE, 40))
                .contains("9 December 2013\n  Siân Harrow, decision, release\n  directed, 2013 review\n");
    }

    @Test
    void the_parole_of_one_person_needs_no_column_of_names() {
        assertThat(TextOf.full(Queries.asked("parole", "name", "sian-harrow")))
                .startsWith("date               what       decision          review\n");
    }

    @Test
    void a_status_now_says_how_far_the_record_reaches() {
        assertThat(TextOf.answer(Queries.status("sian-harrow"))).startsWith("""
            Siân Harrow has been in prison on recall since about November 2023; no change on
            record up to 30 June 2024. [1]+1
            As of 30 June 2024: Siân Harrow's review was put off to the autumn of 2024; its
            outcome is not on record here.

               from\
            """);
    }

    @Test
    void the_interval_that_answers_is_marked_in_the_history() {
        assertThat(TextOf.answer(Queries.status("sian-harrow")).lines())
                .filteredOn(line -> line.startsWith(">"))
                .singleElement()
                .asString()
                .matches(">  about November 2023 +no end on record +recalled");
    }

    @Test
    void a_day_inside_an_uncertain_bound_gives_both_intervals() {
        var text = TextOf.answer(Queries.status("sian-harrow", "2023-11-15"));

        assertThat(text)
                .startsWith("On 15 November 2023:\n")
                .contains("was out of prison on licence")
                .contains("has been in prison on recall")
                .contains("It changed about November 2023; the record does not say whether that was before")
                .doesNotContain("As of");
        assertThat(text.lines().filter(line -> line.startsWith(">"))).hasSize(2);
    }

    @Test
    void on_a_narrow_page_the_history_is_running_text() {
        assertThat(TextOf.answer(Queries.status("sian-harrow"), 40))
                .contains("\n14 March 2009 to about April 2009: not\n  on record\n")
                .contains("\n> about November 2023, no end on\n  record: recalled\n");
    }
}
