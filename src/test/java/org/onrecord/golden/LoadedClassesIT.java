package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LoadedClassesIT {

    @Test
    void a_lookup_loads_no_class_that_only_other_commands_need() throws Exception {
        var loaded = loadedBy("show", "peter-death-date");

        assertThat(loaded).contains("org.onrecord.cli.lookup.LookupCommand", "org.onrecord.lookup.show.ShowQuery");
        assertThat(loaded)
                .noneMatch(
                        name -> name.matches("org\\.onrecord\\.cli\\..*\\b(?!Lookup|Root|Answer|Program)\\w+Command"))
                .noneMatch(name -> name.matches("org\\.onrecord\\.(output\\.table|lookup)\\.Json.*"))
                .noneMatch(name -> name.matches("org\\.onrecord\\.(search\\..*|lookup\\..*FindingMatcher)"))
                .noneMatch(name -> name.equals("org.onrecord.io.Pager"));
    }

    @Test
    void help_reads_no_record() throws Exception {
        assertThat(loadedBy("help", "exit-codes")).noneMatch(name -> name.startsWith("tools.jackson."));
    }

    private static Set<String> loadedBy(String... arguments) throws Exception {
        var command = new ArrayList<>(ProgramProcess.jar().command(List.of(arguments)));
        command.add(1, "-Xlog:class+load:stderr");
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // A pack in the cache is named after the word lists, which other commands need.
        builder.environment().put("ONRECORD_NO_CACHE", "1");
        var process = builder.start();
        var log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return log.lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceFirst(" source: .*", "").replaceFirst("^.*\\] ", ""))
                .collect(Collectors.toSet());
    }
}
