package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.library.Inventory.State;
import org.onrecord.library.Inventory.Version;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/** Lists of installed records, and checks that they are intact. */
class InventoryTest {
    private static final String BUNDLED = "peter-connelly";
    private static final String OTHER = "grey-heron";
    private static final String VERSION = LoadedRecords.GREY_HERON.version();
    private static final Path RECORD = Path.of("src/test/resources/records/grey-heron.json");

    @TempDir
    Path home;

    private StoreFolder store;

    @BeforeEach
    void a_store_in_a_folder() {
        store = new StoreFolder(home.resolve("onrecord"));
    }

    private Library library() {
        return new Library(Store.in(store.root()));
    }

    private Inventory inventory() {
        return new Inventory(library());
    }

    private Version only(String caseId) {
        var versions = inventory().versions(caseId);
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private StoreFolder withOther() throws IOException {
        return store.with(OTHER, VERSION, Files.readAllBytes(RECORD));
    }

    private Path pack() {
        var manifest =
                Manifest.in(store.folder(OTHER, VERSION), OTHER, Objects.requireNonNull(RecordVersion.parse(VERSION)));
        return store.folder(OTHER, VERSION).resolve(Objects.requireNonNull(manifest.pack()));
    }

    /** It was listed as damaged: there when the folder was read, and gone when its manifest was. */
    @Test
    void what_another_process_removes_meanwhile_is_no_damage() throws Exception {
        var folder = withOther().folder(OTHER, VERSION);
        var away = home.resolve("away");
        for (var round = 0; round < 20; round++) {
            var pause = round * 300L;
            var remover = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(pause * 1_000);
                assertThatCode(() -> Files.move(folder, away)).doesNotThrowAnyException();
            });
            var inventory = inventory();
            inventory.versions(null);
            assertThat(inventory.damage()).isEmpty();
            remover.join();
            Files.move(away, folder);
        }
    }

    @Test
    void without_a_store_there_are_the_versions_that_come_with_the_program() {
        var inventory = inventory();
        var versions = inventory.versions(null);

        assertThat(versions)
                .allSatisfy(version -> {
                    assertThat(version.state()).isEqualTo(State.BUNDLED);
                    assertThat(version.file()).isNull();
                    assertThat(version.available().caseId()).isEqualTo(BUNDLED);
                    assertThat(version.notes()).containsKey(Manifest.RELEASED);
                })
                .extracting(Version::isInUse)
                .startsWith(true)
                .containsOnlyOnce(true);
        assertThat(versions).extracting(Version::isDefault).startsWith(true).containsOnlyOnce(true);
        assertThat(versions.getFirst().sha256()).hasSize(64);
        assertThat(versions.getFirst().notes()).containsEntry(Manifest.TITLE, LoadedRecords.PETER_CONNELLY.title());
        assertThat(inventory.damage()).isEmpty();
    }

    @Test
    void an_installed_version_has_a_file_in_the_store_and_is_the_active_one_of_its_case() {
        store.with(OTHER, "1.0.0").with(OTHER, "1.0.1");
        var inventory = inventory();

        var versions = inventory.versions(OTHER);

        assertThat(versions).extracting(Version::isInUse).containsExactly(true, false);
        assertThat(versions).extracting(Version::isDefault).containsExactly(false, false);
        assertThat(versions).extracting(Version::state).containsOnly(State.INSTALLED);
        assertThat(versions.getFirst().file())
                .startsWith("grey-heron/1.0.1/facts-")
                .endsWith(".json");
        assertThat(versions.getFirst().notes()).doesNotContainKey(Manifest.SIGNED_BY);
        assertThat(inventory.damage()).isEmpty();
    }

    @Test
    void a_case_that_is_not_there_is_an_error() {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> inventory().versions("nothing"))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("unknown-case"));
    }

    @Test
    void a_missing_file_is_damage_that_is_told_and_listed() throws IOException {
        store.with(OTHER, "1.0.0");
        Files.delete(store.facts(OTHER, "1.0.0"));
        var inventory = inventory();

        var version = inventory.versions(OTHER).getFirst();

        assertThat(version.state()).isEqualTo(State.DAMAGED);
        assertThat(version.sha256()).hasSize(64);
        assertThat(version.file()).startsWith("grey-heron/1.0.0/facts-");
        assertThat(inventory.damage())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("facts-", "is missing"));
    }

    @Test
    void a_manifest_that_cannot_be_read_leaves_nothing_known_of_the_version() throws IOException {
        store.with(OTHER, "1.0.0");
        Files.writeString(store.folder(OTHER, "1.0.0").resolve(Manifest.NAME), "no manifest");

        var version = only(OTHER);

        assertThat(version.state()).isEqualTo(State.DAMAGED);
        assertThat(version.sha256()).isNull();
        assertThat(version.file()).isNull();
        assertThat(version.notes()).isEmpty();
    }

    @Test
    void notes_of_what_is_in_use_that_are_damaged_are_told_once_for_each() {
        store.with(OTHER, "1.0.0").withFile("in-use.txt", "No Case!\n").withFile(OTHER + "/in-use.txt", "no version\n");
        var inventory = inventory();

        var versions = inventory.versions(null);

        assertThat(versions)
                .filteredOn(Version::isDefault)
                .extracting(version -> version.available().caseId())
                .containsExactly(BUNDLED);
        assertThat(versions)
                .filteredOn(version -> version.available().caseId().equals(OTHER))
                .extracting(Version::isInUse)
                .containsExactly(false);
        assertThat(inventory.damage()).hasSize(2);
    }

    @Test
    void the_bundled_version_is_in_use_if_the_highest_one_is_damaged() throws IOException {
        store.with(BUNDLED, "99.0.0");
        Files.delete(store.facts(BUNDLED, "99.0.0"));

        var versions = inventory().versions(BUNDLED);

        assertThat(versions)
                .filteredOn(Version::isInUse)
                .singleElement()
                .satisfies(version ->
                        assertThat(version.available().version()).hasToString(LoadedRecords.PETER_CONNELLY.version()));
        assertThat(versions).filteredOn(Version::isDefault).hasSize(1);
    }

    @Test
    void a_pack_that_is_as_it_was_made_is_read() throws IOException {
        withOther();
        var available = only(OTHER).available();
        assertThat(available.isCompiled()).isFalse();

        store.withPack(OTHER, VERSION, LoadedRecords.GREY_HERON);

        assertThat(only(OTHER).state()).isEqualTo(State.INSTALLED);
        assertThat(available.isCompiled()).isTrue();
        assertThat(available.sha256()).isEqualTo(only(OTHER).sha256());
    }

    @Test
    void a_pack_that_is_gone_is_damage_with_the_command_that_makes_it_again() throws IOException {
        withOther().withPack(OTHER, VERSION, LoadedRecords.GREY_HERON);
        var available = only(OTHER).available();
        var bytes = Files.readAllBytes(pack());

        bytes[bytes.length / 2] ^= 1;
        Files.write(pack(), bytes);
        assertThat(available.isCompiled()).isFalse();

        Files.delete(pack());
        assertDamage("is missing");
        assertThat(available.isCompiled()).isFalse();
    }

    private void assertDamage(String what) {
        assertDamage(what, "onrecord facts use --case " + OTHER + " makes it again");
    }

    private void assertDamage(String what, String hint) {
        var inventory = inventory();
        assertThat(inventory.versions(OTHER)).extracting(Version::state).containsExactly(State.DAMAGED);
        assertThat(inventory.damage()).singleElement().satisfies(failure -> {
            assertThat(failure.message()).contains(".pack", what);
            assertThat(failure.hint()).contains(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "VERSION", "VERSION/SHA256SUMS", "VERSION/PACK", "in-use.txt"})
    void a_link_in_the_store_is_never_followed(String place) throws IOException {
        withOther().withPack(OTHER, VERSION, LoadedRecords.GREY_HERON).withFile(OTHER + "/in-use.txt", VERSION + "\n");
        var name = place.replace("VERSION", VERSION)
                .replace("PACK", pack().getFileName().toString());
        var path = store.root().resolve(OTHER).resolve(name).normalize();
        var elsewhere = Files.move(path, home.resolve("elsewhere"));

        Files.createSymbolicLink(path, elsewhere);

        assertThat(failures()).extracting(Failure::code).contains("store-link");
    }

    private List<Failure> failures() {
        var inventory = inventory();
        try {
            inventory.versions(OTHER);
            return inventory.damage();
        } catch (Failure failure) {
            return List.of(failure);
        }
    }

    @Test
    void a_folder_in_the_place_of_a_pack_is_damage_and_no_pack_to_read() throws IOException {
        withOther().withPack(OTHER, VERSION, LoadedRecords.GREY_HERON);
        var available = only(OTHER).available();
        Files.delete(pack());
        Files.createDirectory(pack());

        assertDamage("is not a regular file", "delete it and install the version again");
        assertThatExceptionOfType(Failure.class).isThrownBy(available::isCompiled);
    }

    @Test
    void earlier_versions_are_read_for_what_they_say_and_damage_is_passed_on() throws IOException {
        withOther().with(OTHER, "1.0.0");
        var warnings = new ArrayList<Failure>();
        var source = library().versionSource(Limits.DEFAULT, warnings::add);

        assertThat(source.versions(OTHER)).containsExactly(VERSION, "1.0.0");
        assertThat(source.read(OTHER, VERSION))
                .extracting(CaseRecord::title)
                .isEqualTo(LoadedRecords.GREY_HERON.title());
        assertThat(source.read(OTHER, "7.0.0")).isNull();
        assertThat(source.read(OTHER, "seven")).isNull();
        assertThat(warnings).isEmpty();
        assertThat(source.read(OTHER, "1.0.0")).isNull();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void the_active_number_is_the_one_in_use_even_if_it_is_gone_or_else_the_highest() {
        store.with(OTHER, "1.0.0").with(OTHER, "1.0.1");
        assertThat(library().activeNumber(OTHER)).isEqualTo(RecordVersion.parse("1.0.1"));
        assertThat(library().activeNumber("nothing")).isNull();

        store.withFile(OTHER + "/in-use.txt", "1.0.7\n");
        assertThat(library().activeNumber(OTHER)).isEqualTo(RecordVersion.parse("1.0.7"));
        assertThat(library().cases()).contains(OTHER, BUNDLED);
    }
}
