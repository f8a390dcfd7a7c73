package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** The files that the examples of help and man pages name, and the examples run beside them. */
final class ExampleFiles {
    /** What the examples call the user's own record. */
    private static final String NAME = "my-record.json";

    private static final Path SIGNATURES = Path.of("src/test/resources/signatures");

    private final Path folder;

    private ExampleFiles(Path folder) {
        this.folder = folder;
    }

    /** An editor's folder, with a signed record and with allowed signers. */
    static ExampleFiles in(Path folder) throws IOException {
        Files.copy(Path.of("src/test/resources/records/smallest.json"), folder.resolve(NAME));
        Files.copy(SIGNATURES.resolve("smallest.json.sig"), signature(folder));
        Files.createDirectory(folder.resolve("onrecord"));
        Files.copy(SIGNATURES.resolve("allowed_signers"), folder.resolve("onrecord/allowed_signers"));
        return new ExampleFiles(folder);
    }

    private static Path signature(Path folder) {
        return folder.resolve(NAME + ".sig");
    }

    /** Where the signature of the signed record is. */
    Path signature() {
        return signature(folder);
    }

    /** Whether an example starts a program other than ours. */
    static boolean startsOtherProgram(String example) {
        return example.startsWith("onrecord facts sign ");
    }

    /**
     * Runs an example: signing, checking and writing with the editor's own record, anything else with the shipped one; a new
     * record goes into a new folder.
     */
    Run run(String example) throws IOException {
        var record = example.startsWith("onrecord facts verify ")
                        || example.startsWith("onrecord facts format ")
                        || startsOtherProgram(example)
                ? folder.resolve(NAME).toString()
                : "facts/peter-connelly.json";
        var words = new ArrayList<>(CommandLineWords.of(example.replace(NAME, record)));
        if (example.startsWith("onrecord facts init ")) {
            words.add(
                    4,
                    Files.createTempDirectory(folder, "init").resolve("bridge").toString());
        }
        // The shell reads lines; nothing else here reads any.
        return new InProcess()
                .run(words.subList(1, words.size()), Map.of("XDG_CONFIG_HOME", folder.toString()), "/overview\n");
    }
}
