package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.onrecord.model.CaseRecord;

class RecordHistoryTest {
    private static final CaseRecord BEFORE = Edited.greyHeronBefore().record();
    private static final CaseRecord NOW = Edited.greyHeron().record();

    private final RecordHistory alone = new RecordHistory(NOW, VersionSource.NONE);
    private final RecordHistory withFiles = new RecordHistory(NOW, Shelf.of(NOW, BEFORE));

    @Test
    void a_fact_that_no_version_added_is_on_record_since_the_first() {
        assertThat(alone.steps("ferry-lost"))
                .extracting(HistoryStep::version, step -> step.change().type())
                .containsExactly(tuple("1.0.0", ChangeType.ADDED));
    }

    @Test
    void a_fact_is_on_record_since_the_version_that_added_it() {
        assertThat(withFiles.steps("harrow-2024-put-off"))
                .extracting(HistoryStep::version, step -> step.change().type())
                .containsExactly(tuple("1.1.0", ChangeType.ADDED));
    }

    @Test
    void a_correction_is_told_by_changes_and_shown_by_the_files() {
        var corrected = withFiles.steps("harrow-recalled-2015").getLast();

        assertThat(corrected.version()).isEqualTo("1.1.0");
        assertThat(corrected.change().was()).isEqualTo("Siân Harrow was recalled to prison in September 2015.");
        assertThat(corrected.change().reason()).isEqualTo("The Saltmere Gazette says October.");
        assertThat(corrected.change().fields())
                .extracting(FieldChange::field, FieldChange::wasSpoken)
                .contains(tuple("date", "September 2015"));
        assertThat(alone.steps("harrow-recalled-2015").getLast().change().fields())
                .isEmpty();
    }

    @Test
    void what_the_files_show_and_changes_do_not_tell_is_shown_without_a_reason() {
        var edited = Edited.greyHeronBefore()
                .with("capsized in the mouth of Saltmere Harbour", "sank in Saltmere Harbour")
                .record();

        assertThat(new RecordHistory(NOW, Shelf.of(NOW, edited))
                        .steps("ferry-lost")
                        .getLast())
                .satisfies(step -> assertThat(step.change().type()).isEqualTo(ChangeType.CORRECTED))
                .satisfies(step -> assertThat(step.change().fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.field()).isEqualTo("statement")))
                .satisfies(step -> assertThat(step.change().reason()).isNull());
    }

    @Test
    void a_fact_that_was_withdrawn_is_found_in_the_last_version_that_had_it() {
        assertThat(withFiles.withdrawal("lantern-count"))
                .satisfies(step -> assertThat(step.version()).isEqualTo("1.1.0"))
                .satisfies(step -> assertThat(step.change().reason()).isEqualTo("No source could be found again."));
        assertThat(withFiles.last("lantern-count"))
                .satisfies(record -> assertThat(record.version()).isEqualTo("1.0.1"));
        assertThat(alone.last("lantern-count")).isNull();
        assertThat(withFiles.withdrawal("ferry-lost")).isNull();
    }

    @Test
    void the_log_tells_what_changes_say_with_the_fields_that_the_files_show() {
        var newest = new RecordHistory(NOW, Shelf.of(NOW, BEFORE)).newest(1);

        assertThat(newest).singleElement().satisfies(entry -> {
            assertThat(entry.version()).isEqualTo("1.1.0");
            assertThat(entry.of(ChangeType.ADDED))
                    .extracting(Difference::id)
                    .containsExactly("harrow-2024-put-off", "reform-black-box");
            assertThat(entry.of(ChangeType.CORRECTED))
                    .extracting(one -> one.fields().getFirst().field())
                    .containsExactly("statement", "released-on-licence", "published");
            assertThat(entry.of(ChangeType.WITHDRAWN))
                    .extracting(Difference::label)
                    .containsExactly(
                            "Eleven lanterns were found adrift off Saltmere after the loss of the Grey Heron.");
        });
    }

    @Test
    void the_log_without_files_tells_what_changes_say() {
        var log = new RecordHistory(NOW, VersionSource.NONE).newest(9);

        assertThat(log).extracting(entry -> entry.version()).containsExactly("1.1.0", "1.0.1", "1.0.0");
        assertThat(log.getFirst().entries())
                .allSatisfy(told -> assertThat(told.fields()).isEmpty());
        assertThat(log.getFirst().of(ChangeType.WITHDRAWN))
                .extracting(Difference::label)
                .containsOnlyNulls();
    }
}
