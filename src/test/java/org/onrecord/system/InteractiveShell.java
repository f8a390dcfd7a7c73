package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.onrecord.golden.ProgramProcess;

/**
 * Shells in which the packaged program is on the path and answers from the invented record.
 *
 * @param folder where the program and what the shells write goes
 */
record InteractiveShell(Path folder) {

    /** Puts the program into an empty folder. */
    static InteractiveShell in(Path folder) throws IOException {
        ProgramProcess.packaged().putInto(folder);
        return new InteractiveShell(folder);
    }

    /** Runs a program, which must end well and without complaint. */
    List<String> run(List<String> lines, String... command) throws Exception {
        var in = Files.write(folder.resolve("in"), lines);
        var out = folder.resolve("out");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        var hasEnded = process.waitFor(5, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        var printed = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(hasEnded).as(printed).isTrue();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
