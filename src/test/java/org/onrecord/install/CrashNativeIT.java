package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;

/** Crashes of the native binary, of which a round takes little time. */
@Tag("native")
class CrashNativeIT extends CrashSuite {
    /** The short run has one change of the disk in so many. */
    private static final int SHORT_STEP = 3;

    CrashNativeIT() {
        super("native", ProgramProcess.binary(), Integer.getInteger("crash.rounds", 80));
    }

    /** Random moments may miss one; this goes from one change of the disk to the next. */
    @Test
    void killed_at_each_change_of_the_disk_the_store_answers_and_can_be_written() throws Exception {
        var before = answerOf("grey-heron-1.0.1.json");
        var after = answerOf("grey-heron.json");
        var all = new ArrayList<Run>();
        var counts = new ArrayList<String>();
        for (var call : List.of("rename", "mkdir", "fsync", "unlink,rmdir", "openat", "ftruncate,write,pwrite64")) {
            var answers = new ArrayList<Run>();
            var step = (call.equals("openat") ? 7 : 1) * (FullOnly.IS_SHORT ? SHORT_STEP : 1);
            for (var count = 1; killedAt(call, count); count += step) {
                answers.add(lookUp());
                assertThat(answers.getLast()).as("at %s number %d", call, count).isIn(before, after);
                assertThat(run(install(newest)).code())
                        .as("after %s number %d", call, count)
                        .isZero();
                assertThat(lookUp()).isEqualTo(after);
            }
            assertThat(answers).as(call).isNotEmpty();
            all.addAll(answers);
            counts.add(answers.size() + " at " + call);
        }
        Files.writeString(
                Path.of("target/crash-calls.txt"),
                "native: %d installations killed with SIGKILL at a system call (%s; %s); %d then used the old version, %d the new one; all intact%n"
                        .formatted(
                                all.size(),
                                String.join(", ", counts),
                                FullOnly.IS_SHORT
                                        ? "one call in three, of openat one in 21"
                                        : "all, of openat one in seven",
                                Collections.frequency(all, before),
                                Collections.frequency(all, after)));
    }

    /** Whether there were so many calls; if not, the installation came to its end. */
    private boolean killedAt(String call, int count) throws Exception {
        startOver(true);
        var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call));
        command.addAll(List.of("-e", "inject=" + call + ":signal=SIGKILL:when=" + count));
        command.addAll(install(newest));
        return run(command).code() != 0;
    }
}
