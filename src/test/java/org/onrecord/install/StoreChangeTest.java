package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.library.StoreFolder;
import org.onrecord.model.RecordVersion;

class StoreChangeTest {
    private static final String CASE = "grey-heron";
    private static final String BUNDLED = "peter-connelly";
    private static final RecordVersion LOWER = new RecordVersion(1, 0, 1);
    private static final RecordVersion HIGHER = new RecordVersion(1, 1, 0);
    private static final Path RECORDS = Path.of("src/test/resources/records");

    @TempDir
    Path home;

    private StoreFolder folder;

    @BeforeEach
    void two_versions_are_installed_without_packs() throws IOException {
        folder = new StoreFolder(home.resolve("onrecord"))
                .with(CASE, "1.0.1", Files.readAllBytes(RECORDS.resolve("grey-heron-1.0.1.json")))
                .with(CASE, "1.1.0", Files.readAllBytes(RECORDS.resolve("grey-heron.json")));
    }

    private Library library() {
        return new Library(Store.in(folder.root()));
    }

    private void change(Consumer<StoreTransaction> act) {
        try (var change = new StoreTransaction(library(), 0)) {
            act.accept(change);
        }
    }

    private String refused(Consumer<StoreTransaction> act) {
        var before = Tree.fingerprint(home);
        var failure = catchThrowableOfType(Failure.class, () -> change(act));
        before.put("onrecord/.lock", Tree.fingerprint(home).get("onrecord/.lock"));
        assertThat(Tree.fingerprint(home)).isEqualTo(before);
        return failure.code();
    }

    private static RecordVersion use(StoreTransaction change, String caseId, @Nullable RecordVersion version) {
        return change.useVersion(caseId, version, Limits.DEFAULT, _ -> {});
    }

    private static RecordVersion useActive(StoreTransaction change, String caseId) {
        return change.useActive(caseId, Limits.DEFAULT, _ -> {});
    }

    private boolean isCompiled(RecordVersion version) {
        return library().get(CASE, version).isCompiled();
    }

    @Test
    void a_version_that_is_made_active_is_given_its_pack() {
        change(change -> assertThat(use(change, CASE, LOWER)).isEqualTo(LOWER));

        assertThat(library().activeNumber(CASE)).isEqualTo(LOWER);
        assertThat(isCompiled(LOWER)).isTrue();
        assertThat(isCompiled(HIGHER)).isFalse();
    }

    @Test
    void the_highest_version_is_active_again_once_no_other_is_chosen() {
        folder.withFile(CASE + "/in-use.txt", "1.0.1\n");

        change(change -> assertThat(use(change, CASE, null)).isEqualTo(HIGHER));

        assertThat(folder.root().resolve(CASE).resolve("in-use.txt")).doesNotExist();
        assertThat(library().activeNumber(CASE)).isEqualTo(HIGHER);
        assertThat(isCompiled(HIGHER)).isTrue();
    }

    @Test
    void the_active_version_stays_active_and_is_given_its_pack() {
        folder.withFile(CASE + "/in-use.txt", "1.0.1\n");

        change(change -> assertThat(useActive(change, CASE)).isEqualTo(LOWER));

        assertThat(library().activeNumber(CASE)).isEqualTo(LOWER);
        assertThat(isCompiled(LOWER)).isTrue();
        assertThat(isCompiled(HIGHER)).isFalse();
    }

    @Test
    void what_is_neither_installed_nor_bundled_cannot_be_made_active() {
        assertThat(refused(change -> use(change, "nothing", null))).isEqualTo("unknown-case");
        assertThat(refused(change -> use(change, "nothing", LOWER))).isEqualTo("unknown-case");
        assertThat(refused(change -> use(change, CASE, new RecordVersion(7, 0, 0))))
                .isEqualTo("unknown-version");
        assertThat(refused(change -> useActive(change, "nothing"))).isEqualTo("unknown-case");
    }

    @Test
    void a_version_whose_file_is_altered_cannot_be_made_active() throws IOException {
        Files.writeString(folder.facts(CASE, "1.0.1"), "another text");

        refused(change -> use(change, CASE, LOWER));

        assertThat(library().activeNumber(CASE)).isEqualTo(HIGHER);
    }

    @Test
    void a_case_is_the_default_until_the_bundled_one_is_chosen() {
        change(change -> change.useCase(CASE));
        assertThat(library().activeCase()).isEqualTo(CASE);

        change(change -> change.useCase(BUNDLED));
        assertThat(library().activeCase()).isEqualTo(BUNDLED);
        assertThat(folder.root().resolve("in-use.txt")).doesNotExist();
    }

    @Test
    void without_its_active_version_the_highest_that_is_left_is_active() {
        folder.withFile(CASE + "/in-use.txt", "1.0.1\n").withFile("in-use.txt", CASE + "\n");

        change(change -> assertThat(change.remove(CASE, LOWER)).isEqualTo(HIGHER));

        assertThat(library().store().versions(CASE)).containsExactly(HIGHER);
        assertThat(folder.root().resolve(CASE).resolve("in-use.txt")).doesNotExist();
        assertThat(library().activeCase()).isEqualTo(CASE);
    }

    @Test
    void a_version_that_is_not_active_goes_and_the_active_one_stays() {
        folder.withFile(CASE + "/in-use.txt", "1.0.1\n");

        change(change -> assertThat(change.remove(CASE, HIGHER)).isEqualTo(LOWER));

        assertThat(folder.root().resolve(CASE).resolve("in-use.txt")).hasContent("1.0.1\n");
    }

    @Test
    void with_its_last_version_a_case_goes_and_the_bundled_one_is_the_default() {
        folder.withFile("in-use.txt", CASE + "\n");

        change(change -> {
            change.remove(CASE, HIGHER);
            assertThat(library().store().caseInUse()).isEqualTo(CASE);
            assertThat(change.remove(CASE, LOWER)).isNull();
        });

        assertThat(library().activeCase()).isEqualTo(BUNDLED);
        assertThat(Tree.fingerprint(folder.root())).containsOnlyKeys("", ".lock");
    }

    @Test
    void what_is_bundled_or_not_there_cannot_be_removed() {
        var bundled = library().bundled().version();

        assertThat(refused(change -> change.remove(BUNDLED, bundled))).isEqualTo("version-bundled");
        assertThat(refused(change -> change.remove(CASE, new RecordVersion(7, 0, 0))))
                .isEqualTo("unknown-version");
    }

    @Test
    void a_link_in_the_place_of_a_version_is_not_removed_but_reported() throws IOException {
        var elsewhere = Files.move(folder.folder(CASE, "1.0.1"), home.resolve("elsewhere"));
        Files.createSymbolicLink(folder.folder(CASE, "1.0.1"), elsewhere);

        assertThat(refused(change -> change.remove(CASE, LOWER))).isEqualTo("store-link");
    }
}
