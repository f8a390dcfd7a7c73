package org.onrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.onrecord.failure.Problem;

/** A fault of the table {@code faults.txt}: a small bad file and the report that it gets. */
record Fault(String name, FaultFile file, String expectedReport) {

    /** Low, so that the files that exceed them are small. */
    private static final Limits LIMITS = new Limits(8192, 8, 1100, 5);

    String text() {
        return new String(file.bytes(), UTF_8);
    }

    List<Problem> problems() {
        return ReadRecords.problems(ReadRecords.readForEditors(file.bytes(), LIMITS));
    }

    String report() {
        var entries = problems().stream().map(Fault::entry).toList();
        int size = entries.size();
        return size <= 6
                ? String.join("", entries)
                : entries.getFirst() + "… " + (size - 3) + " more …\n" + entries.get(size - 2) + entries.getLast();
    }

    private static String entry(Problem problem) {
        return "%d:%d %s %s %s %s\n    %s\n"
                .formatted(
                        problem.line(),
                        problem.column(),
                        problem.code(),
                        problem.id() == null ? "-" : problem.id(),
                        problem.path().isEmpty() ? "-" : problem.path(),
                        problem.message(),
                        problem.hint());
    }

    @Override
    public String toString() {
        return name;
    }
}
