package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Weights;
import org.onrecord.model.CaseRecord;

/** The explanation of a ranking in words. */
final class RankingExplainer {
    private static final int MAX_SCORES = 5;

    private final CaseRecord record;
    private final Weights weights;

    RankingExplainer(CaseRecord record, Weights weights) {
        this.record = record;
        this.weights = weights;
    }

    List<Explanation.Score> scores(Ranking ranking) {
        return ranking.targets().stream().limit(MAX_SCORES).map(this::score).toList();
    }

    private Explanation.Score score(Ranked ranked) {
        return new Explanation.Score(
                ranked.target().id(),
                Math.max(0, ranked.score()),
                ranked.reasons(weights).stream()
                        .map(reason -> String.format(
                                Locale.ROOT, "%s %+.1f", reason.feature().words(), reason.points()))
                        .collect(Collectors.joining("; ")));
    }

    /** Returns the most similar listed question and the probability that the first target answers. */
    List<Explanation.Step> steps(Ranking ranking) {
        var steps = new ArrayList<Explanation.Step>();
        var listed = listedQuestion(ranking.targets().getFirst());
        if (listed != null) {
            steps.add(new Explanation.Step("most similar", listed));
        }
        steps.add(new Explanation.Step(
                "chance",
                String.format(
                        Locale.ROOT,
                        "%.0f %% that the first answer is right; %.0f %% is required",
                        100 * weights.chance(ranking),
                        100 * weights.threshold())));
        return steps;
    }

    private @Nullable String listedQuestion(Ranked ranked) {
        var place = ranked.bestQuestion();
        var id = ranked.target().id();
        var asked = switch (ranked.target().kind()) {
            case FACT -> Objects.requireNonNull(record.facts().get(id)).asked();
            case BRIEF -> Objects.requireNonNull(record.briefs().get(id)).asked();
            case OPEN -> Objects.requireNonNull(record.open().get(id)).asked();
            case WITHHELD, GENERAL -> List.<String>of();
        };
        return place < 0 || asked.isEmpty() ? null : asked.get(place);
    }
}
