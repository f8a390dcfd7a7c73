package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.FactsReader.Reading.Invalid;
import org.onrecord.format.FactsReader.Reading.Valid;
import org.onrecord.model.CaseRecord;

/** Reads records from memory and from the files of the tests. */
final class ReadRecords {
    static final Path SMALLEST = Path.of("src/test/resources/records/smallest.json");
    static final Path GREY_HERON = Path.of("src/test/resources/records/grey-heron.json");
    static final Path PETER_CONNELLY = Path.of("facts/peter-connelly.json");

    private ReadRecords() {}

    static String textOf(Path path) throws IOException {
        return Files.readString(path);
    }

    static Reading read(byte[] bytes, Limits limits) {
        try {
            return FactsReader.read(new ByteArrayInputStream(bytes), "facts.json", limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading readForEditors(byte[] bytes, Limits limits) {
        try {
            return FactsReader.readForEditors(new ByteArrayInputStream(bytes), "facts.json", limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(byte[] bytes) {
        return read(bytes, Limits.DEFAULT);
    }

    static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static CaseRecord record(String text) {
        return switch (read(text)) {
            case Valid valid -> valid.record();
            case Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    static List<Problem> problems(Reading reading) {
        return switch (reading) {
            case Valid _ -> List.of();
            case Invalid invalid -> invalid.problems();
        };
    }

    static List<Problem> problems(String text) {
        return problems(read(text));
    }

    static List<String> codes(Reading reading) {
        return problems(reading).stream().map(Problem::code).toList();
    }

    static List<String> codes(String text) {
        return codes(read(text));
    }
}
