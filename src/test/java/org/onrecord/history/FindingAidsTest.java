package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Questions, briefs and topics help to find facts and claim nothing. */
class FindingAidsTest {
    private static final Edited BEFORE = Edited.greyHeron();
    private static final Edited AFTER = Edited.greyHeronAfter();

    private static RecordDifference listed() {
        return RecordDifference.between(BEFORE.record(), AFTER.record()).withoutFindingAids();
    }

    @Test
    void they_are_set_aside() {
        assertThat(listed().setAside())
                .extracting(Difference::kind, Difference::id)
                .containsExactly(
                        tuple(EntryKind.RECORD, "grey-heron"),
                        tuple(EntryKind.FACT, "sentence-angstrom"),
                        tuple(EntryKind.FACT, "appeal-angstrom"),
                        tuple(EntryKind.BRIEF, "blame-of-the-open-door"),
                        tuple(EntryKind.WITHHELD, "whereabouts"));
    }

    @Test
    void a_summary_and_the_text_of_an_open_question_are_listed() {
        assertThat(listed().differences())
                .filteredOn(one -> one.kind() == EntryKind.BRIEF || one.kind() == EntryKind.OPEN)
                .extracting(
                        Difference::type,
                        Difference::id,
                        one -> one.fields().getFirst().field())
                .containsExactly(
                        tuple(ChangeType.ADDED, "captain", "summary"),
                        tuple(ChangeType.CORRECTED, "blame-of-the-open-door", "summary"),
                        tuple(ChangeType.CORRECTED, "review-of-2024", "text"),
                        tuple(ChangeType.WITHDRAWN, "who-left-the-door-open", "text"));
    }

    @Test
    void what_else_differs_in_the_same_entry_is_listed() {
        assertThat(listed().of(EntryKind.FACT, ChangeType.CORRECTED))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo("sentence-angstrom"))
                .satisfies(one -> assertThat(one.fields())
                        .extracting(FieldChange::field)
                        .containsExactly("detail.superseded_by"));
    }

    @Test
    void changes_need_no_entry_for_them_or_for_apparatus_of_sources() {
        assertThat(ReleaseCheck.problems("new.json", AFTER.record(), BEFORE.record()))
                .isEmpty();
    }

    @Test
    void they_need_a_higher_version_all_the_same() {
        var asked = AFTER.with("how long did the master get", "how many years did the master get");

        assertThat(ReleaseCheck.problems("new.json", asked.record(), AFTER.record()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("version-not-higher"));
    }

    @Test
    void a_claim_that_differs_beside_them_needs_its_entry() {
        var silent = AFTER.with("\"term\": \"8 years\"", "\"term\": \"9 years\"");

        assertThat(ReleaseCheck.problems("new.json", silent.record(), BEFORE.record()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("correction-not-told"))
                .satisfies(problem ->
                        assertThat(problem.message()).contains("detail.term").doesNotContain("asked"));
    }
}
