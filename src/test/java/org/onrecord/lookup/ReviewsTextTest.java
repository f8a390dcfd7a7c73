package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.list.ReformsLookup;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Made;

/** The status of a reform in words. */
class ReviewsTextTest {

    private static String statusInWords(
            @Nullable String from, @Nullable String to, @Nullable String replacedBy, ReformDetail.Status status) {
        return ReformsLookup.statusInWords(Made.of(
                ReformDetail.FIELDS,
                "title",
                "Levy",
                "in_force_from",
                date(from),
                "in_force_to",
                date(to),
                "replaced_by",
                replacedBy,
                "status",
                status,
                "link",
                ReformLink.OFFICIAL));
    }

    private static @Nullable FactDate date(@Nullable String edtf) {
        return edtf == null ? null : FactDate.parse(edtf);
    }

    @Test
    void an_inquiry_says_who_ordered_and_led_it_and_what_it_found() {
        assertThat(TextOf.full(Queries.INQUIRIES))
                .contains("""

                    The Loss of the Grey Heron
                      Ordered 20 April 2009 by Brandt Oyelaran, Minister of Transport. Led by Ada
                      Quill. Reported 12 May 2011. 24 recommendations.
                      Ada Quill's public inquiry into the loss of the Grey Heron reported on 12 May
                      2011 with 24 recommendations. [3][2]  quill-inquiry
                    """)
                .contains("  • The public inquiry found that an open vehicle door and a false stability\n");
    }

    @Test
    void a_scheme_is_open_until_it_closes() {
        assertThat(statusInWords("2023-03-23", null, null, ReformDetail.Status.OPEN))
                .isEqualTo("open since 23 March 2023");
        assertThat(statusInWords(null, "2025-06-03", null, ReformDetail.Status.CLOSED))
                .isEqualTo("open until 3 June 2025; closed");
    }

    @Test
    void what_became_of_a_reform_is_said_in_words() {
        assertThat(statusInWords("2013-01-01", null, null, ReformDetail.Status.IN_FORCE))
                .isEqualTo("in force since 1 January 2013");
        assertThat(statusInWords("2011-07~", "2019/2020", "Lists", ReformDetail.Status.REPLACED))
                .isEqualTo("in force from about July 2011 until some time in 2019 to 2020; replaced by Lists");
        assertThat(statusInWords("2011-09-01", "2015-03-31", null, ReformDetail.Status.ABOLISHED))
                .isEqualTo("in force from 1 September 2011 until 31 March 2015; abolished");
        assertThat(statusInWords(null, "2009-06-22", null, ReformDetail.Status.DROPPED))
                .isEqualTo("in force until 22 June 2009; dropped");
        assertThat(statusInWords(null, null, null, ReformDetail.Status.IN_FORCE))
                .isEqualTo("in force; the start is not on record");
        assertThat(statusInWords(null, null, null, ReformDetail.Status.REPLACED))
                .isEqualTo("replaced");
        assertThat(statusInWords(null, null, null, ReformDetail.Status.PROPOSED))
                .isEqualTo("proposed");
    }

    @Test
    void reforms_say_how_they_are_tied_to_the_case_and_how_far_the_record_reaches() {
        assertThat(TextOf.full(Queries.REFORMS))
                .contains("""

                    Ferries Commissioner
                      Ministerial appointment; Ministry of Transport
                      In force from 1 September 2011 until 31 March 2015; abolished
                      Linked to the case by an official document
                    """)
                .contains("\nAs of 31 August 2024: Law that appeared up to this day was looked for.\n");
    }

    @Test
    void reforms_that_cannot_be_decided_on_a_day_stand_apart() {
        assertThat(TextOf.full(Queries.inForceOn("2019-06-01")))
                .startsWith("In force on 1 June 2019\n\n  ")
                .contains("\n\nUncertain on that day\n\n  ");
    }
}
