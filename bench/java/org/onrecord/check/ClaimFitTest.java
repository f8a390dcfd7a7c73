package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.Questions;
import org.onrecord.check.Chances.Contradiction;
import org.onrecord.check.Chances.Support;
import org.onrecord.check.ClaimChecker.Part;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.questions.Newton;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the chances that a fact bears a claim out, and that it contradicts it, to the sets of claims, and reports how well each
 * set is judged with weights fitted to the others. The property {@code fit.weights} names the file to write them to,
 * {@code fit.report} that for the report.
 *
 * <p>Each is a logistic regression, fitted twice: to all candidates, then to the likeliest one of each claim.
 */
class ClaimFitTest {
    private static final Path SETS = Path.of("src/test/resources/claims");
    /** The sets that are fitted to; {@code blind-7} is kept apart. */
    private static final List<String> NAMES =
            List.of("famous", "development", "blind-1", "blind-2", "blind-3", "blind-4", "blind-5", "blind-6");

    private static final double RIDGE = 1;
    /** The thresholds were read off the report: for each the number of right and of wrong verdicts. */
    private static final double SUPPORTED = 1.0;

    private static final double CONTRADICTED = 1.3;

    /** A fact that may decide on a claim; it is right if the set names it for a claim of the kind that is looked for. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Candidate(String set, String claim, String kind, boolean isNamed, double[] figures) {
        boolean isRight(String wanted) {
            return isNamed && kind.equals(wanted);
        }

        /** A fact that the set does not name for such a claim may be right, too. */
        boolean isUnknown(String wanted) {
            return !isNamed && kind.equals(wanted);
        }

        double score(double[] weights) {
            return IntStream.range(0, weights.length)
                    .mapToDouble(at -> weights[at] * figures[at])
                    .sum();
        }
    }

    private final List<Candidate> supporting = new ArrayList<>();
    private final List<Candidate> contradicting = new ArrayList<>();
    private final Set<String> typed = new HashSet<>();
    private final List<String> report = new ArrayList<>();

    @Test
    void weights_are_fitted_and_reported() throws Exception {
        var record = FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
        var checker = new ClaimChecker(record, new Questions(record));
        for (var set : NAMES) {
            read(set, checker);
        }

        var supports = fitted(supporting, "true");
        var contradicts = fitted(contradicting, "false");
        reportFolds(supporting, "true", "true claims supported, others");
        reportFolds(contradicting, "false", "false claims found beside typed facts, others");

        assertThat(supports).doesNotContain(Double.NaN);
        var lines = new ArrayList<>(List.of("# Made by bench/fit-claims."));
        lines.addAll(lines("supports", Support.values(), supports));
        lines.addAll(lines("contradicts", Contradiction.values(), contradicts));
        lines.add(line("threshold", "SUPPORTED", chance(SUPPORTED)));
        lines.add(line("threshold", "CONTRADICTED", chance(CONTRADICTED)));
        write("fit.weights", lines);
        write("fit.report", report);
    }

    private static void write(String property, List<String> lines) throws IOException {
        var file = System.getProperty(property);
        if (file != null) {
            Files.write(Path.of(file), lines);
        }
    }

    private void read(String set, ClaimChecker checker) throws IOException {
        var json = new JsonMapper();
        for (var line : Files.readAllLines(SETS.resolve(set + ".jsonl"))) {
            var entry = json.readTree(line);
            var claim = entry.get("claim").asString();
            var facts = entry.get("facts").valueStream().map(id -> id.asString()).collect(Collectors.toSet());
            var parts = checker.parts(new Claim(claim, 1, 1)).stream()
                    .map(part -> part.get())
                    .toList();
            add(set, claim, entry.get("kind").asString(), facts, parts);
        }
    }

    /** Adds the candidates of a sentence; only its clauses are contradicted if it has several. */
    private void add(String set, String claim, String kind, Set<String> named, List<Part> parts) {
        var whole = parts.getFirst();
        whole.compared().stream()
                .filter(Comparison::isPlain)
                .map(one -> new Candidate(
                        set,
                        claim,
                        kind,
                        named.contains(one.known().fact().id()),
                        Chances.figures(one).toArray()))
                .forEach(supporting::add);
        for (var part : parts.subList(parts.size() > 1 ? 1 : 0, parts.size())) {
            if (part.isExcluded()) {
                typed.add(claim);
            }
            if (!whole.isWithheld()) {
                part.compared().stream()
                        .flatMap(one -> part.candidates(one).stream()
                                .map(difference -> new Candidate(
                                        set,
                                        claim,
                                        kind,
                                        named.contains(one.known().fact().id()),
                                        part.figures(one, difference).toArray())))
                        .forEach(contradicting::add);
            }
        }
    }

    private static double[] fitted(List<Candidate> all, String wanted) {
        var known = all.stream()
                .filter(candidate -> !candidate.isUnknown(wanted))
                .toList();
        var first = logistic(known, wanted);
        return logistic(likeliest(known, first).toList(), wanted);
    }

    /** Returns the candidate with the highest score of each claim. */
    private static Stream<Candidate> likeliest(List<Candidate> candidates, double[] weights) {
        return candidates.stream()
                .collect(Collectors.groupingBy(
                        Candidate::claim,
                        Collectors.maxBy(Comparator.comparingDouble(candidate -> candidate.score(weights)))))
                .values()
                .stream()
                .flatMap(candidate -> candidate.stream());
    }

    private static double[] logistic(List<Candidate> candidates, String wanted) {
        return Newton.least(
                new double[candidates.getFirst().figures().length], RIDGE / candidates.size(), weights -> {
                    var sum = new Newton.Sum(weights.length);
                    for (var candidate : candidates) {
                        var chance = chance(candidate.score(weights));
                        var isRight = candidate.isRight(wanted);
                        sum.addSlope(candidate.figures(), chance - (isRight ? 1 : 0), -1);
                        sum.addCurvature(candidate.figures(), chance * (1 - chance), -1);
                        sum.addLoss(-Math.log(Math.max(1e-12, isRight ? chance : 1 - chance)));
                    }
                    return sum.mean(candidates.size());
                });
    }

    private static double chance(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private record Verdict(Candidate candidate, double score) {}

    /** Reports the verdicts on each set with weights fitted to the others. */
    private void reportFolds(List<Candidate> all, String wanted, String title) {
        var verdicts = new ArrayList<Verdict>();
        for (var set : NAMES) {
            Predicate<Candidate> isLeft = candidate -> candidate.set().equals(set);
            var weights = fitted(all.stream().filter(isLeft.negate()).toList(), wanted);
            likeliest(all.stream().filter(isLeft).toList(), weights)
                    .filter(candidate -> !typed.contains(candidate.claim()))
                    .map(candidate -> new Verdict(candidate, candidate.score(weights)))
                    .forEach(verdicts::add);
        }
        for (var threshold = 0.6; threshold < 2; threshold += 0.1) {
            var least = threshold;
            Function<Predicate<Candidate>, Long> count = is -> verdicts.stream()
                    .filter(verdict -> verdict.score() >= least && is.test(verdict.candidate()))
                    .count();
            report.add(String.format(
                    Locale.ROOT,
                    "%.1f %s: %d, %d; by set %s",
                    threshold,
                    title,
                    count.apply(one -> one.kind().equals(wanted)),
                    count.apply(one -> !one.kind().equals(wanted)),
                    NAMES.stream()
                            .map(set -> count.apply(one -> one.set().equals(set) && one.kind().equals(wanted)) + "/"
                                    + count.apply(one -> one.set().equals(set) && !one.kind().equals(wanted)))
                            .collect(Collectors.joining(" "))));
        }
    }

    private static List<String> lines(String type, Enum<?>[] figures, double[] weights) {
        return IntStream.range(0, figures.length)
                .mapToObj(at -> line(type, figures[at].name(), weights[at]))
                .toList();
    }

    private static String line(String type, String name, double value) {
        return String.format(Locale.ROOT, "%s\t%s\t%.3f", type, name, value);
    }
}
