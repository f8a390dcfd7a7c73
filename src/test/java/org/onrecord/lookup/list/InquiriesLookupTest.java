package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;
import static org.onrecord.lookup.Records.citing;
import static org.onrecord.lookup.Records.fact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.InquiryDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Made;

class InquiriesLookupTest {

    private static List<Fact> inquiries(CaseRecord record) {
        return content(FactList.class, Queries.asked("inquiries").answer(record))
                .facts();
    }

    private static List<String> findings(CaseRecord record, String inquiry) {
        return inquiries(record).stream()
                .filter(fact -> fact.id().equals(inquiry))
                .flatMap(fact -> ids(InquiriesLookup.findings(record).apply(fact)).stream())
                .toList();
    }

    private static Fact inquiry(String title, String ledBy, String reported) {
        var detail =
                Made.of(InquiryDetail.FIELDS, "title", title, "led_by", ledBy, "reported", FactDate.parse(reported));
        return fact(FactKind.INQUIRY, "inquiry", "2009", "An inquiry was held.", detail);
    }

    private static Fact finding(String date, String statement) {
        return fact(FactKind.FINDING, "finding", date, statement, null);
    }

    private static boolean fits(Fact inquiry, Fact finding) {
        return !findings(Records.with(inquiry, finding).record(), "inquiry").isEmpty();
    }

    @Test
    void lists_inquiries_by_date() {
        assertThat(inquiries(GREY_HERON))
                .extracting(Fact::id)
                .containsExactly("harbour-rating-2008", "penhallow-review", "quill-inquiry");
    }

    @Test
    void a_finding_that_names_the_title_is_the_inquiry_s_on_whatever_day() {
        var inquiry = inquiry("Second review: Full Report", null, "2009-02");

        assertThat(fits(inquiry, finding("2006", "The second review found a delay.")))
                .isTrue();
        assertThat(fits(inquiry, finding("2010", "Second review or not, nothing changed.")))
                .isTrue();
        assertThat(fits(inquiry, finding("2009-02", "The first review found a delay.")))
                .isFalse();
    }

    @Test
    void a_title_that_is_also_the_name_of_an_event_is_told_apart_by_its_capitals() {
        var inquiry = inquiry("The Loss of the Heron", null, "2011");

        assertThat(fits(inquiry, finding("2010", "Nobody was convicted over the loss of the Heron.")))
                .isFalse();
        assertThat(fits(inquiry, finding("2010", "The report The Loss of the Heron blames a door.")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Quill                                        | Ada Quill blamed a door.            | true",
                "Sharon Lee (panel chair); Edi Carr (report)      | Edi Carr blamed a door.             | true",
                "Sharon Lee (panel chair); Edi Carr (report)      | A paper reported a door.            | false",
                "Safety Board, then Quality Board                 | The Quality Board blamed a door.    | true",
                "Safety Board, then Quality Board                 | The Safety Board blamed a door.     | true",
                "Children, Ports and Ferries Committee            | A door is no place for Children.    | false",
                "Children, Ports and Ferries Committee            | The Children, Ports and Ferries Committee spoke. | true",
                "Safety Board and Police                          | The Police blamed a door.           | false",
            })
    void a_finding_on_the_report_that_names_who_led_it_is_the_inquiry_s(String led, String statement, boolean fits) {
        assertThat(fits(inquiry("Harbours", led, "2011-05-12"), finding("2011-05", statement)))
                .isEqualTo(fits);
    }

    @Test
    void a_finding_of_another_time_by_the_same_leader_is_not() {
        var inquiry = inquiry("Harbours", "Ada Quill", "2011-05-12");

        assertThat(fits(inquiry, finding("2011-05-13", "Ada Quill blamed a door.")))
                .isFalse();
        assertThat(fits(inquiry, finding("2008/2013", "Ada Quill was paid too much.")))
                .isFalse();
    }

    @Test
    void a_finding_on_the_report_that_shares_a_source_is_the_inquiry_s() {
        var inquiry = citing(inquiry("Harbours", "Ada Quill", "2011-05-12"), "report", "paper");

        assertThat(fits(inquiry, citing(finding("2011-05-12", "A door was open."), "paper")))
                .isTrue();
        assertThat(fits(inquiry, citing(finding("2011-05-12", "A door was open."), "other")))
                .isFalse();
        assertThat(fits(inquiry, citing(finding("2009", "A door was open."), "report")))
                .isFalse();
    }

    @Test
    void the_invented_inquiry_has_its_finding_and_not_the_trial_s() {
        assertThat(findings(GREY_HERON, "quill-inquiry")).containsExactly("cause-finding");
    }

    @Test
    void the_first_serious_case_review_has_its_own_findings() {
        assertThat(findings(PETER_CONNELLY, "scr1-commissioned"))
                .contains(
                        "scr1-dec-2006-reasonable",
                        "scr1-no-concern-before-dec-2006",
                        "scr1-good-practice",
                        "scr1-no-single-factor",
                        "scr1-inadequate",
                        "scr1-nine-agency-reports")
                .doesNotContain("shoesmith-salary-conflict", "hmic-social-workers-investigating")
                .noneMatch(id -> id.startsWith("scr2"));
    }

    @Test
    void the_second_serious_case_review_has_its_own_findings() {
        assertThat(findings(PETER_CONNELLY, "scr2-ordered"))
                .contains("dec-2006-legal-view", "scr2-preventable", "scr2-lack-of-urgency", "scr2-ofsted-good")
                .noneMatch(id -> id.startsWith("scr1") || id.startsWith("jar"));
    }

    @Test
    void the_joint_area_review_has_its_own_findings() {
        assertThat(findings(PETER_CONNELLY, "jar-commissioned"))
                .containsExactly(
                        "jar-climbie",
                        "jar-leadership",
                        "jar-overall-inadequate",
                        "jar-practice",
                        "jar-scr1-independence",
                        "scr1-nine-agency-reports");
    }

    @Test
    void the_review_of_the_care_quality_commission_has_its_own_findings() {
        assertThat(findings(PETER_CONNELLY, "cqc-published"))
                .contains("cqc-systemic", "cqc-conferences", "cqc-gp-trend", "cqc-whittington", "cqc-self-declared")
                .noneMatch(id -> id.startsWith("cqc-national"));
        assertThat(findings(PETER_CONNELLY, "cqc-national-review-july-2009"))
                .containsExactly(
                        "cqc-national-review-budget",
                        "cqc-national-review-health-visitors",
                        "cqc-national-review-training");
    }

    @Test
    void the_other_shipped_inquiries_have_their_own_findings() {
        assertThat(findings(PETER_CONNELLY, "hmic-release"))
                .containsExactly(
                        "hmic-different-outcome",
                        "hmic-findings",
                        "hmic-management",
                        "hmic-social-workers-investigating");
        assertThat(findings(PETER_CONNELLY, "munro-three-reports"))
                .containsExactly("munro-15-recommendations", "principal-social-workers");
        assertThat(findings(PETER_CONNELLY, "csf-committee-training-2009")).isEmpty();
    }
}
