package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;

class RecordDifferenceTest {
    private static final CaseRecord BEFORE = Edited.greyHeronBefore().record();
    private static final CaseRecord AFTER = Edited.greyHeron().record();

    private static RecordDifference edited(String stood, String stands) {
        return RecordDifference.between(
                AFTER, Edited.greyHeron().with(stood, stands).record());
    }

    private static FieldChange only(RecordDifference difference) {
        assertThat(difference.differences()).hasSize(1);
        assertThat(difference.differences().getFirst().fields()).hasSize(1);
        return difference.differences().getFirst().fields().getFirst();
    }

    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(RecordDifference.between(AFTER, Edited.greyHeron().record()).differences())
                .isEmpty();
    }

    @Test
    void facts_are_added_corrected_and_withdrawn_each_with_its_reason() {
        var difference = RecordDifference.between(BEFORE, AFTER);

        assertThat(difference.of(EntryKind.FACT, ChangeType.ADDED))
                .extracting(Difference::id)
                .containsExactly("harrow-2024-put-off", "reform-black-box");
        assertThat(difference.of(EntryKind.FACT, ChangeType.WITHDRAWN))
                .singleElement()
                .satisfies(gone -> assertThat(gone.id()).isEqualTo("lantern-count"))
                .satisfies(gone -> assertThat(gone.reasons())
                        .containsExactly(new Difference.Reason("1.1.0", "No source could be found again.")));
        assertThat(difference.of(EntryKind.FACT, ChangeType.CORRECTED))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.fields()).extracting(FieldChange::field).containsExactly("statement", "date"));
    }

    @Test
    void an_interval_that_moved_is_told_under_its_status() {
        var moved = RecordDifference.between(BEFORE, AFTER).of(EntryKind.STATUS, ChangeType.CORRECTED);

        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("sian-harrow");
            assertThat(one.fields())
                    .extracting(FieldChange::field, FieldChange::was, FieldChange::is)
                    .contains(tuple("released-on-licence", "2014-02-03/2015-09", "2014-02-03/2015-10?"));
        });
    }

    @Test
    void of_a_list_the_items_that_came_and_went_are_told() {
        var change = only(edited("\"Graureiher\"", "\"Ardea\""));

        assertThat(change.field()).isEqualTo("aliases");
        assertThat(change.removed()).containsExactly("Graureiher");
        assertThat(change.added()).containsExactly("Ardea");
    }

    @Test
    void a_list_in_another_order_differs_without_items_that_came_or_went() {
        var change = only(edited("\"Grey Heron\",\n    \"the Heron\",", "\"the Heron\",\n    \"Grey Heron\","));

        assertThat(change.was()).startsWith("Grey Heron; the Heron");
        assertThat(change.is()).startsWith("the Heron; Grey Heron");
        assertThat(change.isOfItems()).isFalse();
    }

    @Test
    void a_field_of_a_detail_is_told_by_its_path() {
        var change = only(edited("\"charge\": \"manslaughter (eleven counts)\"", "\"charge\": \"manslaughter\""));

        assertThat(change.field()).isEqualTo("detail.charge");
        assertThat(change.words()).isEqualTo("charge");
    }

    @Test
    void a_locator_belongs_to_the_citation() {
        var change = only(edited("\"locator\": null", "\"locator\": \"page 3\""));

        assertThat(change.field()).isEqualTo("sources");
        assertThat(change.added()).singleElement().asString().endsWith(", page 3");
    }

    @Test
    void the_order_of_entries_has_no_meaning() {
        var first = entry("whereabouts");
        var second = entry("childrens-names");
        var swapped = Edited.greyHeron()
                .with(first + ",\n    " + second, second + ",\n    " + first)
                .record();

        assertThat(RecordDifference.between(AFTER, swapped).differences()).isEmpty();
    }

    private static String entry(String id) {
        var text = Edited.greyHeron().text();
        var start = text.lastIndexOf('{', text.indexOf("\"id\": \"" + id + "\""));
        return text.substring(start, text.indexOf('}', start) + 1);
    }

    @Test
    void proceedings_withheld_matters_the_overview_and_the_record_itself_are_compared_too() {
        assertThat(only(edited("Trial, Northmoor Crown Court, 2010", "Trial of 2010"))
                        .field())
                .isEqualTo("label");
        assertThat(only(edited("It would put people at risk", "It may put people at risk"))
                        .field())
                .isEqualTo("reason");
        assertThat(only(edited("\"ferry-lost\",\n        \"eleven-died\"", "\"eleven-died\""))
                        .removed())
                .containsExactly("ferry-lost");
        assertThat(only(edited("https://records.example.org/grey-heron.json", "https://example.org/new/"))
                        .field())
                .isEqualTo("updates");
    }

    @Test
    void what_was_said_of_an_earlier_version_is_compared() {
        var difference = edited("\"summary\": \"Corrections only.\"", "\"summary\": \"One correction.\"");

        assertThat(difference.differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(EntryKind.CHANGE);
            assertThat(one.id()).isEqualTo("1.0.1");
        });
    }

    @Test
    void backwards_there_is_nobody_to_give_reasons() {
        assertThat(RecordDifference.between(AFTER, BEFORE).differences())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.reasons()).isEmpty());
    }

    @Test
    void the_shipped_versions_differ_by_what_the_newer_ones_say_of_themselves() {
        var before = read(Path.of("facts/versions/peter-connelly-1.0.0.json"));
        var after = read(Path.of("facts/peter-connelly.json"));
        var told = after.changes().stream()
                .takeWhile(one -> !one.version().equals(before.version()))
                .toList();
        var withdrawn = told.stream()
                .flatMap(one -> one.withdrawn().stream())
                .map(Change.Withdrawal::id)
                .collect(Collectors.toSet());
        var difference = RecordDifference.between(before, after);

        assertThat(ids(difference.of(EntryKind.FACT, ChangeType.ADDED)))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .flatMap(one -> one.added().stream())
                        .filter(id -> !withdrawn.contains(id))
                        .toList());
        assertThat(difference.of(EntryKind.FACT, ChangeType.CORRECTED))
                .filteredOn(one -> one.fields().stream().anyMatch(RecordDifferenceTest::isClaim))
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
        assertThat(ids(difference.of(EntryKind.SOURCE, ChangeType.WITHDRAWN)))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .flatMap(one -> one.withdrawn().stream())
                        .filter(one -> one.kind() == ChangeKind.SOURCE)
                        .map(one -> one.id())
                        .filter(before.sources()::containsKey)
                        .toList());
    }

    /** Finding aids need no reason, nor do links to facts that replaced or overturned another. */
    private static boolean isClaim(FieldChange change) {
        return !change.isFindingAid()
                && !Set.of("detail.superseded_by", "later").contains(change.field());
    }

    private static List<String> ids(List<Difference> differences) {
        return differences.stream().map(Difference::id).toList();
    }

    private static CaseRecord read(Path file) {
        return FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT);
    }
}
