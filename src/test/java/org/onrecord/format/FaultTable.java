package org.onrecord.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table of faults, whose first lines explain its form, and rewrites reports in it. */
final class FaultTable {
    private static final Pattern ENTRY = Pattern.compile(
            "#(?<shared>#?) (?<name>.+)\n(?<changes>(?:(?!##? .|\\d+:\\d+ ).+\n)*)(?<report>(?:(?!##? .).+\n)*)\n*");

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<Change>> shared = new HashMap<>();
    private String text;

    private record Change(int line, String text) {}

    FaultTable(Path file) {
        this.file = file;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int start = text.indexOf("\n#") + 1; start < text.length(); ) {
            var entry = entry(start);
            add(entry);
            start = entry.end();
        }
    }

    static FaultTable read() {
        return new FaultTable(Path.of("src/test/resources/faults.txt"));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void rewriteReport(Fault fault) throws IOException {
        var entry = entry(text.indexOf("\n# " + fault.name() + "\n") + 1);
        text = text.substring(0, entry.start("report")) + fault.report() + text.substring(entry.end("report"));
        Files.writeString(file, text);
    }

    private Matcher entry(int start) {
        var entry = ENTRY.matcher(text).region(start, text.length());
        if (!entry.lookingAt()) {
            throw new IllegalArgumentException(place(line(start)) + "only a heading follows a blank line");
        }
        return entry;
    }

    private void add(Matcher entry) {
        var name = entry.group("name");
        if (shared.containsKey(name)
                || faults.stream().anyMatch(fault -> fault.name().equals(name))) {
            throw new IllegalArgumentException(place(line(entry.start())) + "this name is used above");
        }
        var changes = changes(entry.group("changes"), line(entry.start("changes")));
        if (entry.group("shared").isEmpty()) {
            faults.add(new Fault(name, made(changes), entry.group("report")));
        } else {
            shared.put(name, changes);
        }
    }

    private List<Change> changes(String lines, int first) {
        var changes = new ArrayList<Change>();
        int line = first;
        for (var change : lines.split("\n(?! {4})", 0)) {
            if (change.startsWith("with ") && shared.containsKey(change.substring(5))) {
                changes.addAll(shared.get(change.substring(5)));
            } else {
                changes.add(new Change(line, change.replaceAll("\n *", " ")));
            }
            line += (int) change.lines().count();
        }
        return changes;
    }

    private FaultFile made(List<Change> changes) {
        var made = new FaultFile();
        for (var change : changes) {
            try {
                made.change(change.text);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(place(change.line) + change.text + ": " + e.getMessage(), e);
            }
        }
        return made;
    }

    private int line(int offset) {
        return (int) text.substring(0, offset).lines().count() + 1;
    }

    private String place(int line) {
        return file + ":" + line + ": ";
    }
}
