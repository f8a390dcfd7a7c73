package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.io.Io;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.library.StoreFolder;
import org.onrecord.trust.AllowedSigners;

/** Records on this machine are installed, with a signature and without. */
class InstallationTest {
    private static final String CASE = "smallest";
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final Path SIGNATURES = Path.of("src/test/resources/signatures");

    @TempDir
    Path home;

    private final List<Failure> warnings = new ArrayList<>();

    private StoreFolder store() {
        return new StoreFolder(home.resolve("onrecord"));
    }

    private Library library() {
        return new Library(Store.in(store().root()));
    }

    private Path version() {
        return store().folder(CASE, "1.0.0");
    }

    private Path signature() {
        return Path.of(store().facts(CASE, "1.0.0") + ".sig");
    }

    private static AllowedSigners editor() throws IOException {
        return new AllowedSigners(
                "allowed_signers",
                Files.readAllBytes(SIGNATURES.resolve("allowed_signers")),
                Instant.parse("2026-06-15T12:00:00Z"));
    }

    private Installation installation(Io io, Path record, @Nullable AllowedSigners signers, int timeout) {
        var policy = new Installation.Policy(null, signers, true, timeout, Limits.DEFAULT);
        return new Installation(io, library(), policy, Origin.of(record.toString(), false), warnings::add);
    }

    private void install(Path record, @Nullable AllowedSigners signers) {
        install(Desk.with(Map.of()), record, signers, 0);
    }

    private void install(Io io, Path record, @Nullable AllowedSigners signers, int timeout) {
        try (var installation = installation(io, record, signers, timeout)) {
            installation.install(installation.check());
        }
    }

    private Path signed() throws IOException {
        Files.createDirectories(home.resolve("signed"));
        Files.copy(SIGNATURES.resolve("smallest.json.sig"), home.resolve("signed/smallest.json.sig"));
        return Files.copy(RECORDS.resolve("smallest.json"), home.resolve("signed/smallest.json"));
    }

    /** Damages what is installed, so that installing it again replaces each file. */
    private void damage() throws IOException {
        Files.writeString(version().resolve("SHA256SUMS"), "nonsense");
    }

    @Test
    void a_damaged_version_without_a_signature_is_replaced() throws IOException {
        install(RECORDS.resolve("smallest.json"), null);
        var installed = Tree.fingerprint(store().root());
        damage();

        install(RECORDS.resolve("smallest.json"), null);

        assertThat(Tree.fingerprint(store().root())).isEqualTo(installed);
        assertThat(signature()).doesNotExist();
    }

    @Test
    void a_damaged_version_is_replaced_together_with_its_signature() throws IOException {
        var record = signed();
        install(record, editor());
        assertThat(signature()).hasSameBinaryContentAs(home.resolve("signed/smallest.json.sig"));
        var installed = Tree.fingerprint(store().root());
        Files.delete(signature());
        damage();

        install(record, editor());

        assertThat(Tree.fingerprint(store().root())).isEqualTo(installed);
    }

    @Test
    void a_version_that_is_not_active_and_whose_file_is_altered_is_warned_of_and_replaced() throws IOException {
        store().with("grey-heron", "1.0.1", Files.readAllBytes(RECORDS.resolve("grey-heron-1.0.1.json")))
                .with("grey-heron", "1.1.0", Files.readAllBytes(RECORDS.resolve("grey-heron.json")));
        var facts = store().facts("grey-heron", "1.0.1");
        Files.writeString(facts, "another text");

        install(RECORDS.resolve("grey-heron-1.0.1.json"), null);

        assertThat(warnings)
                .singleElement()
                .satisfies(damage -> assertThat(damage.message()).contains(facts.toString()));
        assertThat(facts).hasSameBinaryContentAs(RECORDS.resolve("grey-heron-1.0.1.json"));
        assertThat(library().store().versionInUse("grey-heron")).hasToString("1.0.1");
    }

    @Test
    @Timeout(20)
    void somebody_at_a_terminal_is_told_that_another_process_is_waited_for() throws Exception {
        var err = new ByteArrayOutputStream();
        CompletableFuture<Void> waiting;
        try (var _ = new StoreTransaction(library(), 0)) {
            waiting = CompletableFuture.runAsync(
                    () -> install(Desk.showing(err), RECORDS.resolve("smallest.json"), null, 10));
            while (!waiting.isDone() && !err.toString(StandardCharsets.UTF_8).contains("waiting")) {
                Thread.sleep(20);
            }
        }
        waiting.join();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("waiting for another process that is changing the installed records");
    }
}
