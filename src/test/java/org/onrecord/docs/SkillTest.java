package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;

/** The commands that the skill for assistants shows. */
class SkillTest {
    private static final String INDENT = "    onrecord ";

    @Test
    void each_command_of_the_skill_answers() throws Exception {
        var commands = Files.readAllLines(Path.of("packaging/mcp/SKILL.md")).stream()
                .filter(line -> line.startsWith(INDENT))
                .map(line -> line.substring(INDENT.length()))
                .toList();

        assertThat(commands).hasSizeGreaterThan(5);
        for (var command : commands) {
            var run = new InProcess().run(CommandLineWords.of(command), Map.of(), "");
            assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
        }
    }
}
