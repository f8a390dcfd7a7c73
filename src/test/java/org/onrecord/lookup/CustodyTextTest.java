package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link org.onrecord.lookup.list.ParoleLookup} and {@link org.onrecord.lookup.status.StatusPage}. */
class CustodyTextTest {

    @Test
    void in_full_each_statement_stands_under_its_step() {
        assertThat(TextOf.full(Queries.PAROLE)).startsWith("""
            16 March 2009      Zoë Ångström, remanded
                               Zoë Ångström was remanded in custody on 16 March 2009. [1]
                               angstrom-remanded

            """).contains("""
                9 December 2013    Siân Harrow, decision, release directed, 2013 review
                                   On 9 December 2013 the Parole Commission of Estermark
                """).contains("\nAs of 30 June 2024: ");
    }

    @Test
    void the_steps_of_one_person_do_not_repeat_the_name() {
        assertThat(TextOf.full(Queries.asked("parole", "name", "sian-harrow")))
                .contains("\n9 December 2013    decision, release directed, 2013 review\n");
    }

    @Test
    void a_status_now_says_how_far_the_record_reaches() {
        assertThat(TextOf.answer(Queries.status("sian-harrow"))).startsWith("""
            Siân Harrow has been in prison on recall since about November 2023; no change on
            record up to 30 June 2024. [1]+1
            As of 30 June 2024: Siân Harrow's review was put off to the autumn of 2024; its
            outcome is not on record here.

               period\
            """);
    }

    @Test
    void the_interval_that_answers_is_marked_in_the_history() {
        assertThat(TextOf.answer(Queries.status("sian-harrow")).lines())
                .filteredOn(line -> line.startsWith(">"))
                .singleElement()
                .asString()
                .matches(">  about November 2023, no end on record +recalled");
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
    void on_a_narrow_page_each_status_is_below_its_period() {
        assertThat(TextOf.answer(Queries.status("sian-harrow"), 40))
                .contains("\n14 March 2009 to about April 2009\n  not on record\n");
    }
}
