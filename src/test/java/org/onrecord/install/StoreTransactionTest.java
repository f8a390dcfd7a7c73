package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/** One process at a time changes the store, and every change of it is whole. */
class StoreTransactionTest {
    private static final String CASE = "grey-heron";
    private static final RecordVersion FIRST = new RecordVersion(1, 0, 0);
    private static final RecordVersion SECOND = new RecordVersion(1, 0, 1);

    @TempDir
    Path home;

    private StoreTransaction begin(int timeout) {
        return new StoreTransaction(new Library(Store.in(root())), timeout);
    }

    private Path root() {
        return home.resolve("onrecord");
    }

    private Path withFile(String name) throws IOException {
        var file = root().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static Failure failure(ThrowingCallable act) {
        return catchThrowableOfType(Failure.class, act);
    }

    @Test
    void a_store_that_nobody_changes_is_opened_without_waiting_and_closed_without_a_trace() {
        try (var transaction = begin(0)) {
            assertThat(transaction.temporary("facts.json")).hasParentRaw(root().resolve(".incoming-1"));
            assertThat(Tree.fingerprint(root().resolve(".incoming-1"))).containsOnlyKeys("", ".lock");
        }

        assertThat(Tree.fingerprint(root())).containsOnlyKeys("", ".lock");
        assertThat(OpenFiles.below(root())).isEmpty();
        begin(0).close();
    }

    @Test
    void a_store_that_another_is_changing_is_given_up_after_the_timeout() {
        try (var first = begin(0)) {
            var half = first.write("half", "half of a change");

            var busy = failure(() -> begin(0));

            assertThat(busy.code()).isEqualTo("store-busy");
            assertThat(busy.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(busy.message()).contains("for more than 0 seconds");
            assertThat(half).hasContent("half of a change");
            assertThat(OpenFiles.below(root())).containsExactlyInAnyOrder(".lock", ".incoming-1/.lock");
        }
    }

    @Test
    void a_store_that_another_leaves_in_time_is_opened() {
        var first = begin(0);
        var isLeaving = new AtomicBoolean();
        var leaving = CompletableFuture.runAsync(
                () -> {
                    isLeaving.set(true);
                    first.close();
                },
                CompletableFuture.delayedExecutor(120, TimeUnit.MILLISECONDS));

        try (var second = begin(10)) {
            assertThat(isLeaving).isTrue();
            assertThat(second.write("mine", "text")).hasContent("text");
        }
        leaving.join();
    }

    @Test
    void somebody_who_is_interrupted_waits_no_longer_and_stays_interrupted() {
        try (var _ = begin(0)) {
            Thread.currentThread().interrupt();

            var busy = failure(() -> begin(10));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(busy.code()).isEqualTo("store-busy");
        }
    }

    @Test
    void what_a_killed_process_left_behind_is_deleted_and_nothing_else() throws IOException {
        withFile(".incoming/version/facts.json");
        withFile(".incoming/pack");
        withFile(".incoming-1/.lock");
        withFile(".incoming-1/version/facts.json");
        withFile(".incoming-2/facts.json");
        withFile(".incoming-3");
        withFile(".fetched-1");
        withFile(".fetched-2");
        withFile("notes");
        withFile(CASE + "/.fetched-3");

        try (var transaction = begin(0)) {
            var own = root().relativize(transaction.temporary("")).toString();
            assertThat(Tree.fingerprint(root()))
                    .containsOnlyKeys("", own, own + "/.lock", ".lock", "notes", CASE, CASE + "/.fetched-3");
        }
        assertThat(Tree.fingerprint(root())).containsOnlyKeys("", ".lock", "notes", CASE, CASE + "/.fetched-3");
    }

    @Test
    void what_another_process_is_writing_is_left_to_it_while_it_has_unlocked_the_store() {
        try (var first = begin(0)) {
            first.unlock();
            var half = first.write("half", "half of a change");

            try (var second = begin(0)) {
                assertThat(half).hasContent("half of a change");
                assertThat(second.temporary("half")).isNotEqualTo(half).doesNotExist();
                assertThat(failure(first::lock).code()).isEqualTo("store-busy");
            }

            first.lock();
            first.place(half, root().resolve("notes"));
        }
        assertThat(root().resolve("notes")).hasContent("half of a change");
        assertThat(Tree.fingerprint(root())).containsOnlyKeys("", ".lock", "notes");
        assertThat(OpenFiles.below(root())).isEmpty();
    }

    @Test
    void a_store_that_another_locks_is_left_as_it_is() throws IOException {
        withFile(".incoming-1/facts.json");
        withFile(".lock");
        var before = Tree.fingerprint(root());
        try (var channel = FileChannel.open(root().resolve(".lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertThat(failure(() -> begin(0)).code()).isEqualTo("store-busy");
        }
        assertThat(Tree.fingerprint(root())).isEqualTo(before);
    }

    @Test
    void a_lock_that_is_no_regular_file_is_refused() throws IOException {
        var lock = Files.createDirectories(root().resolve(".lock"));
        var folder = failure(() -> begin(0));
        assertThat(folder.code()).isEqualTo("store-unwritable");
        assertThat(folder.message()).contains(".lock: not a regular file");

        Files.delete(lock);
        var elsewhere = Files.writeString(home.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(lock, elsewhere);
        assertThat(failure(() -> begin(0)).code()).isEqualTo("store-unwritable");
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void a_version_is_made_active_even_where_its_case_has_no_folder_yet() {
        try (var transaction = begin(0)) {
            transaction.choose(CASE, FIRST);
            assertThat(root().resolve(CASE).resolve("in-use.txt")).hasContent("1.0.0\n");

            transaction.choose(CASE, SECOND);
            assertThat(root().resolve(CASE).resolve("in-use.txt")).hasContent("1.0.1\n");
        }
        assertThat(Store.in(root()).versionInUse(CASE)).isEqualTo(SECOND);
    }

    @Test
    void the_highest_version_is_active_where_none_is_written_down() {
        try (var transaction = begin(0)) {
            transaction.choose(CASE, FIRST);
            transaction.choose(CASE, null);
            assertThat(root().resolve(CASE)).isEmptyDirectory();

            transaction.choose(CASE, null);
            transaction.choose("nothing", null);
        }
        assertThat(Tree.fingerprint(root())).containsOnlyKeys("", ".lock", CASE);
    }

    @Test
    void the_bundled_case_is_the_default_where_none_is_written_down() {
        try (var transaction = begin(0)) {
            transaction.useCase(CASE);
            assertThat(root().resolve("in-use.txt")).hasContent(CASE + "\n");

            transaction.useCase("peter-connelly");
        }
        assertThat(Tree.fingerprint(root())).containsOnlyKeys("", ".lock");
    }

    @Test
    void nothing_is_changed_beyond_a_link() throws IOException {
        var outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("in-use.txt"), "mine");
        Files.createDirectory(root());
        Files.createSymbolicLink(root().resolve(CASE), outside);

        try (var transaction = begin(0)) {
            assertThat(failure(() -> transaction.choose(CASE, null)).code()).isEqualTo("store-link");
            assertThat(failure(() -> transaction.choose(CASE, FIRST)).code()).isEqualTo("store-link");
            assertThat(failure(() -> transaction.make(root().resolve(CASE))).code())
                    .isEqualTo("store-link");

            transaction.delete(root().resolve(CASE));
        }
        assertThat(root().resolve(CASE)).doesNotExist();
        assertThat(outside.resolve("in-use.txt")).hasContent("mine");
    }

    @Test
    void a_folder_is_deleted_with_its_contents_but_not_with_what_a_link_in_it_leads_to() throws IOException {
        var outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "mine");
        withFile(CASE + "/1.0.0/facts.json");
        Files.createSymbolicLink(root().resolve(CASE).resolve("link"), outside);

        try (var transaction = begin(0)) {
            transaction.delete(root().resolve(CASE));
            assertThat(root().resolve(CASE)).doesNotExist();

            transaction.delete(root().resolve(CASE));
        }
        assertThat(outside.resolve("precious")).hasContent("mine");
    }

    @Test
    void versions_are_removed_whole_one_after_the_other() throws IOException {
        withFile(CASE + "/1.0.0/facts.json");
        withFile(CASE + "/1.0.1/facts.json");
        withFile(CASE + "/1.0.2/facts.json");

        try (var transaction = begin(0)) {
            transaction.remove(root().resolve(CASE).resolve("1.0.0"));
            assertThat(Tree.fingerprint(transaction.temporary(""))).containsOnlyKeys("", ".lock");

            transaction.remove(root().resolve(CASE).resolve("1.0.1"));
            assertThat(failure(() -> transaction.remove(root().resolve(CASE).resolve("1.0.1")))
                            .code())
                    .isEqualTo("store-unwritable");
        }
        assertThat(Tree.fingerprint(root().resolve(CASE))).containsOnlyKeys("", "1.0.2", "1.0.2/facts.json");
    }

    @Test
    void a_file_replaces_another_and_a_folder_does_not() throws IOException {
        var file = withFile("notes");
        withFile(CASE + "/1.0.0/facts.json");

        try (var transaction = begin(0)) {
            transaction.place(transaction.write("new", "new notes"), file);
            var folder = transaction.temporary("version");
            transaction.make(folder);
            var taken = failure(() -> transaction.place(folder, root().resolve(CASE)));

            assertThat(file).hasContent("new notes");
            assertThat(transaction.temporary("new")).doesNotExist();
            assertThat(taken.code()).isEqualTo("store-unwritable");
            assertThat(folder).isEmptyDirectory();
        }
        assertThat(root().resolve(CASE).resolve("1.0.0/facts.json")).exists();
    }
}
