package org.onrecord.ask.answer;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Lexicon.Slot;

/**
 * The steps and scores that explain an answer.
 *
 * @param steps the result of each step, in order
 * @param scores the best candidates, best first; empty without a ranking
 * @param chance the chance that the first candidate is about the question; null if an entry lists the question, or without
 *     a ranking
 */
public record Explanation(
        List<Step> steps, List<Score> scores, @Nullable Double chance) {
    /** The explanation of a command. */
    public static final Explanation NONE = new Explanation(List.of(), List.of(), null);

    private static final int MAX_SCORES = 4;

    /**
     * A step in understanding a question.
     *
     * @param name name of the step, such as "spelling"
     * @param found its result in words
     */
    public record Step(String name, String found) {}

    /**
     * A candidate answer.
     *
     * @param id id of the target
     * @param total its score; at least 0
     * @param parts the largest contributions in words
     */
    public record Score(String id, double total, String parts) {}

    /**
     * Returns how a question was understood and answered.
     *
     * @param way how the answer was found
     */
    public static Explanation of(CaseRecord record, Merged merged, Response response, String way) {
        var question = merged.frame();
        var span = question.span();
        var understood = response.understood();
        var names = question.mentions().stream().map(mention -> names(mention.ids(), record::nameOf));
        var proceedings = question.proceedings().stream().map(named -> names(named.ids(), record::labelOf));
        var before = Stream.of(
                new Step("spelling", String.join(", ", question.corrections())),
                new Step("names", names.collect(Collectors.joining(", "))),
                new Step("from context", fromContext(record, merged)),
                new Step("proceedings", proceedings.collect(Collectors.joining(", "))),
                new Step("time", span == null ? "" : words(span)),
                new Step("slots", slots(question)),
                new Step("words", words(question)),
                new Step("answered by", way));
        var command = Stream.of(new Step("command", understood == null ? "" : understood));
        var steps = Stream.of(before, response.ranking().steps().stream(), command)
                .flatMap(Function.identity())
                .filter(step -> !step.found().isEmpty())
                .toList();
        return new Explanation(
                steps, response.ranking().scores(), response.ranking().chance());
    }

    /** Returns the chance of the first entry, and the scores of the best entries. */
    static Explanation of(Ranking ranking, Weights weights) {
        var step = ranking.isListed()
                ? new Step("listed", "the first entry lists this question")
                : new Step(
                        "chance",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% that the first entry is the reply; %.0f %% is required",
                                100 * ranking.chance(),
                                100 * weights.threshold()));
        return new Explanation(
                List.of(step),
                ranking.entries().stream()
                        .limit(MAX_SCORES)
                        .map(ranked -> score(ranked, weights))
                        .toList(),
                ranking.isListed() ? null : ranking.chance());
    }

    private static Score score(Ranked ranked, Weights weights) {
        return new Score(
                ranked.entry().id(),
                Math.max(0, ranked.score()),
                ranked.reasons(weights).stream()
                        .map(reason -> String.format(
                                Locale.ROOT, "%s %+.1f", reason.figure().words(), reason.points()))
                        .collect(Collectors.joining("; ")));
    }

    private static String names(Collection<String> ids, Function<String, String> name) {
        return ids.stream().map(name).collect(Collectors.joining(" or "));
    }

    /** Returns the people, bodies, trials and words taken from the conversation. */
    private static String fromContext(CaseRecord record, Merged merged) {
        return Stream.of(
                        merged.about().stream().map(record::nameOf),
                        merged.proceedings().stream().map(record::labelOf),
                        merged.words().stream(),
                        Stream.ofNullable(merged.frame().otherCase())
                                .map(id -> "another case (" + record.nameOf(id) + ")"))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** Returns the content words, each with the values that its phrases have, such as "review (kind-inquiry, parole)". */
    private static String words(Frame frame) {
        return frame.content().stream().map(at -> word(frame, at)).collect(Collectors.joining(", "));
    }

    private static String word(Frame frame, int at) {
        var values = frame.matches().stream()
                .filter(match -> match.covers(at))
                .map(Match::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return frame.tokens().get(at).written() + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** Returns the values by slot, such as "asks when; event release, parole". */
    private static String slots(Frame frame) {
        return Stream.of(Slot.values())
                .filter(slot -> !frame.in(slot).isEmpty())
                .map(slot -> slot.name().toLowerCase(Locale.ROOT) + " "
                        + frame.in(slot).stream().sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String words(TimeSpan span) {
        if (span.month() != null) {
            var month = span.month().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return (span.day() == 0 ? month : span.day() + " " + month) + " of any year";
        }
        var from = span.from().equals(LocalDate.MIN)
                ? "the beginning"
                : FactDate.of(span.from()).inWords();
        var to = span.to().equals(LocalDate.MAX)
                ? "the end"
                : FactDate.of(span.to()).inWords();
        return span.isDay() ? from : from + " to " + to;
    }
}
