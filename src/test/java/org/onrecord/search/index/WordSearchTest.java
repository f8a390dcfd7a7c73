package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.noted;
import static org.onrecord.lookup.Records.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;

class WordSearchTest {

    private static WordSearch.Ranked rank(CaseRecord record, String... words) {
        return WordSearch.rank(record, List.of(words));
    }

    private static List<String> ranked(CaseRecord record, String... words) {
        return ids(rank(record, words).facts());
    }

    @Test
    void only_facts_with_all_the_words_when_there_are_any() {
        var record = Records.with(
                        event("both", "2003", "The harbour inspector resigned."),
                        event("one", "2001", "The harbour was opened."),
                        event("other", "2002", "An inspector called."))
                .record();

        assertThat(ranked(record, "harbour", "inspector")).containsExactly("both");
        assertThat(rank(record, "harbour", "inspector").remarks()).isEmpty();
    }

    @Test
    void facts_with_some_of_the_words_when_none_has_all_and_says_so() {
        var record = Records.with(
                        event("one", "2001", "The harbour was opened."),
                        event("other", "2002", "An inspector called."),
                        event("neither", "2003", "Nothing happened."))
                .record();

        var ranked = rank(record, "harbour", "inspector");

        assertThat(ids(ranked.facts())).containsExactlyInAnyOrder("one", "other");
        assertThat(ranked.remarks()).containsExactly("no fact contains all of these words; these contain some of them");
    }

    @Test
    void several_words_in_one_argument_and_repeated_ones_count_as_words() {
        var record = Records.with(
                        event("both", "2003", "The harbour inspector resigned."),
                        event("one", "2001", "The harbour was opened."))
                .record();

        assertThat(ranked(record, "Harbour INSPECTOR harbour")).containsExactly("both");
    }

    @Test
    void the_beginning_of_a_longer_word_fits_from_three_letters_on() {
        var record = Records.with(
                        event("plural", "2001", "Two inspections were made."),
                        event("other", "2002", "An unsafe hull was found."))
                .record();

        assertThat(ranked(record, "inspect")).containsExactly("plural");
        assertThat(ranked(record, "ins")).containsExactly("plural");
        assertThat(ranked(record, "in")).isEmpty();
        assertThat(ranked(record, "spections")).isEmpty();
    }

    @Test
    void what_a_fact_says_counts_more_than_the_names_in_it_and_these_more_than_its_note() {
        var record = Records.with(person("fay-quill", "Fay Quill"))
                .and(
                        noted(event("in-note", "2001", "The report was late."), "Some say Quill was ill."),
                        event("in-names", "2002", "The report was late.", "fay-quill"),
                        event("in-statement", "2003", "The Quill report was late."))
                .record();

        assertThat(ranked(record, "quill")).containsExactly("in-statement", "in-names", "in-note");
    }

    @Test
    void an_alias_of_somebody_in_a_fact_finds_it() {
        var record = Records.with(person("zoe", "Zoë Ångström", "the captain"))
                .and(event("hers", "2001", "A licence was lost.", "zoe"), event("other", "2002", "A ship was lost."))
                .record();

        assertThat(ranked(record, "captain", "licence")).containsExactly("hers");
        assertThat(ranked(record, "angstrom")).containsExactly("hers");
    }

    @Test
    void a_rare_word_counts_more_than_a_common_one() {
        var record = Records.with(
                        event("common-1", "2001", "The ferry left early."),
                        event("common-2", "2002", "The ferry left late."),
                        event("common-3", "2003", "The ferry left twice."),
                        event("rare", "2004", "The lantern left early."))
                .record();

        assertThat(ranked(record, "ferry", "lantern")).first().isEqualTo("rare");
    }

    @Test
    void a_short_fact_comes_before_a_long_one_with_the_same_word() {
        var record = Records.with(
                        event(
                                "long",
                                "2001",
                                "A levy on tickets for all ferries in the county was dropped in the end."),
                        event("short", "2002", "A levy was dropped."))
                .record();

        assertThat(ranked(record, "levy")).containsExactly("short", "long");
    }

    @Test
    void equal_facts_stand_by_date_then_id() {
        var record = Records.with(
                        event("c", "2002", "The ferry left."),
                        event("b", "2003", "The ferry left."),
                        event("a", "2003", "The ferry left."))
                .record();

        assertThat(ranked(record, "ferry")).containsExactly("c", "a", "b");
    }

    @RepeatedTest(20)
    void the_order_does_not_depend_on_the_order_of_the_file(RepetitionInfo run) {
        var heron = LoadedRecords.GREY_HERON;
        var facts = new ArrayList<>(heron.facts().values());
        Collections.shuffle(facts, new Random(run.getCurrentRepetition()));
        var shuffled = Records.with(facts.toArray(Fact[]::new))
                .and(heron.people().values().toArray(Party[]::new))
                .and(heron.organisations().values().toArray(Party[]::new))
                .and(heron.proceedings().values().toArray(Proceeding[]::new))
                .record();

        for (var words : List.of("harrow", "manslaughter", "northmoor court", "released licence")) {
            assertThat(ranked(shuffled, words)).as(words).isEqualTo(ranked(heron, words));
        }
    }

    @Test
    void the_shipped_record_puts_what_people_look_for_first() {
        var record = LoadedRecords.PETER_CONNELLY;

        assertThat(ranked(record, "convicted", "murder")).first().isEqualTo("no-murder-conviction");
        assertThat(ranked(record, "contactpoint").subList(0, 3))
                .allSatisfy(id -> assertThat(record.facts().get(id).statement()).contains("ContactPoint"));
        assertThat(ranked(record, "second serious case review recommendations"))
                .first()
                .isEqualTo("scr2-recommendations");
    }
}
