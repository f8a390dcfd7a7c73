package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Problem;

/** A sentence of a summary, and the text of an open question, are claims: changes says when they change. */
class SummaryChangesTest {
    private static final Edited BEFORE = Edited.greyHeron();
    private static final Edited AFTER = Edited.greyHeronAfter();
    private static final String CORRECTED = "\"kind\": \"brief\",\n          \"id\": \"blame-of-the-open-door\"";
    private static final String WITHDRAWN = "\"kind\": \"open\",\n          \"id\": \"who-left-the-door-open\"";
    private static final String SECOND_SENTENCE =
            "\"text\": \"At the time an owner could certify the stability of a vessel without outside checks.\"";

    private static List<Problem> problems(Edited now) {
        return ReleaseCheck.problems("new.json", now.record(), BEFORE.record());
    }

    @Test
    void a_changed_sentence_needs_an_entry() {
        assertThat(problems(AFTER)).isEmpty();
        assertThat(problems(AFTER.with(CORRECTED, CORRECTED.replace("blame-of-the-open-door", "captain"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("correction-not-told");
                    assertThat(problem.path()).isEqualTo("briefs[0]");
                    assertThat(problem.message())
                            .isEqualTo(
                                    "the brief blame-of-the-open-door differs in summary, and changes does not say so");
                });
    }

    @Test
    void an_added_sentence_needs_none() {
        var longer = AFTER.with(
                "\"text\": \"Eleven Lanterns, by",
                "\"text\": \"There is one.\", \"facts\": [\"work-book\"]}, {\"text\": \"Eleven Lanterns, by");

        assertThat(problems(longer)).isEmpty();
    }

    @Test
    void a_sentence_that_is_gone_needs_one() {
        var other = AFTER.with("\"text\": \"Eleven Lanterns, by", "\"text\": \"The book Eleven Lanterns, by");

        assertThat(problems(other))
                .extracting(Problem::code, Problem::id)
                .containsExactly(tuple("correction-not-told", "book-of-the-night"));
    }

    @Test
    void a_withdrawn_brief_or_open_question_needs_one() {
        assertThat(problems(AFTER.with("\"id\": \"book-of-the-night\"", "\"id\": \"book-of-that-night\"")))
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple(
                        "silently-gone", "the brief book-of-the-night is missing, and changes does not withdraw it"));
        assertThat(problems(AFTER.with(WITHDRAWN, WITHDRAWN.replace("who-left", "which-left"))))
                .extracting(Problem::code, Problem::message)
                .contains(tuple(
                        "silently-gone",
                        "the open question who-left-the-door-open is missing, and changes does not withdraw it"));
    }

    @Test
    void the_facts_and_the_heading_of_a_brief_may_change_without_one() {
        var other = AFTER.with("\"heading\": \"A book about", "\"heading\": \"The book about");

        assertThat(problems(other)).isEmpty();
        assertThat(RecordDifference.between(BEFORE.record(), other.record())
                        .withoutFindingAids()
                        .only("book-of-the-night")
                        .differences())
                .isEmpty();
    }

    @Test
    void the_facts_of_a_sentence_differ_as_a_finding_aid() {
        var other = AFTER.with(
                SECOND_SENTENCE + ",\n          \"facts\": [",
                SECOND_SENTENCE + ",\n          \"facts\": [\n            \"cause-finding\",");

        assertThat(RecordDifference.between(AFTER.record(), other.record())
                        .withoutFindingAids()
                        .setAside())
                .singleElement()
                .satisfies(one -> assertThat(one.fields())
                        .extracting(FieldChange::field, FieldChange::added)
                        .containsExactly(tuple("summary.facts", List.of("cause-finding, safety-law-before"))));
    }

    @Test
    void the_log_names_briefs_and_open_questions() {
        var items = new RecordHistory(AFTER.record(), VersionSource.NONE)
                .newest(1)
                .getFirst()
                .entries();

        assertThat(items)
                .extracting(Difference::kind, Difference::type, Difference::label)
                .containsExactly(
                        tuple(EntryKind.BRIEF, ChangeType.CORRECTED, "Was the open door to blame?"),
                        tuple(EntryKind.OPEN, ChangeType.CORRECTED, "The outcome of the review put off in April 2024"),
                        tuple(EntryKind.OPEN, ChangeType.WITHDRAWN, null));
    }

    @Test
    void an_old_sentence_that_names_somebody_no_longer_listed_is_left_out() {
        var named = BEFORE.with("\"text\": \"Eleven Lanterns, by", "\"text\": \"Tom Lost gave Eleven Lanterns, by")
                .with("\"people\": [\n    {", """
                        "people": [
                            {"id": "tom-lost", "name": "Tom Lost", "aliases": [], "role": "nobody", "private": false},
                            {\
                        """);

        assertThat(RecordDifference.between(named.record(), AFTER.record())
                        .only("book-of-the-night")
                        .differences())
                .singleElement()
                .satisfies(one -> assertThat(one.fields()).isEmpty());
    }
}
