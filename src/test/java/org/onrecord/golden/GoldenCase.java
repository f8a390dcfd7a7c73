package org.onrecord.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.cli.CommandModel;
import org.onrecord.install.Tree;

/**
 * One case of a transcript. One that names {@code $DATA} gets a copy of {@code golden/data} to change, and is compared
 * with that name in the place of its path.
 *
 * @param file its transcript
 * @param name its heading
 * @param environment the variables that have a value
 * @param arguments the words of the command line after the program's name
 */
public record GoldenCase(
        Path file, String name, Map<String, String> environment, List<String> arguments, String input, Run expected) {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final String EXTENSION = ".test";

    /** What the copy of {@code golden/data} is called in a transcript. */
    static final String DATA = "$DATA";

    public static List<GoldenCase> all() throws IOException {
        var cases = new ArrayList<GoldenCase>();
        try (Stream<Path> paths = Files.walk(ROOT)) {
            for (var transcript : paths.filter(path -> path.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList()) {
                cases.addAll(Transcript.cases(transcript));
            }
        }
        return cases;
    }

    /** The commands that have transcripts, those of {@code facts} with both of their words. */
    static List<String> commands() {
        return CommandModel.commands().stream()
                .skip(1)
                .map(command -> command.qualifiedName().substring("onrecord ".length()))
                .toList();
    }

    public static Path transcript(String command) {
        return ROOT.resolve(command.replace(' ', '/') + EXTENSION);
    }

    /** The command whose cases it is among: its transcript, with a blank for a slash. */
    public String command() {
        return path().replace('/', ' ');
    }

    /** Whether it has files that it may change. */
    boolean hasData() {
        return Stream.concat(arguments.stream(), environment.values().stream()).anyMatch(text -> text.contains(DATA));
    }

    /** The path of a copy of these files, made below a folder. */
    String copyOfData(Path below) {
        return Tree.copy(ROOT.resolve("data"), below.resolve("data")).toString();
    }

    /**
     * Records in its transcript what it does now. The transcript is read again only if that differs, since another run
     * may have changed it.
     */
    void update(Run run) throws IOException {
        if (!run.equals(expected)) {
            Transcript.update(file, name, run);
        }
    }

    private String path() {
        var path = ROOT.relativize(file).toString();
        return path.substring(0, path.length() - EXTENSION.length());
    }

    @Override
    public String toString() {
        return path() + "/" + name;
    }
}
