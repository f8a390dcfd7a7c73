package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Source;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.pack.Pack;
import org.onrecord.search.names.NameIndex;

class RecordPackTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final Path SMALLEST = RECORDS.resolve("smallest.json");
    private static final Path GREY_HERON = RECORDS.resolve("grey-heron.json");

    @TempDir
    Path folder;

    private final List<Failure> warnings = new ArrayList<>();
    private Path pack;

    @BeforeEach
    void a_place_for_the_pack() {
        pack = folder.resolve("facts.pack");
    }

    @Test
    void the_version_of_packs_depends_on_every_field_of_every_detail() {
        assertThat(EntryCodec.layout(CaseRecord.FIELDS)).contains("superseded_by", "review", "replaced_by");
    }

    @Test
    void the_version_of_packs_depends_on_the_fields_that_searches_read() {
        var table = Source.FIELDS;
        var searched = FieldTable.of(
                table.name(),
                table.title(),
                table.build(),
                table.fields().stream().map(Field::searched).toList());

        assertThat(EntryCodec.layout(searched)).isNotEqualTo(EntryCodec.layout(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/records/grey-heron.json", "src/test/resources/records/smallest.json"})
    void a_record_in_a_pack_is_that_of_the_facts_file(Path facts) throws IOException {
        Files.write(pack, packed(facts));

        var record = load(facts);

        assertThat(record.facts().tables()).isInstanceOf(Pack.class);
        assertThat(record).isEqualTo(json(facts));
        assertThat(List.copyOf(record.facts().keySet()))
                .isEqualTo(List.copyOf(json(facts).facts().keySet()));
        assertThat(record.facts().get("no-such-fact")).isNull();
        assertThat(record.facts().reversed().firstEntry())
                .isEqualTo(json(facts).facts().lastEntry());
        assertThat(warnings).isEmpty();
    }

    @Test
    void searches_and_questions_find_the_same() throws IOException {
        Files.write(pack, packed(GREY_HERON));
        var record = load(GREY_HERON);
        var json = json(GREY_HERON);

        assertThat(PackAnswers.of(record)).isEqualTo(PackAnswers.of(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/records/grey-heron.json", "facts/peter-connelly.json"})
    void misspelt_names_mean_the_same(Path facts) throws IOException {
        Files.write(pack, packed(facts));
        var names = new NameIndex(load(facts));
        var expected = new NameIndex(json(facts));

        for (var party : json(facts).people().values()) {
            for (var name : misspelt(party.name())) {
                assertThat(names.find(name).toString())
                        .as(name)
                        .isEqualTo(expected.find(name).toString());
            }
        }
    }

    /** With a letter too few, two letters swapped, another letter, the surname alone, and beyond reading. */
    private static List<String> misspelt(String name) {
        var middle = name.length() / 2;
        var start = name.substring(0, middle);
        var end = name.substring(middle);
        var surname = name.substring(name.lastIndexOf(' ') + 1);
        return List.of(
                start + end.substring(1),
                start + end.charAt(1 % end.length()) + end.charAt(0) + end.substring(Math.min(2, end.length())),
                start + "x" + end.substring(1),
                "Q" + surname.substring(1),
                surname.substring(0, surname.length() / 2),
                surname.substring(0, (surname.length() + 1) / 2) + "zzz",
                "Nemo " + surname + "e");
    }

    @Test
    void the_same_record_gives_the_same_bytes() throws IOException {
        assertThat(packed(GREY_HERON)).isEqualTo(packed(GREY_HERON));
    }

    @Test
    void a_pack_that_is_missing_cut_off_or_not_one_is_reported_and_the_facts_file_read() throws IOException {
        assertThatFileIsReadBecausePack("is missing");
        var whole = packed(SMALLEST);
        for (var length : List.of(0, 10, 70, whole.length / 2, whole.length - 1)) {
            Files.write(pack, Arrays.copyOf(whole, length));
            assertThatFileIsReadBecausePack("is");
        }
        Files.writeString(pack, "{}".repeat(100));
        assertThatFileIsReadBecausePack("is not a compiled record");
    }

    @Test
    void a_pack_of_another_record_or_another_version_of_the_program_is_not_read() throws IOException {
        Files.write(pack, packed(GREY_HERON));
        assertThatFileIsReadBecausePack("was compiled from another facts file");
        for (var change : List.of(-1, 1)) {
            var other = packed(SMALLEST);
            // After the 14 bytes that every pack begins with.
            other[17] = (byte) (RecordPack.Version.NOW + change);
            Files.write(pack, other);
            assertThatFileIsReadBecausePack("was compiled by another version of the program");
        }
    }

    @Test
    void the_fingerprint_is_that_of_the_file_from_which_the_pack_was_made() throws IOException {
        Files.write(pack, packed(SMALLEST));
        var facts = folder.resolve("facts.json");
        // A pack answers from its original file, even if another file has taken its place.
        Files.writeString(facts, " ".repeat((int) Files.size(SMALLEST)));
        var sha256 = FactsLoader.sha256(new FactsSource.OnDisk(SMALLEST));
        var record = json(SMALLEST);

        var digested = RecordPack.loadWithDigest(
                new FactsSource.Stored(facts, sha256, record.caseId(), record.version(), pack),
                Limits.DEFAULT,
                false,
                PackCache.of(Map.of()),
                warnings::add);

        assertThat(digested.record()).isEqualTo(record);
        assertThat(digested.sha256()).isEqualTo(sha256);
        assertThat(warnings).isEmpty();
    }

    private void assertThatFileIsReadBecausePack(String reason) {
        assertThat(load(SMALLEST)).as(reason).isEqualTo(json(SMALLEST));
        assertThat(warnings).as(reason).hasSize(1);
        var warning = warnings.removeFirst();
        assertThat(warning.code()).isEqualTo(RecordPack.UNUSABLE);
        assertThat(warning.message()).startsWith(pack + " " + reason);
        assertThat(warning.hint())
                .isEqualTo("onrecord facts use --case smallest makes it again, and smallest the default");
    }

    @Test
    void a_block_that_turns_out_to_be_damaged_is_made_again_from_the_facts_file() throws IOException {
        var bytes = packed(GREY_HERON);
        bytes[bytes.length / 3] ^= 1;
        Files.write(pack, bytes);

        assertThat(load(GREY_HERON)).isEqualTo(json(GREY_HERON));
        assertThat(warnings).hasSizeLessThan(2);
    }

    @Test
    void a_pack_that_is_replaced_or_cut_off_while_it_is_open_gives_right_answers() throws IOException {
        Files.write(pack, packed(GREY_HERON));
        var first = load(GREY_HERON);
        var second = load(GREY_HERON);
        var other = folder.resolve("other");
        Files.write(other, packed(SMALLEST));
        Files.move(other, pack, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertThat(first).isEqualTo(json(GREY_HERON));
        assertThat(warnings).isEmpty();

        Files.write(pack, packed(GREY_HERON));
        var third = load(GREY_HERON);
        Files.write(pack, new byte[100]);
        assertThat(third).isEqualTo(json(GREY_HERON));
        assertThat(warnings).hasSize(1);
        assertThat(second).isEqualTo(json(GREY_HERON));
    }

    private CaseRecord load(Path facts) {
        var record = json(facts);
        var stored = new FactsSource.Stored(
                facts, FactsLoader.sha256(new FactsSource.OnDisk(facts)), record.caseId(), record.version(), pack);
        return RecordPack.load(stored, Limits.DEFAULT, false, warnings::add);
    }

    private static CaseRecord json(Path facts) {
        return FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT);
    }

    private static byte[] packed(Path facts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var sha256 = FactsLoader.sha256(new FactsSource.OnDisk(facts));
        RecordPack.write(json(facts), sha256, Files.size(facts), bytes, _ -> {});
        return bytes.toByteArray();
    }
}
