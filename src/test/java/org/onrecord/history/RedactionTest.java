package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.LoadedRecords;

/** No change names people who are private or no longer listed where the entry itself does not name them. */
class RedactionTest {
    private static final String REASON = "The Saltmere Gazette says October.";
    private static final String WITHDRAWAL = "No source could be found again.";
    private static final String SUMMARY =
            "The review put off in April 2024 is added; a date and an interval are corrected; a doubtful fact is withdrawn.";
    private static final String LANTERNS =
            "Eleven lanterns were found adrift off Saltmere after the loss of the Grey Heron.";
    private static final String WAS = "Siân Harrow was recalled to prison in September 2015.";

    private static Difference corrected(String was) {
        var record = Edited.greyHeron().with(WAS, was).record();
        return new RecordHistory(record, VersionSource.NONE)
                .newest(1)
                .getFirst()
                .of(ChangeType.CORRECTED)
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
        assertThat(new RecordHistory(edited, VersionSource.NONE)
                        .newest(1)
                        .getFirst()
                        .entries())
                .extracting(Difference::id)
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

    private static Edited named(String privateName, String alias) {
        return Edited.greyHeron()
                .with("\"name\": \"Lena Marsh\"", "\"name\": \"" + privateName + "\"")
                .with("\"the clerk\"", "\"" + alias + "\"");
    }

    private static Difference corrected(Edited record, String was, String reason) {
        var changed = record.with(WAS, was).with(REASON, reason).record();
        return new RecordHistory(changed, VersionSource.NONE)
                .newest(1)
                .getFirst()
                .of(ChangeType.CORRECTED)
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Müller-Brandt",
                "zoe muller-brandt",
                "ZOE MULLER BRANDT",
                "Zoe\u0308 Mu\u0308ller\u2011Brandt",
                "Müller-Brandt",
                "Ms Müller",
                "Muller",
                "muller",
                "Brandt's",
                "BRANDT",
                "MullerBrandt",
                "Brandt, Zoe",
                "Dr Z. Müller-Brandt",
                "Kettlewell",
                "kettlewell's",
                "the Kettlewells",
                "the Müller-Brandts",
                "ZoëMüllerBrandt",
                "Ｋｅｔｔｌｅｗｅｌｌ",
                "Ｚｏｅ　Ｂｒａｎｄｔ",
                "lena-marsh"
            })
    void a_private_person_is_hidden_under_any_name(String name) {
        var record = named("Dr Zoë Müller-Brandt KC", "kettlewell");
        var text = "It was " + name + " whom the entry listed.";

        var item = corrected(record, "note: " + text + " | date: 2015-09", text);
        assertThat(item.was()).isEqualTo("date: 2015-09");
        assertThat(item.reason()).isEqualTo("A reason is on record that names a person who is not listed.");

        var summary = record.with(SUMMARY, text).record();
        assertThat(VersionChanges.summaries(summary).getFirst().summary())
                .isEqualTo("A summary is on record that names a person who is not listed.");
        var withdrawn = record.with(WITHDRAWAL, text).record();
        assertThat(new RecordHistory(withdrawn, VersionSource.NONE)
                        .withdrawal("lantern-count")
                        .change()
                        .reason())
                .doesNotContain(name);
        assertThat(RecordDifference.between(LoadedRecords.GREY_HERON, summary).changes())
                .isEmpty();
        var difference = RecordDifference.between(Edited.greyHeronBefore().record(), withdrawn);
        assertThat(difference.differences().stream().flatMap(one -> one.reasons().stream()))
                .isNotEmpty()
                .noneMatch(reason -> reason.text().contains(name));
        assertThat(RecordDifference.between(Edited.greyHeronBefore().record(), summary)
                        .changes())
                .isNotEmpty()
                .noneMatch(version -> version.summary().contains(name));
    }

    @Test
    void only_the_sentences_that_name_a_private_person_are_left_out() {
        var record = named("Zoë Müller-Brandt", "the clerk");

        assertThat(corrected(record, WAS, "The date was wrong. Dr. Müller-Brandt was listed. It is October!")
                        .reason())
                .isEqualTo("The date was wrong. It is October!");
        assertThat(corrected(record, WAS, "The clerk said so.").reason()).isEqualTo("The clerk said so.");
        assertThat(corrected(record, WAS, "According to Dr. Brandt, no.").reason())
                .isEqualTo("A reason is on record that names a person who is not listed.");
    }

    @Test
    void a_surname_alone_is_shown_if_a_public_person_has_it() {
        var record = named("Lena Harrow", "the clerk");

        assertThat(was(record, "Harrow was recalled.")).isEqualTo("Harrow was recalled.");
        assertThat(was(record, "Lena Harrow was recalled.")).isNull();
        assertThat(was(record, "Harrow, Lena, was recalled.")).isNull();
    }

    @Test
    void a_surname_is_shown_as_part_of_another_name_and_as_an_ordinary_word() {
        assertThat(was(named("Lena Brandt", "the clerk"), "Brandt Oyelaran wrote it."))
                .isEqualTo("Brandt Oyelaran wrote it.");
        assertThat(was(named("Lena Brandt", "the clerk"), "Brandt wrote it.")).isNull();
        assertThat(was(named("Lena Ferry", "the clerk"), "The ferry was lost.")).isEqualTo("The ferry was lost.");
        assertThat(was(named("Lena Ferry", "the clerk"), "Ferry was lost.")).isNull();
        assertThat(was(named("Lena Lost", "the clerk"), "superseded_by: ferry-lost"))
                .isEqualTo("superseded_by: ferry-lost");
    }

    private static @Nullable String was(Edited record, String was) {
        return corrected(record, was, REASON).was();
    }

    @Test
    void a_description_of_a_private_person_is_no_name() {
        var record = named("Robin's aunt", "KC");

        assertThat(was(record, "Robin's aunt asked a KC.")).isEqualTo("Robin's aunt asked a KC.");
    }

    /** The older version alone knows the person, who is withdrawn. */
    @Test
    void a_person_who_is_gone_is_hidden_under_each_earlier_name() {
        var person = "{\"id\": \"ivo-thornbury\", \"name\": \"Ivo Thornbury\", \"aliases\": [\"Ives Thornberry\"],"
                + " \"role\": \"witness\", \"private\": false}, {\n      \"id\": \"lena-marsh\"";
        var before = Edited.greyHeronBefore().with("{\n      \"id\": \"lena-marsh\"", person);
        var now = Edited.greyHeron()
                .with(
                        "\"withdrawn\": [",
                        "\"withdrawn\": [{\"kind\": \"person\", \"id\": \"ivo-thornbury\", \"reason\": \"Not in it.\"},");

        for (var name : List.of("Ivo Thornbury", "Thornbury", "ivo-thornbury")) {
            assertThat(was(now, name + " was listed.")).isNull();
        }
        var record = now.with(WAS, "ives thornberry was listed.").record();
        var log = new RecordHistory(record, Shelf.of(record, before.record()))
                .newest(1)
                .getFirst();
        assertThat(log.of(ChangeType.CORRECTED).getFirst().was()).isNull();
    }

    @Test
    void a_withdrawn_fact_that_names_a_private_person_is_not_shown_in_its_last_form() {
        var now = Edited.greyHeron().record();
        var before = Edited.greyHeronBefore();
        var naming = before.with(LANTERNS, "Lena Marsh counted the lanterns.").record();

        assertThat(new RecordHistory(now, Shelf.of(now, before.record())).last("lantern-count"))
                .isNotNull();
        assertThat(new RecordHistory(now, Shelf.of(now, naming)).last("lantern-count"))
                .isNull();
    }
}
