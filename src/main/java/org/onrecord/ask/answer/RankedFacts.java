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
import org.onrecord.ask.understand.Question;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;

/** Facts selected from a ranking: the answers, or the nearest facts to offer. */
final class RankedFacts {
    /** How far behind the first one a fact may be to be shown with it. */
    private static final double ALSO = 1.5;

    private static final int NEAREST = 3;

    private final CaseRecord record;
    private final Question question;
    private final Ranking ranking;

    RankedFacts(CaseRecord record, Question question, Ranking ranking) {
        this.record = record;
        this.question = question;
        this.ranking = ranking;
    }

    /** Returns the brief that ranks first, or null if something else does. */
    @Nullable
    Brief brief() {
        var first = ranking.targets().getFirst().target();
        return first.kind() == Target.Kind.BRIEF ? record.briefs().get(first.id()) : null;
    }

    /** All facts of the ranking, best first. */
    Stream<Fact> all() {
        return facts(ranking.targets().stream());
    }

    /** The facts of a brief: about the named people first, then by rank unless an account is asked for. */
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
     * The best facts. If several people are named, a fact about each person missing from the first comes second, provided it has the
     * same kind and topic.
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

    /** The best three facts; where a brief ranks first, the best of its own before others. */
    List<Fact> nearest() {
        var brief = brief();
        var own = brief == null ? List.<Fact>of() : record.factsIn(brief).toList();
        return Stream.concat(all().filter(own::contains), all())
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    static boolean isAbout(Fact fact, Mention mention) {
        return fact.people().stream().anyMatch(mention.ids()::contains);
    }

    /** The first fact and the facts that rank close to it. */
    private Stream<Fact> close() {
        var least = ranking.targets().getFirst().score() - ALSO;
        return facts(ranking.targets().stream().filter(ranked -> ranked.score() > least));
    }

    private static boolean isLike(Fact fact, Fact other) {
        return fact.kind() == other.kind() && fact.topic().equals(other.topic());
    }

    /** The people who are named, except the person at the centre of the record. */
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
