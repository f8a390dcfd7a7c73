package org.onrecord.ask.rank;

import java.util.List;
import org.onrecord.search.index.Target;

/**
 * The signs of a ranking.
 *
 * @param ranked the entries, best first
 */
record Signs(Figures figures, List<Ranked> ranked) {
    private static final double LONG = 10;
    private static final int FACTS = 3;

    /** @param known the share of the question's terms that occur in the record */
    Vector<Sign> of(double known) {
        var first = ranked.getFirst();
        var number = first.number();
        var kind = first.entry().kind();
        var signs = new Vector<>(Sign.class);
        signs.set(Sign.BASE, 1);
        signs.set(Sign.COSINE, figures.cosine(number));
        signs.set(Sign.COSINES, figures.meanOfHighest(number));
        signs.set(Sign.SHARE, share());
        signs.set(Sign.COVERED, figures.coverage(number));
        signs.set(Sign.UNKNOWN, 1 - known);
        signs.set(Sign.LENGTH, Math.min(figures.question().content().size(), LONG) / LONG);
        signs.set(Sign.FACT, is(kind == Target.Kind.FACT));
        signs.set(Sign.MISSING, is(figures.isPartyMissing(number)));
        signs.set(Sign.NO_ANSWER, is(!kind.isAnswer()));
        signs.set(
                Sign.NEXT_NO_ANSWER,
                is(ranked.size() > 1 && !ranked.get(1).entry().kind().isAnswer()));
        signs.set(Sign.REFUSAL, figures.highestOfRefusals() - figures.cosine(number));
        signs.set(Sign.ASKED, figures.best(number));
        signs.set(Sign.DECLINED, is(kind.isAnswer() && figures.question().asksDeclined()));
        signs.set(
                Sign.SHORT,
                is(figures.isFollowUp() && figures.question().content().size() < 2));
        return signs;
    }

    private static double is(boolean value) {
        return value ? 1 : 0;
    }

    /** Returns the share of the first entry, and of those like it, in the softmax of scores. */
    private double share() {
        var all = 0.0;
        var like = 0.0;
        for (var one : ranked) {
            var share = Math.exp(one.score() - ranked.getFirst().score());
            all += share;
            like += isLikeFirst(one.number()) ? share : 0;
        }
        return like / all;
    }

    /** Whether an entry is the first or shows one of its first facts. */
    private boolean isLikeFirst(int number) {
        var first = ranked.getFirst().number();
        var facts = figures.entry(first).facts().stream().limit(FACTS).toList();
        return number == first
                || figures.entry(number).facts().stream().limit(FACTS).anyMatch(facts::contains);
    }
}
