package org.onrecord.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with golden cases. It begins with the environment of its cases; each case follows after a blank line:
 *
 * <pre>
 * NAME=value
 *
 * # name of the first case
 * # perhaps comments
 * $ NAME=own-value onrecord command --option
 * &lt; a line of standard input
 * &gt; a line of standard output
 * 2&gt; a line of standard error
 * ? 1
 * </pre>
 *
 * A blank after the mark belongs to it; the rest is exact. An empty line of a stream is the mark alone, and {@code \ no
 * newline} comes after the last line of a stream that does not end with one. Standard output that is a file of the project
 * is {@code >@} and its path. A variable without a value is taken out.
 */
final class Transcript {
    private static final String NO_NEWLINE = "\\ no newline";
    private static final String FILE = ">@ ";

    private final Path file;
    private final List<String> lines;
    private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

    /** The lines with the results of each case. */
    private final Map<String, List<String>> results = new HashMap<>();

    private int at;

    private Transcript(Path file) throws IOException {
        this.file = file;
        // Not Files.readAllLines: a carriage return is part of its line.
        this.lines = new ArrayList<>(List.of(Files.readString(file).split("\n", -1)));
        readFile();
    }

    static List<GoldenCase> cases(Path file) throws IOException {
        return List.copyOf(new Transcript(file).cases.values());
    }

    /** Replaces the results of a case; all other lines of the file stay as they are. */
    static void update(Path file, String name, Run run) throws IOException {
        var transcript = new Transcript(file);
        var results = transcript.results.get(name);
        var updated = lines(run, results);
        results.clear();
        results.addAll(updated);
        Files.writeString(file, String.join("\n", transcript.lines));
    }

    private void readFile() throws IOException {
        var common = new HashMap<String, String>();
        while (!line().isEmpty()) {
            if (!skipComment()) {
                assign(expect("[A-Z0-9_]+=.*", "NAME=value").group(), common);
            }
        }
        while (at < lines.size()) {
            if (line().isEmpty()) {
                at++;
            } else {
                readCase(new HashMap<>(common));
            }
        }
    }

    private void readCase(Map<String, String> environment) throws IOException {
        var name = expect("# ([a-z0-9-]+)", "# and a name of letters, digits and hyphens")
                .group(1);
        if (cases.containsKey(name)) {
            throw malformed(at, "a second case of this name");
        }
        while (skipComment()) {
            // It belongs to the case.
        }
        var command = expect("\\$ ((?:[A-Z0-9_]+=\\S* )*)onrecord(| .*)", "$ onrecord, its arguments after it");
        CommandLineWords.of(command.group(1)).forEach(word -> assign(word, environment));
        environment.values().removeIf(String::isEmpty);
        var input = readStream("<");
        var start = at;
        var out = line().startsWith(FILE) ? content(lines.get(at++)) : readStream(">");
        var err = readStream("2>");
        var code = line().startsWith("?")
                ? Integer.parseInt(expect("\\? ([1-9]\\d{0,2})", "? and a status other than 0")
                        .group(1))
                : 0;
        results.put(name, lines.subList(start, at));
        expect("", "an empty line; a case has # $ < > 2> ? in this order");
        var arguments = CommandLineWords.of(command.group(2));
        cases.put(name, new GoldenCase(file, name, environment, arguments, input, new Run(out, err, code)));
    }

    private static void assign(String word, Map<String, String> environment) {
        var equals = word.indexOf('=');
        environment.put(word.substring(0, equals), word.substring(equals + 1));
    }

    private boolean skipComment() {
        var isComment = line().startsWith("#");
        at += isComment ? 1 : 0;
        return isComment;
    }

    private String readStream(String mark) {
        var text = new StringBuilder();
        for (; line().equals(mark) || line().startsWith(mark + " "); at++) {
            text.append(line(), Math.min(line().length(), mark.length() + 1), line().length())
                    .append('\n');
        }
        if (!text.isEmpty() && line().equals(NO_NEWLINE)) {
            at++;
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static String content(String line) throws IOException {
        return Files.readString(Path.of(line.substring(FILE.length())));
    }

    private Matcher expect(String regex, String what) {
        var found = Pattern.compile(regex).matcher(line());
        if (!found.matches()) {
            throw malformed(at + 1, "expected " + what);
        }
        at++;
        return found;
    }

    private String line() {
        return at < lines.size() ? lines.get(at) : "";
    }

    private IllegalStateException malformed(int line, String what) {
        return new IllegalStateException(file + ":" + line + ": " + what);
    }

    /** The results in lines; a file that was named for standard output stays if it has the same text. */
    private static List<String> lines(Run run, List<String> before) throws IOException {
        var lines = new ArrayList<String>();
        var first = before.isEmpty() ? "" : before.getFirst();
        if (first.startsWith(FILE) && content(first).equals(run.out())) {
            lines.add(first);
        } else {
            addStream(lines, ">", run.out());
        }
        addStream(lines, "2>", run.err());
        if (run.code() != 0) {
            lines.add("? " + run.code());
        }
        return lines;
    }

    private static void addStream(List<String> lines, String mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        var isEnded = text.endsWith("\n");
        for (var line : text.substring(0, text.length() - (isEnded ? 1 : 0)).split("\n", -1)) {
            lines.add(line.isEmpty() ? mark : mark + " " + line);
        }
        if (!isEnded) {
            lines.add(NO_NEWLINE);
        }
    }
}
