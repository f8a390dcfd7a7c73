package org.onrecord.ask.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Weights;

/** The explanation of a ranking: the chance of the first entry, and the scores of the best entries. */
record RankingExplanation(Ranking ranking, Weights weights) {
    private static final int MAX_SCORES = 4;

    Explanation explanation() {
        var step = ranking.isListed()
                ? new Explanation.Step("listed", "the first entry lists this question")
                : new Explanation.Step(
                        "chance",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% that the first entry is the reply; %.0f %% is required",
                                100 * ranking.chance(),
                                100 * weights.threshold()));
        return new Explanation(
                List.of(step),
                ranking.entries().stream().limit(MAX_SCORES).map(this::score).toList());
    }

    private Explanation.Score score(Ranked ranked) {
        return new Explanation.Score(
                ranked.entry().id(),
                Math.max(0, ranked.score()),
                ranked.reasons(weights).stream()
                        .map(reason -> String.format(
                                Locale.ROOT, "%s %+.1f", reason.figure().words(), reason.points()))
                        .collect(Collectors.joining("; ")));
    }
}
