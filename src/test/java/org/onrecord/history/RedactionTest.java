package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/** No change names people who are private or no longer listed where the entry itself does not name them. */
class RedactionTest {
    private static final String WAS = "Siân Harrow was recalled to prison in September 2015.";

    private static ChangeItem corrected(String was) {
        var record = Edited.greyHeron().with(WAS, was).record();
        return new VersionLog(record, VersionSource.NONE)
                .newest(1)
                .getFirst()
                .items(ChangeType.CORRECTED)
                .getFirst();
    }

    private static @Nullable String was(String was) {
        return corrected(was).was();
    }

    @Test
    void a_correction_lists_only_people_whom_the_fact_lists_now_and_who_are_not_private() {
        assertThat(was("people: sian-harrow, lena-marsh, tom-harrow, nobody-known"))
                .isEqualTo("people: sian-harrow");
        assertThat(was("date: 2015-09 | people: lena-marsh | note: none")).isEqualTo("date: 2015-09 | note: none");
        assertThat(was("people: lena-marsh")).isNull();
        assertThat(was("detail.person: lena-marsh")).isNull();
    }

    @Test
    void an_old_text_that_names_a_private_person_is_left_out_unless_the_fact_lists_them() {
        assertThat(was("statement: Lena Marsh recalled her. | date: 2015-09")).isEqualTo("date: 2015-09");
        assertThat(was("A report by LENA-MARSH.")).isNull();
        assertThat(was("Lena Marshall recalled her.")).isEqualTo("Lena Marshall recalled her.");
    }

    @Test
    void a_private_person_is_no_entry_of_the_log_or_of_the_differences() {
        var edited = Edited.greyHeron()
                .with(
                        "\"kind\": \"status\",\n          \"id\": \"sian-harrow\"",
                        "\"kind\": \"person\",\n          \"id\": \"lena-marsh\"")
                .record();
        assertThat(new VersionLog(edited, VersionSource.NONE)
                        .newest(1)
                        .getFirst()
                        .items())
                .extracting(ChangeItem::id)
                .doesNotContain("lena-marsh")
                .contains("harrow-recalled-2015");

        var role = Edited.greyHeron()
                .with("\"name\": \"Lena Marsh\"", "\"name\": \"Lena Marshall\"")
                .record();
        var difference = RecordDifference.between(LoadedRecords.GREY_HERON, role);
        assertThat(difference.differences()).isEmpty();
        assertThat(difference.hidden()).isEqualTo(1);
        assertThat(difference.isDifferent()).isTrue();
        assertThat(difference.remark())
                .isEqualTo("People who are private or no longer listed: 1 entry differs, not shown.");
        assertThat(RecordDifference.complete(LoadedRecords.GREY_HERON, role).differences())
                .hasSize(1);
    }

    /** The shipped record has taken private people off facts that do not speak of them. */
    @Test
    void no_history_of_the_shipped_record_links_a_private_person_to_a_fact_that_does_not_list_them() {
        var record = LoadedRecords.PETER_CONNELLY;
        var history = new FactHistory(record, VersionSource.NONE);
        var log = new VersionLog(record, VersionSource.NONE).newest(Integer.MAX_VALUE);

        assertThat(log.stream().flatMap(version -> version.items().stream()))
                .allSatisfy(item ->
                        assertThat(unlisted(record, item.id(), item.was())).isEmpty());
        assertThat(record.facts().keySet())
                .allSatisfy(id -> assertThat(history.steps(id))
                        .allSatisfy(step ->
                                assertThat(unlisted(record, id, step.was())).isEmpty()));
    }

    private static List<String> unlisted(CaseRecord record, String id, @Nullable String was) {
        var fact = record.facts().get(id);
        return record.people().values().stream()
                .filter(Party::isPrivate)
                .filter(person -> fact == null || !fact.people().contains(person.id()))
                .flatMap(person -> Stream.of(person.id(), person.name()))
                .filter(name -> was != null
                        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(was)
                                .find())
                .toList();
    }
}
