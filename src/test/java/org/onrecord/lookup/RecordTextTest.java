package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.lookup.info.InfoQuery;

/** Overview, works, sources, whole facts, the record itself and its counts. */
class RecordTextTest {

    @Test
    void the_overview_tells_the_account_then_sources_and_reach() {
        assertThat(TextOf.full(Queries.OVERVIEW))
                .startsWith("""
                    The loss of the ferry Grey Heron (invented)
                    record grey-heron 1.1.0, as of 30 June 2024

                    What happened
                    • The ferry Grey Heron capsized in the mouth of Saltmere Harbour on 14 March
                      2009. [1][2][3]  ferry-lost
                    """)
                .contains("without a\n  decision. [12] (rests on one source)  ")
                .containsSubsequence("\nSources\n", "\nHow up to date the record is\n• Parole, 30 June 2024: ");
    }

    @Test
    void a_work_has_its_title_makers_form_and_year() {
        assertThat(TextOf.full(Queries.WORKS)).contains("""

            2013               Eleven Lanterns
                               Rafał Żółkiewski; book, 2013
            """);
    }

    @Test
    void a_source_is_listed_with_the_facts_that_rest_on_it() {
        assertThat(TextOf.answer(Queries.SOURCES))
                .contains("""
                    [3] Journal of Imagined Shipping, September 2014: Small Harbours, Large
                        Risks
                        <https://example.org/joi/14/3/lindqvist>
                        journal; cited by reform-levy, work-article; lindqvist-article
                    """)
                .containsPattern("regulator; cited by 8 facts; msi-yearbook")
                .contains("    Note: The catalogue gives the decade only.\n");
    }

    @Test
    void a_whole_fact_has_everything() {
        assertThat(TextOf.full(Queries.show("plea-harrow-s"))).isEqualTo("""
            On 3 May 2010 Siân Harrow pleaded guilty to issuing false safety certificates.
            id               plea-harrow-s
            label            S Harrow: guilty plea, false certificates
            kind             outcome
            topic            trials
            date             3 May 2010 (2010-05-03)
            people           Siân Harrow (sian-harrow)
            organisations    Northmoor Crown Court (northmoor-crown-court)
            confidence       established: an official source, or two or more publishers

            person           Siân Harrow (sian-harrow)
            proceeding       Trial, Northmoor Crown Court, 2010
            step             plea
            charge           false safety certificates
            result           guilty plea

            sources
            [1]  Northmoor Crown Court, 18 June 2010: Crown v Harrow, Ångström and Harrow,
                 Northmoor Crown Court, sentencing remarks
                 <https://example.org/crown/harrow-2010.html>
                 judgment; crown-v-harrow
            [2]  Saltmere Gazette, 4 May 2010: Owner admits false certificates; two deny all
                 charges
                 <https://gazette.example.com/2010/owner-admits>
                 news; gazette-trial
            """);
    }

    @Test
    void the_locator_of_a_citation_follows_the_title() {
        assertThat(TextOf.full(Queries.show("cause-finding")))
                .contains("Heron: Report of the Public Inquiry, para. 301\n");
    }

    @Test
    void the_record_says_what_it_is_and_what_it_leaves_out() {
        assertThat(TextOf.answer(Queries.INFO))
                .contains("version            1.1.0\n")
                .contains("facts              94 (63 established, 28 reported, 3 disputed)\n")
                .contains("\nLeft out on purpose\n• Where anybody in the case lives or is held now. ");
    }

    @Test
    void counts_are_in_a_column() {
        assertThat(TextOf.answer(Queries.counts(InfoQuery.By.CONFIDENCE))).isEqualTo("""
            Facts by confidence
            established  63
            reported     28
            disputed     3
            """);
    }
}
