package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;
import org.onrecord.install.Tree;

/** The files that the examples of help and man pages name, and the examples run beside them. */
final class ExampleFiles {
    /** The names that the examples use. */
    private static final String NAME = "my-record.json";

    private static final String CASE = "my-case";
    private static final String DRAFT = "my-draft.json";
    private static final String QUESTIONS = "my-questions.txt";
    private static final String TEXT = "my-text.md";
    private static final String RECORDS = "my-records";

    private static final List<String> SHEETS = List.of("people.csv", "sources.csv", "facts.csv");

    /** What is removed, and an entry that none names. */
    private static final String REMOVED = "bridge-closed";

    private static final String UNNAMED = "propeller-photographed";

    private static final String OUT = "--out";

    private static final String ITS_CASE = "smallest";

    private static final String HERON = "grey-heron.json";

    private static final Path SIGNATURES = Path.of("src/test/resources/signatures");

    private final Path folder;

    private ExampleFiles(Path folder) {
        this.folder = folder;
    }

    /** An editor's folder, with a signed record, with allowed signers, and with a store in which the record is. */
    static ExampleFiles in(Path folder) throws IOException {
        Files.copy(Path.of("src/test/resources/records/smallest.json"), folder.resolve(NAME));
        Files.copy(SIGNATURES.resolve("smallest.json.sig"), signature(folder));
        Files.createDirectory(folder.resolve(RECORDS));
        Files.copy(folder.resolve(NAME), folder.resolve(RECORDS).resolve(NAME));
        Files.writeString(folder.resolve(QUESTIONS), "was anyone convicted of murder\tno-murder-conviction\n");
        Files.writeString(folder.resolve("people.csv"), "name,role\nOdile Brackwater,engineer\n");
        Files.writeString(
                folder.resolve("sources.csv"),
                "id,url,publisher,published,title\nbulletin,https://bulletin.example.org/bridge,The Bulletin,8 March 2024,Shut\n");
        Files.writeString(
                folder.resolve("facts.csv"),
                "statement,date,people,sources\nOdile Brackwater shut the bridge on 7 March 2024.,7 March 2024,Odile Brackwater,bulletin\n");
        Files.copy(Path.of("src/test/resources/records/grey-heron.json"), folder.resolve(HERON));
        Files.writeString(folder.resolve(TEXT), "# A text\n\nPeter Connelly died on 3 August 2007.\n");
        Files.createDirectory(folder.resolve("onrecord"));
        Files.copy(SIGNATURES.resolve("allowed_signers"), folder.resolve("onrecord/allowed_signers"));
        Tree.copy(Path.of("src/test/resources/golden/data"), folder.resolve("data"));
        return new ExampleFiles(folder);
    }

    private static Path signature(Path folder) {
        return folder.resolve(NAME + ".sig");
    }

    Path signature() {
        return signature(folder);
    }

    /** Whether an example starts a program other than ours. */
    static boolean startsOtherProgram(String example) {
        return example.startsWith("onrecord facts sign ") || example.contains("https://");
    }

    /**
     * Runs an example: signing, checking, writing and installing with the editor's own record, anything else with the
     * shipped one; a new record goes into a new folder.
     */
    Run run(String example) throws IOException {
        var record = example.matches("onrecord facts (add|verify|format|export|sign|install|update|info) .*")
                ? folder.resolve(NAME).toString()
                : example.startsWith("onrecord facts remove ")
                        ? folder.resolve(HERON).toString()
                        : "facts/peter-connelly.json";
        var words = new ArrayList<>(CommandLineWords.of(
                example.replace(NAME, record).replace(CASE, ITS_CASE).replace(REMOVED, UNNAMED)));
        if (example.startsWith("onrecord facts init ")) {
            words.add(
                    4,
                    Files.createTempDirectory(folder, "init").resolve("bridge").toString());
        }
        words.replaceAll(word -> List.of(QUESTIONS, TEXT, RECORDS).contains(word) || SHEETS.contains(word)
                ? folder.resolve(word).toString()
                : word);
        var draft = words.indexOf(DRAFT);
        if (draft > 0) {
            words.set(
                    draft,
                    Files.createTempDirectory(folder, "draft").resolve(DRAFT).toString());
        }
        var out = words.indexOf(OUT) + 1;
        if (out > 0) {
            words.set(
                    out,
                    Files.createTempDirectory(folder, "export")
                            .resolve(words.get(out))
                            .toString());
        }
        // The shell reads lines; nothing else here reads any.
        return new InProcess()
                .run(
                        words.subList(1, words.size()),
                        Map.of(
                                "XDG_CONFIG_HOME",
                                folder.toString(),
                                "XDG_DATA_HOME",
                                folder.resolve("data").toString()),
                        "/overview\n");
    }
}
