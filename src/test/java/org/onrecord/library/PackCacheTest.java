package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackDamage;

class PackCacheTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    @TempDir
    Path home;

    private final List<Failure> warnings = new ArrayList<>();
    private Path facts;
    private Path folder;

    @BeforeEach
    void a_facts_file() throws IOException {
        facts = Files.copy(RECORDS.resolve("grey-heron.json"), home.resolve("facts.json"));
        folder = home.resolve(".cache/onrecord");
    }

    @Test
    void a_file_that_was_read_before_is_read_from_its_pack() throws IOException {
        var first = answered();

        var again = read();

        assertThat(again.facts().tables()).isNotInstanceOf(MadeTables.class);
        assertThat(PackAnswers.of(again)).isEqualTo(first);
        assertThat(again).isEqualTo(FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT));
        assertThat(packs()).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_changed_file_is_read_anew_and_both_packs_are_kept() throws IOException {
        read();
        Files.copy(RECORDS.resolve("smallest.json"), replaced(facts));

        assertThat(read()).isEqualTo(FactsLoader.load(new FactsSource.OnDisk(facts), Limits.DEFAULT));

        assertThat(packs()).hasSize(2);
    }

    @Test
    void a_pack_gets_the_tables_that_a_later_command_needs() throws IOException {
        read();
        var bytes = Files.size(packs().getFirst());

        var first = answered();

        assertThat(Files.size(packs().getFirst())).isGreaterThan(bytes);
        var modified = Files.getLastModifiedTime(packs().getFirst());
        assertThat(answered()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(packs().getFirst())).isEqualTo(modified);
    }

    @Test
    void the_folder_and_its_packs_are_private() throws IOException {
        read();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(packs().getFirst())).isEqualTo("rw-------");
    }

    /** At the head, in the entries, in the tables, and in the list of tables at the end. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.8, 0.999, 0.99999})
    void a_damaged_pack_changes_no_answer_and_is_made_again(double where) throws IOException {
        var first = answered();
        var pack = packs().getFirst();
        var intact = Files.readAllBytes(pack);
        var damaged = intact.clone();
        damaged[(int) (where * (damaged.length - 1))] ^= 1;
        Files.write(pack, damaged);

        assertThat(answered()).isEqualTo(first);
        assertThat(answered()).isEqualTo(first);

        assertThat(Files.readAllBytes(pack)).isEqualTo(intact);
    }

    @Test
    void a_pack_that_is_cut_off_or_empty_is_made_again() throws IOException {
        var first = answered();
        var pack = packs().getFirst();
        var intact = Files.readAllBytes(pack);

        for (var length : List.of(0, 10, intact.length / 2, intact.length - 1)) {
            Files.write(pack, Arrays.copyOf(intact, length));

            assertThat(answered()).isEqualTo(first);
            assertThat(Files.readAllBytes(pack)).isEqualTo(intact);
        }
    }

    @Test
    void a_pack_that_is_removed_while_it_is_read_still_answers() throws IOException {
        var first = answered();
        var record = read();

        Files.delete(packs().getFirst());

        assertThat(PackAnswers.of(record)).isEqualTo(first);
    }

    @Test
    void a_pack_damaged_after_its_file_changed_is_reported() throws IOException {
        answered();
        var record = read();
        var pack = packs().getFirst();
        var bytes = Files.readAllBytes(pack);
        for (var at = 100; at < bytes.length; at += 100) {
            bytes[at] ^= 1;
        }
        Files.write(pack, bytes);
        Files.copy(RECORDS.resolve("smallest.json"), replaced(facts));

        assertThatThrownBy(() -> PackAnswers.of(record))
                .isInstanceOf(PackDamage.class)
                .hasMessageContaining("has changed meanwhile");
    }

    @Test
    void a_folder_that_is_a_link_is_not_used_and_nothing_behind_it_is_deleted() throws IOException {
        var letters = Files.createDirectory(home.resolve("letters"));
        for (var letter = 0; letter < 40; letter++) {
            Files.createFile(letters.resolve("%064x-%08x.pack".formatted(letter, letter)));
        }
        Files.createDirectory(folder.getParent());
        Files.createSymbolicLink(folder, letters);

        read();

        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst().message())
                .isEqualTo("the cache " + folder + " is a symbolic link, so it is not used");
        try (var left = Files.list(letters)) {
            assertThat(left).hasSize(40);
        }
    }

    @Test
    void a_folder_that_others_may_write_to_is_not_used() throws IOException {
        read();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(read().facts().tables()).isInstanceOf(MadeTables.class);

        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst().message()).contains("is open to other users");
        assertThat(cache().reason()).isEqualTo("not used: it is open to other users");
    }

    @Test
    void a_file_in_place_of_the_folder_is_not_touched() throws IOException {
        Files.createDirectory(folder.getParent());
        Files.writeString(folder, "a letter");

        read();

        assertThat(warnings.getFirst().message()).contains("is not a folder");
        assertThat(Files.readString(folder)).isEqualTo("a letter");
    }

    @Test
    void only_the_newest_packs_are_kept_and_other_files_are_left() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var pack = 1; pack <= 40; pack++) {
            var file = Files.createFile(folder.resolve("%064x-%08x.pack".formatted(pack, pack)));
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(pack)));
        }
        Files.createFile(folder.resolve("letter"));

        read();

        assertThat(packs()).hasSize(32);
        assertThat(folder.resolve("%064x-%08x.pack".formatted(9, 9))).doesNotExist();
        assertThat(folder.resolve("%064x-%08x.pack".formatted(10, 10))).exists();
        assertThat(folder.resolve("letter")).exists();
    }

    @Test
    void a_cache_that_cannot_be_written_is_no_error() throws IOException {
        var first = answered();
        var pack = packs().getFirst();
        Files.delete(pack);
        Files.createDirectories(pack.resolve("in the way"));

        assertThat(answered()).isEqualTo(first);

        assertThat(warnings).isEmpty();
        assertThat(packs()).containsExactly(pack);
    }

    @Test
    void a_home_that_does_not_exist_is_not_made() {
        var nowhere = home.resolve("nowhere");
        var cache = PackCache.of(Map.of("HOME", nowhere.toString()));

        load(cache, new FactsSource.OnDisk(facts));
        cache.keep();

        assertThat(nowhere).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void it_can_be_turned_off() {
        var cache = PackCache.of(Map.of("HOME", home.toString(), "ONRECORD_NO_CACHE", "1"));

        load(cache, new FactsSource.OnDisk(facts));
        cache.keep();

        assertThat(folder).doesNotExist();
        assertThat(cache.toString()).isEmpty();
        assertThat(cache.reason()).isEqualTo("turned off by ONRECORD_NO_CACHE");
    }

    @Test
    void standard_input_is_not_kept() throws IOException {
        var cache = cache();

        load(cache, new FactsSource.StandardInput(new ByteArrayInputStream(Files.readAllBytes(facts))));
        cache.keep();

        assertThat(folder).doesNotExist();
    }

    @Test
    void an_invalid_file_is_not_kept_and_is_reported_each_time() throws IOException {
        Files.writeString(facts, "{}");

        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(this::read).isInstanceOf(Failure.class).hasMessageContaining("problem");
        }

        assertThat(folder).doesNotExist();
    }

    private static Path replaced(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private PackCache cache() {
        return PackCache.of(Map.of("HOME", home.toString()));
    }

    private CaseRecord load(PackCache cache, FactsSource source) {
        return cache.load(source, Limits.DEFAULT, warnings::add).record();
    }

    /** The record, whose pack is kept as after a command that needs none of its tables. */
    private CaseRecord read() {
        var cache = cache();
        var record = load(cache, new FactsSource.OnDisk(facts));
        cache.keep();
        return record;
    }

    /** The answers of many commands, after which the pack is kept. */
    private List<Object> answered() {
        var cache = cache();
        var answers = PackAnswers.of(load(cache, new FactsSource.OnDisk(facts)));
        cache.keep();
        return answers;
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted()
                    .toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
