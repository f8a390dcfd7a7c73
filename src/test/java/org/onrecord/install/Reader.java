package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.golden.Program;
import org.onrecord.golden.Run;

/**
 * Somebody who runs the program with a store of their own, and trusts the editor.
 *
 * @param program how they run it
 * @param data their folder for data, in which the store is
 * @param environment what is set besides
 */
record Reader(Program program, Path data, Map<String, String> environment) {
    /** A time at which the editor may sign; the clock of a program run in this process is at 1970. */
    private static final List<String> NOW = List.of("--verify-time", "2026-06-15");

    static Reader of(Program program, Path data, Publisher publisher, Path certificate) {
        return new Reader(
                program,
                data,
                Map.of(
                        "PATH",
                        System.getenv("PATH"),
                        "CURL_CA_BUNDLE",
                        certificate.toString(),
                        "XDG_CONFIG_HOME",
                        publisher.folder().resolve("config").toString(),
                        "ALLOWED",
                        publisher.allowedSigners().toString()));
    }

    Path store() {
        return data.resolve("onrecord");
    }

    Reader with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Reader(program, data, changed);
    }

    Run run(String... arguments) {
        return run(List.of(arguments));
    }

    /** Installs or updates, trusting the editor and waiting a second unless the arguments say otherwise. */
    Run facts(String... arguments) {
        var all = new ArrayList<>(List.of("facts"));
        all.addAll(List.of(arguments));
        if (!all.contains("--timeout")) {
            all.addAll(List.of("--timeout", "1"));
        }
        all.addAll(List.of("--allowed-signers", environment.get("ALLOWED")));
        all.addAll(NOW);
        return run(all);
    }

    private Run run(List<String> arguments) {
        var variables = new HashMap<>(environment);
        variables.put("XDG_DATA_HOME", data.toString());
        try {
            return program.run(arguments, variables, "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version that answers for a case. */
    String version(String caseId) {
        var run = run("facts", "info", "--case", caseId, "--format", "plain", "--fields", "version", "--no-header");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out().strip().substring("version\t".length());
    }
}
