package org.onrecord.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.cli.CommandModel;
import org.onrecord.install.Tree;

/**
 * One case of the golden suite: a folder with {@code cmd}, and {@code in}, {@code env}, {@code out}, {@code err} and
 * {@code code} where they are not empty or 0. One that names {@code $DATA} gets a copy of {@code golden/data} to change,
 * and is compared with that name in the place of its path.
 *
 * @param folder where it is
 */
record GoldenCase(Path folder) {
    static final Path ROOT = Path.of("src/test/resources/golden");

    /** What the copy of {@code golden/data} is called in the files of a case. */
    static final String DATA = "$DATA";

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.endsWith("cmd"))
                    .map(path -> new GoldenCase(path.getParent()))
                    .sorted((a, b) -> a.folder.compareTo(b.folder))
                    .toList();
        }
    }

    /** The commands that have cases, those of {@code facts} with both of their words. */
    static List<String> commands() {
        return CommandModel.commands().stream()
                .skip(1)
                .map(command -> command.qualifiedName().substring("onrecord ".length()))
                .toList();
    }

    /** The command whose cases it is among: its folder, with a blank for a slash. */
    String command() {
        return ROOT.relativize(folder.getParent()).toString().replace('/', ' ');
    }

    /** The words of the command line after the program's name. */
    List<String> arguments() throws IOException {
        var words = CommandLineWords.of(read("cmd").strip());
        if (!words.getFirst().equals("onrecord")) {
            throw new IllegalStateException(folder + "/cmd does not start with onrecord");
        }
        return words.subList(1, words.size());
    }

    /** The suite's environment with the case's own on top; a variable without a value is taken out. */
    Map<String, String> environment() throws IOException {
        var environment = new LinkedHashMap<String, String>();
        for (var file : List.of(ROOT.resolve("env"), folder.resolve("env"))) {
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    var equals = line.indexOf('=');
                    environment.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        environment.values().removeIf(String::isEmpty);
        return environment;
    }

    /** Whether it has files that it may change. */
    boolean hasData() throws IOException {
        return (read("cmd") + read("env")).contains(DATA);
    }

    /** The path of a copy of these files, made below a folder. */
    String copyOfData(Path below) {
        return Tree.copy(ROOT.resolve("data"), below.resolve("data")).toString();
    }

    Run expected() throws IOException {
        var code = read("code").strip();
        return new Run(read("out"), read("err"), code.isEmpty() ? 0 : Integer.parseInt(code));
    }

    void update(Run run) throws IOException {
        write("out", run.out());
        write("err", run.err());
        write("code", run.code() == 0 ? "" : run.code() + "\n");
    }

    String read(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}
