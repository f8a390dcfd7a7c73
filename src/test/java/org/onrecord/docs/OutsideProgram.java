package org.onrecord.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.onrecord.golden.Run;

final class OutsideProgram {
    private OutsideProgram() {}

    /** What the program says to this input; its letters are UTF-8. */
    static Run run(String input, String... command) {
        try {
            var in = Files.writeString(Files.createTempFile("onrecord", ".in"), input);
            var err = Files.createTempFile("onrecord", ".err");
            var builder = new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("MANWIDTH", "80");
            var process = builder.start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var run = new Run(out, Files.readString(err), process.waitFor());
            Files.delete(in);
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
