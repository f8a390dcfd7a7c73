package org.onrecord.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;

/**
 * Plain retrieval over the facts and briefs of a record, the baseline of the ranker; nothing is fitted.
 *
 * <p>The score of a target is the sum of three parts: BM25 over its own words and all its questions; 0.5 times the
 * BM25 of its best single question; and 0.8 times the likelihood of the question's runs of four characters, half by
 * the runs of the target and half by those of all targets. The first two are divided by the best target's; the third
 * is computed for the 60 targets that lead by the first two, and is scaled to 0 for the least likely and 1 for the
 * most likely.
 *
 * <p>Each question stands by itself. The answer is the best target: a fact, or the summary of a brief and its first
 * eight facts.
 */
final class PlainRetrieval {
    private static final double BEST_QUESTION = 0.5;
    private static final double RUNS = 0.8;
    private static final double OWN_RUNS = 0.5;
    private static final int CANDIDATES = 60;
    private static final int FACTS_OF_A_BRIEF = 8;
    private static final int STATEMENTS_WITH_RUNS = 3;

    private final List<Target> targets = new ArrayList<>();
    private final PlainBm25 words;
    private final PlainBm25 questions;

    /** For each question the place of its target. */
    private final int[] owners;

    private final List<Map<String, Integer>> runs;
    private final Map<String, Integer> allRuns = new HashMap<>();

    PlainRetrieval(CaseRecord record) {
        record.facts().values().forEach(fact -> targets.add(Target.of(fact, record)));
        record.briefs().values().forEach(brief -> targets.add(Target.of(brief, record)));
        words = new PlainBm25(targets.stream()
                .map(target -> PlainText.terms(target.words + " " + String.join(" ", target.asked)))
                .toList());
        questions = new PlainBm25(targets.stream()
                .flatMap(target -> target.asked.stream())
                .map(PlainText::terms)
                .toList());
        owners = IntStream.range(0, targets.size())
                .flatMap(place -> targets.get(place).asked.stream().mapToInt(_ -> place))
                .toArray();
        runs = targets.stream().map(Target::runs).toList();
        runs.forEach(ofTarget -> addTo(allRuns, ofTarget));
    }

    /**
     * A fact or a brief.
     *
     * @param words its own words
     * @param asked the questions that it answers
     * @param statements those of its first facts
     * @param answer all of it as one answer, so that all of it is scored
     */
    private record Target(String words, List<String> asked, List<String> statements, Told.Answer answer) {

        static Target of(Fact fact, CaseRecord record) {
            var names = Stream.concat(
                            fact.people().stream().map(record.people()::get),
                            fact.organisations().stream().map(record.organisations()::get))
                    .map(Party::name);
            var words = Stream.concat(Stream.of(fact.statement()), names).collect(Collectors.joining(" "));
            return new Target(words, fact.asked(), List.of(fact.statement()), Told.Answer.of(fact));
        }

        static Target of(Brief brief, CaseRecord record) {
            var summary = brief.summaryText() == null ? "" : brief.summaryText();
            var facts = record.factsIn(brief).limit(FACTS_OF_A_BRIEF).toList();
            var text = Stream.concat(
                            Stream.of(summary), facts.stream().map(fact -> Told.Answer.of(fact).text()))
                    .collect(Collectors.joining("\n"));
            return new Target(
                    brief.heading() + " " + summary,
                    brief.asked(),
                    facts.stream().limit(STATEMENTS_WITH_RUNS).map(Fact::statement).toList(),
                    new Told.Answer(brief.id(), text, null, null, null, List.of()));
        }

        Map<String, Integer> runs() {
            var runs = new HashMap<String, Integer>();
            Stream.concat(Stream.of(String.join(" ", statements)), asked.stream())
                    .map(PlainText::runs)
                    .forEach(ofText -> addTo(runs, ofText));
            return runs;
        }
    }

    /** What each turn of a set is answered. */
    List<Told> answers(QuestionSet set) {
        return set.conversations().stream()
                .flatMap(conversation -> conversation.turns().stream())
                .map(turn -> answer(turn.question()))
                .toList();
    }

    private Told answer(String question) {
        var scores = scoresByWords(PlainText.terms(question));
        var candidates = IntStream.range(0, scores.length)
                .filter(place -> scores[place] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -scores[place]))
                .limit(CANDIDATES)
                .toList();
        var fits = fits(candidates, PlainText.runs(question));
        var answers = IntStream.range(0, fits.length)
                .boxed()
                .max(Comparator.comparingDouble(at -> scores[candidates.get(at)] + RUNS * fits[at]))
                .map(at -> targets.get(candidates.get(at)).answer)
                .stream()
                .toList();
        return new Told(null, null, null, List.of(), List.of(), answers, List.of(), List.of());
    }

    private double[] scoresByWords(List<String> query) {
        var scores = scaled(words.scores(query));
        var best = new double[scores.length];
        var byQuestion = questions.scores(query);
        for (var at = 0; at < owners.length; at++) {
            best[owners[at]] = Math.max(best[owners[at]], byQuestion[at]);
        }
        var scaled = scaled(best);
        return IntStream.range(0, scores.length)
                .mapToDouble(place -> scores[place] + BEST_QUESTION * scaled[place])
                .toArray();
    }

    private static double[] scaled(double[] scores) {
        var high = Arrays.stream(scores).max().orElse(0);
        return high == 0 ? scores : Arrays.stream(scores).map(score -> score / high).toArray();
    }

    /** Returns for each candidate how well it fits the runs, from 0 to 1. */
    private double[] fits(List<Integer> candidates, Map<String, Integer> asked) {
        var all = sum(allRuns);
        var fits = candidates.stream()
                .mapToDouble(place -> fit(runs.get(place), asked, all))
                .toArray();
        var low = Arrays.stream(fits).min().orElse(0);
        var high = Arrays.stream(fits).max().orElse(1);
        return Arrays.stream(fits).map(fit -> high > low ? (fit - low) / (high - low) : 0).toArray();
    }

    private double fit(Map<String, Integer> own, Map<String, Integer> asked, double all) {
        var count = Math.max(1, sum(own));
        return asked.entrySet().stream()
                .mapToDouble(entry -> {
                    var run = entry.getKey();
                    var here = own.getOrDefault(run, 0) / count;
                    var everywhere = (allRuns.getOrDefault(run, 0) + 0.5) / all;
                    return entry.getValue() * Math.log(OWN_RUNS * here + (1 - OWN_RUNS) * everywhere);
                })
                .sum();
    }

    private static void addTo(Map<String, Integer> sum, Map<String, Integer> counts) {
        counts.forEach((run, count) -> sum.merge(run, count, Integer::sum));
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
