package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Feature;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;

/** Facts selected from a ranking: the answers, or the nearest facts to offer. */
final class RankedFacts {
    /** Maximum distance in score from the first fact for facts shown with it. */
    private static final double MAX_DISTANCE = 1.5;

    static final int NEAREST = 3;

    private final CaseRecord record;
    private final Frame question;
    private final Ranking ranking;

    RankedFacts(CaseRecord record, Frame question, Ranking ranking) {
        this.record = record;
        this.question = question;
        this.ranking = ranking;
    }

    /** Returns the brief ranked first, or null. */
    @Nullable
    Brief brief() {
        var first = ranking.targets().getFirst().target();
        return first.kind() == Target.Kind.BRIEF ? record.briefs().get(first.id()) : null;
    }

    Stream<Fact> all() {
        return facts(ranking.targets().stream());
    }

    /** Puts facts about the people named first; orders the rest by rank unless an account is asked for. */
    Stream<Fact> of(Brief brief) {
        var about = people().flatMap(mention -> mention.ids().stream()).collect(Collectors.toSet());
        var asksAccount = ranking.targets().getFirst().value(Feature.BRIEF_ASKED) > 0;
        var close = asksAccount ? List.<Fact>of() : close().toList();
        return record.factsIn(brief)
                .sorted(Comparator.comparing(
                                (Fact fact) -> fact.people().stream().noneMatch(about::contains))
                        .thenComparingInt(fact -> close.contains(fact) ? close.indexOf(fact) : close.size()));
    }

    /**
     * Returns the best facts. If several people are named, one fact of the same kind and topic for each person missing
     * comes second.
     */
    Stream<Fact> best() {
        var close = close().toList();
        var named = people().toList();
        if (named.size() < 2) {
            return close.stream();
        }
        var others = named.stream()
                .filter(mention -> close.stream().noneMatch(fact -> isAbout(fact, mention)))
                .flatMap(mention -> all().filter(fact -> isAbout(fact, mention) && isLike(fact, close.getFirst()))
                        .limit(1));
        return Stream.of(close.stream().limit(1), others, close.stream().skip(1))
                .flatMap(Function.identity())
                .distinct();
    }

    /**
     * Returns the best three facts; if a brief or an open question ranks first, the best of its facts comes first, or
     * its first facts if none is among the best.
     */
    List<Fact> nearest() {
        var first = ranking.targets().getFirst().target();
        var own = switch (first.kind()) {
            case BRIEF ->
                Objects.requireNonNull(record.briefs().get(first.id())).facts();
            case OPEN -> Objects.requireNonNull(record.open().get(first.id())).facts();
            case FACT, WITHHELD, GENERAL -> List.<String>of();
        };
        var best = all().filter(fact -> own.contains(fact.id())).limit(1).toList();
        var before = best.isEmpty()
                ? own.stream().map(id -> Objects.requireNonNull(record.facts().get(id)))
                : best.stream();
        return Stream.concat(before, all()).distinct().limit(NEAREST).toList();
    }

    static boolean isAbout(Fact fact, Mention mention) {
        return fact.people().stream().anyMatch(mention.ids()::contains);
    }

    /** Returns the first fact and those close to it in score. */
    private Stream<Fact> close() {
        var least = ranking.targets().getFirst().score() - MAX_DISTANCE;
        return facts(ranking.targets().stream().filter(ranked -> ranked.score() > least));
    }

    private static boolean isLike(Fact fact, Fact other) {
        return fact.kind() == other.kind() && fact.topic().equals(other.topic());
    }

    /** Returns the people named, except the person at the centre of the record. */
    private Stream<Mention> people() {
        return question.mentions().stream()
                .filter(mention -> !mention.isBody() && !mention.ids().contains(record.centre()));
    }

    private Stream<Fact> facts(Stream<Ranked> ranked) {
        return ranked.map(Ranked::target)
                .filter(target -> target.kind() == Target.Kind.FACT)
                .map(target -> Objects.requireNonNull(record.facts().get(target.id())));
    }
}
