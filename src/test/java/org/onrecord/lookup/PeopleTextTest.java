package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link org.onrecord.lookup.who.PartyPage} and {@link org.onrecord.lookup.who.WhoQuery.PartyList}. */
class PeopleTextTest {

    @Test
    void a_person_is_told_by_name_role_status_and_then_by_sort_of_fact() {
        assertThat(TextOf.full(Queries.who("sian-harrow")))
                .startsWith("""
                    Siân Harrow
                    Owner of the Grey Heron, convicted on her plea of issuing false safety
                    certificates
                    Also found under: sian harrow, the owner, s harrow
                    Id: sian-harrow

                    Status
                    Siân Harrow has been in prison on recall since about November 2023; no change on
                    record up to 30 June 2024. [1][2]
                    As of 30 June 2024: Siân Harrow's review was put off to the autumn of 2024; its
                    outcome is not on record here.

                    Outcomes
                    """)
                .containsSubsequence("\nOutcomes\n", "\nCustody and parole\n", "\nAlso on record\n", "\nSources\n");
    }

    @Test
    void a_private_person_has_no_page() {
        assertThat(TextOf.full(Queries.who("lena-marsh")))
                .startsWith("""
                    There is no page for Lena Marsh, who is on record only because of an office or a
                    role in proceedings.

                    about June 2008\
                    """)
                .doesNotContain("Also found under", "Id:", "Status", "Outcomes");
    }

    @Test
    void a_body_has_its_facts_under_one_heading() {
        assertThat(TextOf.full(Queries.who("harrow-ferries")))
                .contains("\nOn record\n")
                .doesNotContain("Outcomes");
    }

    @Test
    void the_list_has_those_who_were_tried_then_other_people_then_bodies_on_one_line_each() {
        assertThat(TextOf.answer(Queries.PARTIES))
                .startsWith("""
                    Tried in a criminal court
                    Siân Harrow, owner of the Grey Heron, convicted on her plea of issuing false…
                    Zoë Ångström, captain of the Grey Heron, convicted of endangering life at sea
                    Tobias Harrow, chief engineer and Siân Harrow's brother, acquitted

                    Other people
                    """)
                .contains("\n\nOrganisations\n")
                .endsWith("\n\nOne of them: onrecord who NAME\n")
                .doesNotContain("Lena Marsh");
    }

    @Test
    void a_person_in_short_fits_a_screen() {
        assertThat(TextOf.answer(Queries.who("zoe-angstrom"))).startsWith("""
            Zoë Ångström
            Captain of the Grey Heron, convicted of endangering life at sea.
            Zoë Ångström was born in April 1961. [1]

            Zoë Ångström is no longer under sentence (expired about December 2016); no
            change on record up to 30 June 2024. [1]
            As of 30 June 2024.

            27 May 2010      verdict   endangering life at sea: guilty [2]+1
            27 May 2010      verdict   manslaughter (eleven counts): not guilty [2]+1
            2 December 2010  appeal    sentence: allowed, 6 years [3]
            18 June 2010     sentence  endangering life at sea: imprisonment, 8 years;
                                       replaced 2 December 2010: 6 years [2]
            """);
        assertThat(TextOf.answer(Queries.who("sian-harrow")).lines().limit(24))
                .anyMatch(line -> line.contains("minimum 4 years [3]"));
    }
}
