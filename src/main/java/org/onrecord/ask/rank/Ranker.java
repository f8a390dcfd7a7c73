package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.QuestionReader;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.text.Token;

/** Ranks what a record has for a question. */
public final class Ranker {
    /** How many of the best by words are looked at more closely. */
    private static final int CANDIDATES = 60;

    /** How like a question has to be to be compared word by word. */
    private static final double ALMOST_SAME = 0.9;

    private final CaseRecord record;
    private final TargetIndex index;
    private final FactTexts texts;
    private final Weights weights;

    /** A ranker of a record's facts, briefs and reasons to decline. */
    public Ranker(CaseRecord record, TargetIndex index, Weights weights) {
        this.record = record;
        this.index = index;
        this.texts = new FactTexts(record);
        this.weights = weights;
    }

    /** Looks at every fact now, so that no question has to wait for it. */
    public void prepare() {
        texts.prepare();
    }

    /** Returns the best targets: first targets that list this very question, then by score, ties in record order. */
    public Ranking rank(Resolved resolved, Context context) {
        var features = new QuestionFeatures(record, index, texts, resolved, context);
        var numbers = IntStream.range(0, index.targets().size())
                .boxed()
                .sorted(Comparator.comparingDouble(features::rough).reversed())
                .limit(CANDIDATES)
                .filter(number -> !features.isExcluded(number))
                .toList();
        var runs = new CharacterRuns(words(resolved.asked()))
                .fit(numbers.stream()
                        .map(number -> texts.all(index.targets().get(number)))
                        .toList());
        var targets = IntStream.range(0, numbers.size())
                .mapToObj(at -> ranked(numbers.get(at), runs[at], features, resolved))
                .sorted(Comparator.comparing(Ranked::isAsked)
                        .thenComparingDouble(Ranked::score)
                        .reversed())
                .toList();
        return new Ranking(targets, record.briefs(), features.known(), resolved.refersBack());
    }

    private static String words(Question question) {
        return words(question.tokens());
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private Ranked ranked(int number, double runs, QuestionFeatures features, Resolved resolved) {
        var values = features.of(number);
        values.set(Feature.RUNS, runs);
        var target = index.targets().get(number);
        var match = features.match(number);
        return new Ranked(
                target,
                weights.score(values),
                values,
                match.bestQuestion(),
                match.best() > ALMOST_SAME && isAsked(target, resolved));
    }

    /** Whether the record lists a question, complete in itself, for a target. */
    private boolean isAsked(Target target, Resolved resolved) {
        var isOfItsOwn = resolved.about().isEmpty() && !resolved.asked().hasPersonalPronoun();
        return !resolved.isRepeated()
                && (isOfItsOwn || target.kind() == Target.Kind.WITHHELD)
                && texts.all(target).stream()
                        .anyMatch(text -> words(QuestionReader.words(text)).equals(words(resolved.asked())));
    }
}
