package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link org.onrecord.lookup.who.PartyPage} and {@link org.onrecord.lookup.who.PartyList}. */
class PeopleTextTest {

    @Test
    void a_person_is_told_by_name_role_status_and_then_by_sort_of_fact() {
        assertThat(TextOf.answer(Queries.who("sian-harrow")))
                .startsWith("""
                    Siân Harrow
                    Owner of the Grey Heron, convicted on her plea of issuing false safety
                    certificates
                    Also found as: sian harrow, the owner, s harrow
                    Id: sian-harrow

                    Status
                    Siân Harrow has been in prison on recall since about November 2023; no change on
                    record up to 30 June 2024. [1][2]
                    As of 30 June 2024. Siân Harrow's review was put off to the autumn of 2024; its
                    outcome is not on record here.

                    Outcomes
                    """)
                .containsSubsequence("\nOutcomes\n", "\nCustody and parole\n", "\nAlso on record\n", "\nSources\n");
    }

    @Test
    void a_private_person_has_name_and_role_only() {
        assertThat(TextOf.answer(Queries.who("lena-marsh")))
                .startsWith("""
                    Lena Marsh
                    Clerk at the ferry office
                    On record only for their official role or their part in proceedings; the record
                    has nothing else about them.

                    about June 2008\
                    """)
                .doesNotContain("Also found as", "Id:", "Status", "Outcomes");
    }

    @Test
    void a_body_has_its_facts_under_one_heading() {
        assertThat(TextOf.answer(Queries.who("harrow-ferries")))
                .contains("\nOn record\n")
                .doesNotContain("Outcomes");
    }

    @Test
    void the_list_has_people_and_then_bodies_in_columns() {
        assertThat(TextOf.answer(Queries.PARTIES, 120))
                .startsWith("People\nfacts  name ")
                .containsPattern(
                        "\n    5  Tobias Harrow +chief engineer and Siân Harrow's brother, acquitted +tobias-harrow\n")
                .containsPattern("\n\nOrganisations\nfacts  name ")
                .doesNotContain("Lena Marsh");
    }

    @Test
    void on_a_narrow_page_each_has_lines_of_its_own() {
        assertThat(TextOf.answer(Queries.PARTIES, 40)).contains("""
            Ada Quill
              leader of the public inquiry
              1 fact, ada-quill
            """);
    }
}
