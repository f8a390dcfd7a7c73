package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long a running program takes for each question, from the line sent to the object received. */
final class QuestionTimes {
    private static final int ROUNDS = 5;
    private static final int SHOWN = 5;
    private static final int MOST_CHARACTERS = 90;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final Path program;

    /**
     * A program to time.
     *
     * @param program what is started; it answers from the record that it comes with
     */
    QuestionTimes(Path program) {
        this.program = program;
    }

    private record Timed(String question, double milliseconds) {}

    /** The slowest of these questions as Markdown: the median of some rounds, each question by itself. */
    List<String> slowest(List<String> questions) throws IOException {
        var rounds = rounds(questions);
        var medians = IntStream.range(0, questions.size())
                .mapToObj(place -> new Timed(questions.get(place), median(rounds, place)))
                .sorted(Comparator.comparingDouble(Timed::milliseconds).reversed())
                .toList();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%d questions in one shell on a pipe, %d rounds; from its start to the first answer %.0f ms, the median answer %.2f ms.",
                questions.size(),
                ROUNDS,
                rounds.getFirst()[0],
                medians.get(medians.size() / 2).milliseconds));
        lines.addAll(List.of("", "| slowest question | ms |", "| --- | ---: |"));
        medians.stream()
                .limit(SHOWN)
                .map(timed -> String.format(Locale.ROOT, "| %s | %.1f |", shown(timed.question), timed.milliseconds))
                .forEach(lines::add);
        return lines;
    }

    private List<double[]> rounds(List<String> questions) throws IOException {
        var process = new ProcessBuilder(program.toString(), "shell", "--format", "jsonl")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var rounds = new ArrayList<double[]>();
        try (var in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var round = 0; round < ROUNDS; round++) {
                var times = new double[questions.size()];
                for (var place = 0; place < times.length; place++) {
                    times[place] = milliseconds(questions.get(place), in, out);
                    milliseconds("/reset", in, out);
                }
                rounds.add(times);
            }
        } finally {
            process.destroy();
        }
        return rounds;
    }

    private static double milliseconds(String line, OutputStreamWriter in, BufferedReader out) throws IOException {
        var before = System.nanoTime();
        in.write(line + "\n");
        in.flush();
        assertThat(out.readLine()).as("the answer to %s", shown(line)).isNotNull();
        return (System.nanoTime() - before) / NANOSECONDS_PER_MILLISECOND;
    }

    private static double median(List<double[]> rounds, int place) {
        var sorted = rounds.stream().mapToDouble(round -> round[place]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String shown(String question) {
        var safe = question.replaceAll("[^\\p{Alnum}\\p{Punct} ]", "·")
                .replace('|', '·')
                .replace('`', '·');
        return safe.length() <= MOST_CHARACTERS
                ? "`" + safe + "`"
                : "`" + safe.substring(0, MOST_CHARACTERS) + "` … (" + question.length() + " characters)";
    }
}
