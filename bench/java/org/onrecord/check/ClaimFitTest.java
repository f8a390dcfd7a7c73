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
import org.onrecord.check.Chances.Figure;
import org.onrecord.check.ClaimChecker.Part;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.questions.Newton;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the chance that a detail of a claim differs from a fact to the sets of claims, and reports what is found in each set with
 * weights fitted to the others. The property {@code fit.weights} names the file to write them to, {@code fit.report} that for
 * the report.
 *
 * <p>It is a logistic regression, fitted twice: to all candidates, then to the likeliest one of each claim.
 */
@SuppressWarnings("EnumOrdinal") // Weights are in the order of the figures.
class ClaimFitTest {
    private static final Path SETS = Path.of("src/test/resources/claims");
    /** The sets that are fitted to; {@code blind-7} is kept apart. */
    private static final List<String> NAMES =
            List.of("famous", "development", "blind-1", "blind-2", "blind-3", "blind-4", "blind-5", "blind-6");

    private static final String FALSE = "false";
    private static final double RIDGE = 1;
    /** The threshold was read off the report: for each the number of differences in false claims and in others. */
    private static final double THRESHOLD = 0.1;

    /** A fact that may differ from a claim; it is right if the set names it for a false claim. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Candidate(String set, String claim, String kind, boolean isNamed, double[] figures) {
        boolean isRight() {
            return isNamed && kind.equals(FALSE);
        }

        /** A fact that the set does not name for a false claim may be right, too. */
        boolean isUnknown() {
            return !isNamed && kind.equals(FALSE);
        }

        double score(double[] weights) {
            return IntStream.range(0, weights.length)
                    .mapToDouble(at -> weights[at] * figures[at])
                    .sum();
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();
    /** Claims with an outcome that the named party does not have, which need no chance. */
    private final Set<String> outcomes = new HashSet<>();

    private final List<String> report = new ArrayList<>();

    @Test
    void weights_are_fitted_and_reported() throws Exception {
        var record = FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
        var checker = new ClaimChecker(record, new Questions(record));
        for (var set : NAMES) {
            read(set, checker);
        }

        var weights = fitted(candidates);
        reportFolds();

        assertThat(weights).doesNotContain(Double.NaN);
        var lines = new ArrayList<>(List.of("# Made by bench/fit-claims."));
        IntStream.range(0, weights.length)
                .mapToObj(at -> line(Figure.values()[at].name(), weights[at]))
                .forEach(lines::add);
        lines.add(line("THRESHOLD", chance(THRESHOLD)));
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
            checker.parts(claim).forEach(part -> add(set, claim, entry.get("kind").asString(), facts, part, checker));
        }
    }

    private void add(String set, String claim, String kind, Set<String> named, Part part, ClaimChecker checker) {
        if (part.laid().stream().anyMatch(one -> one.has() != null)) {
            outcomes.add(claim);
        }
        part.compared().stream()
                .flatMap(one -> checker.candidates(part, one).stream()
                        .map(difference -> new Candidate(
                                set,
                                claim,
                                kind,
                                named.contains(one.known().fact().id()),
                                part.figures(one, difference).toArray())))
                .forEach(candidates::add);
    }

    private static double[] fitted(List<Candidate> all) {
        var known = all.stream().filter(candidate -> !candidate.isUnknown()).toList();
        return logistic(likeliest(known, logistic(known)).toList());
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

    private static double[] logistic(List<Candidate> candidates) {
        return Newton.least(
                new double[candidates.getFirst().figures().length], RIDGE / candidates.size(), weights -> {
                    var sum = new Newton.Sum(weights.length);
                    for (var candidate : candidates) {
                        var chance = chance(candidate.score(weights));
                        var isRight = candidate.isRight();
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

    private record Found(Candidate candidate, double score) {}

    /** Reports what is found in each set with weights fitted to the others. */
    private void reportFolds() {
        var all = new ArrayList<Found>();
        for (var set : NAMES) {
            Predicate<Candidate> isLeft = candidate -> candidate.set().equals(set);
            var weights = fitted(candidates.stream().filter(isLeft.negate()).toList());
            likeliest(candidates.stream().filter(isLeft).toList(), weights)
                    .filter(candidate -> !outcomes.contains(candidate.claim()))
                    .map(candidate -> new Found(candidate, candidate.score(weights)))
                    .forEach(all::add);
        }
        for (var threshold = -0.6; threshold < 1; threshold += 0.1) {
            var least = threshold;
            Function<Predicate<Candidate>, Long> count = is -> all.stream()
                    .filter(found -> found.score() >= least && is.test(found.candidate()))
                    .count();
            report.add(String.format(
                    Locale.ROOT,
                    "%.1f false claims found beside outcomes, others: %d, %d; by set %s",
                    threshold,
                    count.apply(one -> one.kind().equals(FALSE)),
                    count.apply(one -> !one.kind().equals(FALSE)),
                    NAMES.stream()
                            .map(set -> count.apply(one -> one.set().equals(set) && one.kind().equals(FALSE)) + "/"
                                    + count.apply(one -> one.set().equals(set) && !one.kind().equals(FALSE)))
                            .collect(Collectors.joining(" "))));
        }
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "%s\t%.3f", name, value);
    }
}
