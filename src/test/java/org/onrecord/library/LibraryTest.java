package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.RecordVersion;

/** The selection of a record; the program comes with versions of peter-connelly from 1.0.0. */
class LibraryTest {
    private static final String CASE = "peter-connelly";
    private static final FactsSource BUNDLED = new FactsSource.Bundled();
    private static final String NEWEST =
            FactsLoader.load(BUNDLED, Limits.DEFAULT).version();

    @TempDir
    Path home;

    private StoreFolder store;

    @BeforeEach
    void a_store_in_a_folder() {
        store = new StoreFolder(home.resolve("onrecord"));
    }

    private Selection select(@Nullable String caseId, @Nullable String version) {
        return new Library(Store.in(store.root()))
                .select(caseId, version == null ? null : RecordVersion.parse(version));
    }

    private Failure refused(@Nullable String caseId, @Nullable String version) {
        return Objects.requireNonNull(
                catchThrowableOfType(Failure.class, () -> select(caseId, version)), "not refused");
    }

    private FactsSource installed(String caseId, String version) {
        return new AvailableVersion(
                        caseId,
                        Objects.requireNonNull(RecordVersion.parse(version)),
                        store.folder(caseId, version),
                        false)
                .source();
    }

    @Test
    void without_a_store_the_bundled_record_answers() {
        assertThat(select(null, null))
                .isEqualTo(
                        Selection.bundled("bundled with the program; no other record is selected or installed", null));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void the_highest_version_answers_by_number_and_not_by_letter() {
        store.with(CASE, "1.10.0").with(CASE, "1.9.0");

        assertThat(select(null, null).source()).isEqualTo(installed(CASE, "1.10.0"));
        assertThat(select(null, null).reason()).isEqualTo("the highest version installed or bundled");
    }

    @Test
    void a_bundled_version_answers_before_lower_installed_ones() {
        store.with(CASE, "1.0.5");

        assertThat(select(null, null).source()).isEqualTo(BUNDLED);
    }

    @Test
    void a_version_chosen_with_facts_use_answers_whatever_else_there_is() {
        store.with(CASE, "1.12.0").with(CASE, "1.3.0").withFile(CASE + "/in-use.txt", "1.12.0\n");

        assertThat(select(null, null).source()).isEqualTo(installed(CASE, "1.12.0"));
        assertThat(select(null, null).reason()).isEqualTo("selected with facts use");
    }

    @Test
    void an_earlier_bundled_version_can_be_chosen() {
        store.withFile(CASE + "/in-use.txt", "1.0.0\n");

        assertThat(select(null, null).source()).isEqualTo(new FactsSource.BundledVersion(CASE, "1.0.0"));
    }

    @Test
    void a_case_chosen_with_facts_use_answers_and_another_one_if_it_is_named() {
        store.with("smallest", "2.0.0").withFile("in-use.txt", "smallest\n");

        assertThat(select(null, null).source()).isEqualTo(installed("smallest", "2.0.0"));
        assertThat(select(null, null).reason()).endsWith(", for the case selected with facts use");
        assertThat(select(CASE, null).source()).isEqualTo(BUNDLED);
    }

    @Test
    void a_version_asked_for_answers_before_the_one_in_use() {
        store.with(CASE, "1.12.0").withFile(CASE + "/in-use.txt", "1.12.0\n");

        assertThat(select(null, "1.0.0").source()).isEqualTo(new FactsSource.BundledVersion(CASE, "1.0.0"));
        assertThat(select(null, NEWEST).source()).isEqualTo(BUNDLED);
        assertThat(select(null, "1.12.0").source()).isEqualTo(installed(CASE, "1.12.0"));
        assertThat(select(null, "1.12.0").mayFallBack()).isFalse();
    }

    @Test
    void a_version_or_a_case_that_is_not_there_is_told_with_those_that_are() {
        store.with("smallest", "2.0.0");

        assertThat(refused(CASE, "3.0.0").code()).isEqualTo("unknown-version");
        assertThat(refused(CASE, "3.0.0").candidates())
                .extracting("text")
                .startsWith(NEWEST)
                .endsWith("1.0.0");
        assertThat(refused("nobody", null).code()).isEqualTo("unknown-case");
        assertThat(refused("nobody", null).candidates()).extracting("text").containsExactly(CASE, "smallest");
        assertThat(refused("nobody", "1.0.0").exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
    }

    @Test
    void files_that_no_installation_made_are_no_versions() throws IOException {
        Files.createDirectories(store.folder(CASE, "notes"));
        Files.createDirectories(store.folder(CASE, "1.02.0"));
        store.withFile("README", "mine");

        assertThat(select(null, null).source()).isEqualTo(BUNDLED);
    }

    @Test
    void an_altered_file_is_told_and_the_bundled_record_answers() throws IOException {
        store.with(CASE, "1.12.0");
        Files.writeString(store.facts(CASE, "1.12.0"), "altered");

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings).extracting(Failure::code).containsExactly("store-damaged");
        assertThat(warnings.getFirst().message())
                .contains(store.facts(CASE, "1.12.0").toString());
    }

    @Test
    void an_altered_file_that_was_asked_for_is_refused() throws IOException {
        store.with(CASE, "1.12.0");
        Files.writeString(store.facts(CASE, "1.12.0"), "altered");
        var asked = select(null, "1.12.0");

        var failure = catchThrowableOfType(Failure.class, () -> answered(asked));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("store-damaged");
    }

    @Test
    void a_version_in_use_that_is_gone_is_told_and_the_bundled_record_answers() {
        store.withFile(CASE + "/in-use.txt", "1.99.0\n");

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getFirst().message()).endsWith("in-use.txt refers to version 1.99.0, which is missing");
    }

    @Test
    void a_damaged_record_of_another_case_is_refused_because_nothing_can_take_its_place() throws IOException {
        store.with("smallest", "2.0.0").withFile("in-use.txt", "smallest\n");
        Files.delete(store.folder("smallest", "2.0.0").resolve("SHA256SUMS"));

        assertThat(refused(null, null).code()).isEqualTo("store-damaged");
    }

    @Test
    void a_file_in_the_place_of_the_store_is_told_and_the_bundled_record_answers() throws IOException {
        Files.writeString(store.root(), "no folder");

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getFirst().message()).endsWith(store.root() + " is not a folder");
        assertThat(refused(null, "1.12.0").code()).isEqualTo("store-damaged");
    }

    @Test
    void a_symbolic_link_in_the_store_is_never_followed() throws IOException {
        var outside = Files.writeString(home.resolve("outside.txt"), "1.0.0\n");
        Files.createDirectories(store.root().resolve(CASE));
        Files.createSymbolicLink(store.root().resolve(CASE).resolve("in-use.txt"), outside);

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings).extracting(Failure::code).containsExactly("store-link");
    }

    @Test
    void a_store_that_anyone_may_write_to_is_not_read() throws IOException {
        store.with(CASE, "1.12.0");
        Files.setPosixFilePermissions(store.root(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings).extracting(Failure::code).containsExactly("store-unprotected");
        assertThat(refused(null, "1.12.0").code()).isEqualTo("store-unprotected");
    }

    @Test
    void a_note_that_holds_no_version_is_told() {
        store.withFile(CASE + "/in-use.txt", "../../etc\n");

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getFirst().message()).endsWith("in-use.txt does not contain a version");
    }

    @Test
    void a_case_in_use_that_is_gone_is_told_and_the_bundled_record_answers() {
        store.withFile("in-use.txt", "smallest\n");

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getFirst().code()).isEqualTo("store-damaged");
        assertThat(warnings.getFirst().message())
                .endsWith("in-use.txt refers to the case smallest, but no version of it is installed");
        assertThat(refused(null, "1.0.0").code()).isEqualTo("store-damaged");
        assertThat(answered(select(CASE, "1.0.0"))).isEqualTo("1.0.0");
    }

    @Test
    void a_record_of_another_version_or_case_is_told_and_the_bundled_record_answers() throws IOException {
        store.with(CASE, "1.12.0", Files.readAllBytes(Path.of("facts/versions/peter-connelly-1.0.0.json")));
        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getFirst().code()).isEqualTo("store-damaged");
        assertThat(warnings.getFirst().message()).endsWith("is peter-connelly 1.0.0, not peter-connelly 1.12.0");

        store.with(CASE, "1.13.0", Files.readAllBytes(Path.of("src/test/resources/records/smallest.json")));
        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getLast().message()).endsWith("is smallest 1.0.0, not peter-connelly 1.13.0");
    }

    @Test
    void a_manifest_of_another_version_or_case_is_told_and_the_bundled_record_answers() throws IOException {
        store.with(CASE, "1.12.0");
        var manifest = store.folder(CASE, "1.12.0").resolve("SHA256SUMS");
        var text = Files.readString(manifest);
        for (var note : List.of("# version: 1.11.0\n", "# case: smallest\n")) {
            Files.writeString(manifest, note + text.lines().toList().getLast() + "\n");

            assertThat(answered(select(null, null))).isEqualTo(NEWEST);
            assertThat(warnings.getLast().message()).endsWith("SHA256SUMS is that of another version or case");
        }
    }

    @Test
    @Timeout(60)
    void a_named_pipe_is_told_and_not_waited_for() throws Exception {
        for (var name : List.of("in-use.txt", CASE + "/in-use.txt", CASE + "/1.12.0/SHA256SUMS")) {
            var pipe = pipe(store.root().resolve(name));
            assertThat(answered(select(null, null))).isEqualTo(NEWEST);
            assertThat(warnings.getLast().message()).endsWith(pipe + " is not a regular file");
            Files.delete(pipe);
        }
        store.with(CASE, "1.12.0");
        var facts = store.facts(CASE, "1.12.0");
        Files.delete(facts);
        pipe(facts);

        assertThat(answered(select(null, null))).isEqualTo(NEWEST);
        assertThat(warnings.getLast().message()).endsWith(facts + " is not a regular file");
    }

    private static Path pipe(Path path) throws Exception {
        Files.createDirectories(path.getParent());
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
        return path;
    }

    private final List<Failure> warnings = new ArrayList<>();

    /** The version of the record that is read for a selection. */
    private String answered(Selection selection) {
        return selection
                .load(Limits.DEFAULT, PackCache.of(Map.of()), warnings::add)
                .record()
                .version();
    }
}
