package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;

/** The cache of facts files, used by several processes and on a full disk. */
@Tag("system")
class FactsCacheIT {
    private static final String FACTS = "src/test/resources/records/grey-heron-asked.json";
    private static final List<String> SHOW = List.of("--facts", FACTS, "show", "ferry-lost");
    private static final List<String> ASK = List.of("--facts", FACTS, "ask", "what happened to the ferry");

    private final ProgramProcess program = ProgramProcess.packaged();

    @TempDir
    Path cache;

    @Test
    void processes_that_read_and_keep_a_file_at_once_all_answer_and_leave_one_pack() throws Exception {
        var shown = run(SHOW, Map.of());
        var asked = run(ASK, Map.of());

        var runs = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> run(number % 2 == 0 ? SHOW : ASK, cached())))
                .toList();

        for (var number = 0; number < runs.size(); number++) {
            assertThat(runs.get(number).join()).isEqualTo(number % 2 == 0 ? shown : asked);
        }
        assertThat(run(ASK, cached())).isEqualTo(asked);
        try (var files = Files.list(cache.resolve("onrecord"))) {
            assertThat(files).singleElement().asString().endsWith(".pack");
        }
    }

    @Test
    void a_full_disk_changes_no_answer() throws Exception {
        var mount = "mount -t tmpfs -o size=64k,mode=700 tmpfs '" + cache + "' && { head -c 70000 /dev/zero >'" + cache
                + "/full' 2>/dev/null; true; }";
        var mayMount = shell("unshare -m sh -c \"" + mount + "\"").code() == 0;
        var command = "XDG_CACHE_HOME='" + cache + "' " + program.inShell() + " '" + String.join("' '", ASK) + "'";
        var words = mayMount
                ? List.of("unshare", "-m", "sh", "-c", mount + "; " + command)
                : List.of("sh", "-c", "ulimit -f 64; " + command);

        var run = new ProgramProcess(words, Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"))
                .run(List.of(), Map.of(), "");

        assertThat(run).isEqualTo(run(ASK, Map.of()));
    }

    private Map<String, String> cached() {
        return Map.of("XDG_CACHE_HOME", cache.toString());
    }

    private Run run(List<String> arguments, Map<String, String> environment) {
        try {
            return program.run(arguments, environment, "");
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static Run shell(String command) throws Exception {
        return new ProgramProcess(List.of("sh", "-c", command), Map.of("PATH", System.getenv("PATH")))
                .run(List.of(), Map.of(), "");
    }
}
