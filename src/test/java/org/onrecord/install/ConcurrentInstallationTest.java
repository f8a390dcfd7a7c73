package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.App;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.golden.Run;
import org.onrecord.io.FakeTerminal;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.library.StoreFolder;
import org.onrecord.model.RecordVersion;

/** The store is free for others while a record is read, and while an update waits for an answer. */
class ConcurrentInstallationTest {
    private static final String CASE = "grey-heron";
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String FIRST = "grey-heron-1.0.1.json";
    private static final String SECOND = "grey-heron.json";

    @TempDir
    Path home;

    private Library library() {
        return new Library(Store.in(new StoreFolder(home.resolve("onrecord")).root()));
    }

    private Installation installation(String file, boolean isForced) {
        var policy = new Installation.Policy(null, null, isForced, 0, Limits.DEFAULT);
        var origin = Origin.of(RECORDS.resolve(file).toString(), false);
        return new Installation(Desk.with(Map.of()), library(), policy, origin, _ -> {});
    }

    private ReceivedRecord install(String file) {
        try (var installation = installation(file, false)) {
            return installation.install(installation.check());
        }
    }

    private List<RecordVersion> versions() {
        return library().store().versions(CASE);
    }

    @Test
    void another_record_is_installed_while_one_is_read_and_checked() {
        try (var slow = installation(SECOND, false)) {
            install("smallest.json");
            var checked = slow.check();
            install("odd-heading.json");

            assertThat(slow.install(checked)).isSameAs(checked);
        }
        assertThat(library().store().cases()).containsExactlyInAnyOrder(CASE, "odd-heading", "smallest");
    }

    @Test
    void a_record_is_compared_again_with_the_version_that_another_process_has_installed_since() {
        try (var slow = installation(FIRST, false)) {
            var checked = slow.check();
            install(SECOND);

            var refused = catchThrowableOfType(Failure.class, () -> slow.install(checked));

            assertThat(refused.code()).isEqualTo("version-lower");
        }
        assertThat(versions()).hasToString("[1.1.0]");
    }

    @Test
    void a_version_that_another_process_has_installed_since_is_left_as_it_is() {
        try (var slow = installation(SECOND, false)) {
            var checked = slow.check();
            install(SECOND);
            var before = Tree.fingerprint(home.resolve("onrecord/" + CASE));

            assertThat(slow.install(checked).isInUse()).isTrue();

            assertThat(checked.isInUse()).isFalse();
            assertThat(Tree.fingerprint(home.resolve("onrecord/" + CASE))).isEqualTo(before);
        }
        assertThat(home.resolve("onrecord").toFile().list()).containsExactlyInAnyOrder(".lock", CASE);
    }

    @Test
    void an_update_that_was_shown_is_refused_if_the_case_has_changed_since() {
        install(FIRST);
        try (var update = installation(SECOND, false)) {
            var shown = update.check();
            try (var transaction = new StoreTransaction(library(), 0)) {
                transaction.remove(CASE, new RecordVersion(1, 0, 1));
            }

            var refused = catchThrowableOfType(Failure.class, () -> update.installAsShown(shown));

            assertThat(refused.code()).isEqualTo("store-changed");
        }
        assertThat(versions()).isEmpty();
    }

    @Test
    void an_update_waits_for_its_answer_without_the_lock() {
        install(FIRST);

        var run = update(() -> install("smallest.json"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("grey-heron 1.1.0 installed\n");
        assertThat(library().store().cases()).containsExactlyInAnyOrder(CASE, "smallest");
    }

    @Test
    void an_update_is_refused_if_another_process_has_installed_it_before_the_answer() {
        install(FIRST);

        var run = update(() -> install(SECOND));

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("after 1.0.1")
                .contains("another process changed the installed versions of grey-heron, so version 1.1.0 was not"
                        + " installed");
    }

    /** Runs an update at a terminal, whose user agrees after something else has happened. */
    private Run update(Runnable meanwhile) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var answer = new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (available() == count) {
                    meanwhile.run();
                }
                return super.read(buffer, offset, length);
            }
        };
        var io = new Io(
                answer,
                new Output("standard output", out),
                new Messages(new Output("standard error", err)),
                Map.of("XDG_DATA_HOME", home.toString()),
                FakeTerminal.TYPING,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var file = RECORDS.resolve(SECOND).toString();
        var code = App.run(io, "facts", "update", "--case", CASE, "--from", file, "--allow-unsigned", "--timeout", "1");
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }
}
