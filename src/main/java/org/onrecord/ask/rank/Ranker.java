package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.text.Token;

/** The ranker of a record's facts, briefs and reasons to decline. */
public final class Ranker {
    /** Number of targets, best by rough score, that are ranked in full. */
    private static final int CANDIDATES = 60;

    /** Minimum similarity of a listed question to be compared word by word. */
    private static final double MIN_SIMILARITY = 0.9;

    private final CaseRecord record;
    private final TargetIndex index;
    private final TargetTexts texts;
    private final Weights weights;

    public Ranker(CaseRecord record, TargetIndex index, Weights weights) {
        this.record = record;
        this.index = index;
        this.texts = new TargetTexts(record);
        this.weights = weights;
    }

    public void prepare() {
        texts.prepare();
    }

    /** Returns the best targets: first those that list this question verbatim, briefs before facts, then by score, ties in record order. */
    public Ranking rank(Merged merged, Context context) {
        var features = new QuestionFeatures(record, index, texts, merged, context);
        var rough = IntStream.range(0, index.targets().size())
                .mapToDouble(features::rough)
                .toArray();
        var numbers = IntStream.range(0, rough.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> rough[number])
                        .reversed())
                .limit(CANDIDATES)
                .filter(number -> !features.isExcluded(number))
                .toList();
        var runs = new CharacterNgrams(words(merged.asked()))
                .fit(numbers.stream()
                        .map(number -> texts.all(index.targets().get(number)))
                        .toList());
        var targets = IntStream.range(0, numbers.size())
                .mapToObj(at -> ranked(numbers.get(at), runs[at], features, merged))
                .sorted(Comparator.comparing(Ranked::isAsked)
                        .thenComparing(one -> one.isAsked() && one.target().kind() == Target.Kind.BRIEF)
                        .thenComparingDouble(Ranked::score)
                        .reversed())
                .toList();
        return new Ranking(targets, record.briefs(), features.known(), merged.refersBack());
    }

    private static String words(Frame question) {
        return words(question.tokens());
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private Ranked ranked(int number, double runs, QuestionFeatures features, Merged merged) {
        var values = features.of(number);
        values.set(Feature.RUNS, runs);
        var target = index.targets().get(number);
        var match = features.match(number);
        return new Ranked(
                target,
                weights.score(values),
                values,
                match.bestQuestion(),
                match.best() > MIN_SIMILARITY && isAsked(target, merged));
    }

    /** Whether the target lists this question verbatim, and the question does not depend on context. */
    private boolean isAsked(Target target, Merged merged) {
        var isIndependent = merged.about().isEmpty() && !merged.asked().hasPersonalPronoun();
        return !merged.isRepeated()
                && (isIndependent || target.kind() == Target.Kind.WITHHELD)
                && texts.all(target).stream()
                        .anyMatch(text -> words(FrameReader.words(text)).equals(words(merged.asked())));
    }
}
