package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.library.StoreFolder;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/** What speaks against a record that is about to replace the active version. */
class InstallChecksTest {
    private static final String CASE = "grey-heron";
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String NEW = "grey-heron.json";
    private static final String OLD = "grey-heron-1.0.1.json";
    private static final RecordVersion FIRST = new RecordVersion(1, 0, 1);
    private static final RecordVersion SECOND = new RecordVersion(1, 1, 0);

    @TempDir
    Path home;

    private StoreFolder store() {
        return new StoreFolder(home.resolve("onrecord"));
    }

    private InstallChecks checks() {
        return new InstallChecks(new Library(Store.in(store().root())), Limits.DEFAULT);
    }

    private void install(String version, String file) throws IOException {
        store().with(CASE, version, Files.readAllBytes(RECORDS.resolve(file)));
    }

    /** A record whose text reads otherwise, everywhere: pairs of how it stood and how it stands. */
    private DigestedRecord record(String file, String... changes) throws IOException {
        var text = Files.readString(RECORDS.resolve(file));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        var path = Files.writeString(home.resolve("arrived.json"), text);
        return FactsLoader.loadWithDigest(new FactsSource.OnDisk(path), Limits.DEFAULT);
    }

    private List<Failure> objections(
            DigestedRecord arrived, @Nullable RecordVersion inUse, @Nullable CaseRecord before) {
        var version =
                Objects.requireNonNull(RecordVersion.parse(arrived.record().version()));
        return checks().objections("r.json", arrived, version, inUse, before);
    }

    @Test
    void nothing_speaks_against_a_higher_version_that_keeps_its_promises() throws IOException {
        assertThat(objections(record(NEW), FIRST, record(OLD).record())).isEmpty();
        assertThat(objections(record(NEW), null, null)).isEmpty();
    }

    @Test
    void nothing_speaks_against_the_record_that_is_installed_already() throws IOException {
        install("1.1.0", NEW);

        assertThat(objections(record(NEW), SECOND, LoadedRecords.GREY_HERON)).isEmpty();
    }

    @Test
    void a_lower_version_that_does_not_go_as_far_is_objected_to_for_both() throws IOException {
        assertThat(objections(record(OLD), SECOND, LoadedRecords.GREY_HERON))
                .extracting(Failure::code, Failure::message)
                .satisfiesExactly(
                        lower -> assertThat(lower.toList())
                                .containsExactly(
                                        "version-lower",
                                        "r.json is version 1.0.1, lower than the active version, 1.1.0"),
                        older -> assertThat(older.toList())
                                .containsExactly(
                                        "as-of-older",
                                        "r.json goes up to 2024-02-10, the active version to 2024-06-30"));
    }

    @Test
    void other_content_of_the_same_version_contradicts_what_is_installed_and_promises_are_not_asked_for()
            throws IOException {
        install("1.1.0", NEW);
        var other = record(NEW, "deckhand who survived", "deckhand");

        assertThat(objections(other, SECOND, LoadedRecords.GREY_HERON))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.code()).isEqualTo("version-contradicts");
                    assertThat(objection.message()).endsWith("its content differs from the installed version");
                    assertThat(objection.exitCode()).isEqualTo(ExitCode.REFUSED);
                });
    }

    @Test
    void other_content_of_a_version_contradicts_what_comes_with_the_program() {
        var other = new DigestedRecord(LoadedRecords.EARLIER_PETER_CONNELLY, "0".repeat(64), 1);

        assertThat(objections(other, null, null))
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.message()).endsWith("its content differs from the bundled version"));
    }

    @Test
    void a_record_that_does_not_go_as_far_is_objected_to_once() throws IOException {
        var before = record(OLD).record();
        var asFar = record(NEW, "\"2024-06-30\"", "\"2024-02-10\"", "\"2024-08-31\"", "\"2024-02-10\"");
        var lessFar = record(NEW, "\"2024-06-30\"", "\"2024-02-09\"", "\"2024-08-31\"", "\"2024-02-09\"");

        assertThat(objections(asFar, FIRST, before)).isEmpty();
        assertThat(objections(lessFar, FIRST, before)).extracting(Failure::code).containsExactly("as-of-older");
    }

    @Test
    void broken_promises_are_counted_and_listed() throws IOException {
        var before = record(OLD).record();
        var wrongStep = record(NEW, "\"1.1.0\"", "\"1.2.0\"");
        var rewritten = record(NEW, "\"1.1.0\"", "\"1.2.0\"", "Corrections only.", "Only corrections.");

        assertThat(objections(wrongStep, FIRST, before)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("promises-broken");
            assertThat(one.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
            assertThat(one.message()).isEqualTo("r.json breaks 1 promise to the active version, 1.0.1");
            assertThat(one.problems()).extracting(Problem::code).containsExactly("wrong-version-step");
        });
        assertThat(objections(rewritten, FIRST, before)).singleElement().satisfies(two -> {
            assertThat(two.message()).isEqualTo("r.json breaks 2 promises to the active version, 1.0.1");
            assertThat(two.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder("wrong-version-step", "history-rewritten");
        });
    }

    @Test
    void an_installed_version_whose_manifest_is_damaged_cannot_be_replaced_by_its_number() throws IOException {
        store().withFile(CASE + "/1.1.0/SHA256SUMS", "nonsense");

        assertThat(objections(record(NEW), null, null)).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("installed-damaged");
            assertThat(objection.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(objection.message()).contains("SHA256SUMS does not list a facts file");
        });
    }

    @Test
    void a_damaged_active_version_lets_nothing_pass_but_itself() throws IOException {
        install("1.0.1", OLD);
        assertThat(checks().before(CASE, FIRST)).extracting(CaseRecord::version).isEqualTo("1.0.1");
        assertThat(checks().before(CASE, SECOND)).isNull();

        Files.writeString(store().facts(CASE, "1.0.1"), "another text");
        assertThat(damagedObjections(record(NEW))).extracting(Failure::code).containsExactly("installed-damaged");
        assertThat(damagedObjections(record(OLD))).isEmpty();
        assertThat(damagedObjections(record(OLD, "Tobias", "Tobiah")))
                .extracting(Failure::code)
                .containsExactly("version-contradicts", "installed-damaged");
    }

    private List<Failure> damagedObjections(DigestedRecord arrived) {
        var checks = checks();
        var version =
                Objects.requireNonNull(RecordVersion.parse(arrived.record().version()));
        return checks.objections("r.json", arrived, version, FIRST, checks.before(CASE, FIRST));
    }
}
