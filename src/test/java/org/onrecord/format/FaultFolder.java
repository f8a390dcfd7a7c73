package org.onrecord.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.failure.Problem;

/**
 * A folder of the catalogue of faults: a small bad file and the report that it gets.
 *
 * @param path the folder; its name begins with the code of the fault
 */
record FaultFolder(Path path) {
    private static final Path ROOT = Path.of("src/test/resources/faults");

    /** Narrow, so that the files that break them are small. */
    private static final Limits LIMITS = new Limits(8192, 8, 1100, 5);

    static List<FaultFolder> all() throws IOException {
        try (var folders = Files.list(ROOT)) {
            return folders.sorted().map(FaultFolder::new).toList();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path.resolve("facts.json"));
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<Problem> problems() throws IOException {
        try (var in = Files.newInputStream(path.resolve("facts.json"))) {
            return ReadRecords.problems(FactsReader.read(in, "facts.json", LIMITS));
        }
    }

    /** One line for each problem: {@code line:column code id path message | hint}. */
    String report() throws IOException {
        var report = new StringBuilder();
        for (var problem : problems()) {
            report.append(problem.line()).append(':').append(problem.column());
            report.append(' ').append(problem.code());
            report.append(' ').append(problem.id() == null ? "-" : problem.id());
            report.append(' ').append(problem.path().isEmpty() ? "-" : problem.path());
            report.append(' ')
                    .append(problem.message())
                    .append(" | ")
                    .append(problem.hint())
                    .append('\n');
        }
        return report.toString();
    }

    String expectedReport() throws IOException {
        return Files.readString(path.resolve("report"));
    }

    void rewriteReport() throws IOException {
        Files.writeString(path.resolve("report"), report());
    }

    @Override
    public String toString() {
        return name();
    }
}
