package org.onrecord.cli.complete;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A record whose people are named to run a program in the reader's shell. */
public final class HostileRecord {
    private static final Map<String, String> NAMES = Map.of(
            "Marta Fennimore", "Eve `touch${IFS}RAN`",
            "Martin Fennimoor", "Eve $(touch${IFS}RAN)",
            "Lena Marsh", "Eve \\\";touch${IFS}RAN;\\\"",
            "Judge Inés Varga", "Eve ';touch${IFS}RAN;'",
            "Ada Quill", "Eve !!",
            "Lord Penhallow", "Eve --force",
            "Harriet Moon", "Eve Plain");

    private HostileRecord() {}

    /** Writes it into a folder. */
    public static Path in(Path folder) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/records/grey-heron.json"));
        for (var name : NAMES.entrySet()) {
            text = text.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
        }
        return Files.writeString(folder.resolve("hostile.json"), text);
    }
}
