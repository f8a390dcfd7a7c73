package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.text.Token;

/** Ranks what a record has for a question. */
public final class Ranker {
    /** How many of the best by words are looked at more closely. */
    private static final int CANDIDATES = 60;

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

    /** The best of what there is, best first; those with equal scores in the order of the record. */
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
                .mapToObj(at -> ranked(numbers.get(at), runs[at], features))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
        return new Ranking(targets, record.briefs(), features.known(), resolved.refersBack());
    }

    private static String words(Question question) {
        return question.tokens().stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private Ranked ranked(int number, double runs, QuestionFeatures features) {
        var values = features.of(number);
        values.set(Feature.RUNS, runs);
        return new Ranked(
                index.targets().get(number),
                weights.score(values),
                values,
                features.match(number).bestQuestion());
    }
}
