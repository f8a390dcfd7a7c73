package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Feature;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;

/**
 * Answers with what ranks first: a fact, a brief, or a reason to decline.
 *
 * <p>Where it is not sure enough that the first one answers the question, it claims no answer and offers the nearest facts.
 */
public final class RankedAnswers implements Answerer {
    /** How far behind the first one a fact may be to be shown with it. */
    private static final double ALSO = 1.5;

    /** How far ahead of every fact what is to be declined has to be. */
    private static final double CLEAR = 3;

    /** How sure it has to be to contradict what was computed. */
    private static final double SURE = 0.9;

    private static final double HALF = 0.5;
    private static final int NEAREST = 3;

    /** How many facts of a brief are an answer: about what fits on a terminal of 24 lines. */
    static final int MOST_OF_BRIEF = 8;

    private final CaseRecord record;
    private final Ranker ranker;
    private final Weights weights;
    private final EquivalentCommand command;
    private final Suggestions followOn;
    private final Grounds grounds;

    public RankedAnswers(CaseRecord record, TargetIndex index, Weights weights) {
        this.record = record;
        this.weights = weights;
        this.ranker = new Ranker(record, index, weights);
        this.command = new EquivalentCommand(record);
        this.followOn = new Suggestions(record);
        this.grounds = new Grounds(record, weights);
    }

    /** Looks at every fact now, so that no question has to wait for it. */
    public void prepare() {
        ranker.prepare();
    }

    @Override
    public String name() {
        return "questions that the record answers";
    }

    @Override
    public Response answer(Resolved resolved, Context context, int most) {
        var ranking = ranker.rank(resolved, context);
        if (resolved.question().isIdentity()) {
            ranking = ranking.onlyWith(Feature.SUBJECT);
        }
        var first = ranking.targets().getFirst().target();
        return switch (first.kind()) {
            case WITHHELD, GENERAL -> declinedOrNearest(resolved.asked(), ranking, first);
            case FACT, BRIEF -> answerOrNearest(resolved, ranking, most);
        };
    }

    /**
     * Whether it is sure of a fact that a computed answer has not: then the words ask for something else. What is computed of a charge
     * stands, since it has a charge with its outcome, which one fact alone may lack.
     */
    public boolean contradicts(Response computed, Resolved resolved, Context context) {
        if (computed.answers().isEmpty() || isOfCharge(computed.answers().getFirst())) {
            return false;
        }
        var ranking = ranker.rank(resolved, context);
        var first = ranking.targets().getFirst().target();
        return first.kind() == Target.Kind.FACT
                && weights.chance(ranking) >= SURE
                && computed.answers().stream().noneMatch(answer -> answer.id().equals(first.id()));
    }

    private boolean isOfCharge(AnsweredFact answer) {
        var fact = record.facts().get(answer.id());
        return fact != null && fact.detail() instanceof OutcomeDetail outcome && outcome.charge() != null;
    }

    private Response declinedOrNearest(Question asked, Ranking ranking, Target first) {
        if (ranking.known() == 0 && !asked.content().isEmpty()) {
            return Declined.general("", asked);
        }
        if (!isClear(ranking)) {
            return unsure(ranking);
        }
        return first.kind() == Target.Kind.WITHHELD
                ? Declined.withheld(record, first.id())
                : Declined.general(first.id(), asked);
    }

    private Response answerOrNearest(Resolved resolved, Ranking ranking, int most) {
        if (isStrange(resolved.asked(), ranking.known())) {
            return Response.none(Reason.NOT_UNDERSTOOD, null).withSuggestions(followOn.overview());
        }
        var response = isSaidWho(resolved.question(), ranking) || weights.chance(ranking) >= weights.threshold()
                ? answered(resolved.question(), ranking, most)
                : unsure(ranking);
        return response.withRanking(
                new LaterList<>(() -> grounds.scores(ranking)), new LaterList<>(() -> grounds.steps(ranking)));
    }

    /**
     * Whether it is no question that the record could answer: it says something of which the record has no word, or it has none of
     * the small words that hold English together, so that a word in it may be alike by chance.
     */
    private static boolean isStrange(Question question, double known) {
        return (known == 0 && !question.content().isEmpty())
                || (known < HALF
                        && question.tokens().stream().noneMatch(token -> Lexicon.isFunctionWord(token.word())));
    }

    private Response answered(Question question, Ranking ranking, int most) {
        var brief = brief(ranking);
        var facts = brief == null
                ? withOthersNamed(question, ranking).limit(most).toList()
                : told(brief, question, ranking)
                        .limit(Math.max(most, MOST_OF_BRIEF))
                        .toList();
        var understood =
                brief == null ? command.of(facts, about(question), question.isIdentity()) : EquivalentCommand.of(brief);
        var message = question.isIdentity() ? role(question) : asOf(question, facts.getFirst());
        return Response.of(facts.stream().map(AnsweredFact::of).toList(), message, understood)
                .withSuggestions(followOn.from(facts.getFirst(), understood));
    }

    /** The facts of a brief: those about the people who are named first, and where no account is asked for, those that rank best. */
    private Stream<Fact> told(Brief brief, Question question, Ranking ranking) {
        var about = people(question).flatMap(mention -> mention.ids().stream()).collect(Collectors.toSet());
        var asksAccount = ranking.targets().getFirst().value(Feature.BRIEF_ASKED) > 0;
        var close = asksAccount ? List.<Fact>of() : closeFacts(ranking).toList();
        return record.factsIn(brief)
                .sorted(Comparator.comparing(
                                (Fact fact) -> fact.people().stream().noneMatch(about::contains))
                        .thenComparingInt(fact -> close.contains(fact) ? close.indexOf(fact) : close.size()));
    }

    private Response unsure(Ranking ranking) {
        var brief = brief(ranking);
        var response =
                Response.unsure(nearest(ranking).stream().map(AnsweredFact::of).toList());
        return brief == null ? response : response.withSuggestions(followOn.to(brief));
    }

    /** Whether what is to be declined has a word of what is asked that is known, and is well ahead of every fact. */
    private static boolean isClear(Ranking ranking) {
        var first = ranking.targets().getFirst();
        return (first.value(Feature.COVERAGE) > 0 || ranking.known() == 0)
                && ranking.targets().stream()
                        .filter(ranked -> !ranked.isDeclined())
                        .allMatch(ranked -> ranked.score() < first.score() - CLEAR);
    }

    /** The first fact and those that come close to it. */
    private Stream<Fact> closeFacts(Ranking ranking) {
        var least = ranking.targets().getFirst().score() - ALSO;
        return facts(ranking.targets().stream().filter(ranked -> ranked.score() > least));
    }

    /** The best facts; where several people are named, after the first of them the best one about each of whom they do not tell. */
    private Stream<Fact> withOthersNamed(Question question, Ranking ranking) {
        var close = closeFacts(ranking).toList();
        var named = people(question).toList();
        if (named.size() < 2) {
            return close.stream();
        }
        var others = named.stream()
                .filter(mention -> close.stream().noneMatch(fact -> isAbout(fact, mention)))
                .flatMap(mention -> facts(ranking.targets().stream())
                        .filter(fact -> isAbout(fact, mention))
                        .limit(1));
        return Stream.of(close.stream().limit(1), others, close.stream().skip(1))
                .flatMap(Function.identity())
                .distinct();
    }

    private static boolean isAbout(Fact fact, Mention mention) {
        return fact.people().stream().anyMatch(mention.ids()::contains);
    }

    /** The people who are named, but for the one whom the record is about. */
    private Stream<Mention> people(Question question) {
        return question.mentions().stream()
                .filter(mention -> !mention.isBody() && !mention.ids().contains(record.centre()));
    }

    /** The best three facts; where a brief ranks first, the best of its own before others. */
    private List<Fact> nearest(Ranking ranking) {
        var brief = brief(ranking);
        var own = brief == null ? List.<Fact>of() : record.factsIn(brief).toList();
        return Stream.concat(facts(ranking.targets().stream()).filter(own::contains), facts(ranking.targets().stream()))
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    private Stream<Fact> facts(Stream<Ranked> ranked) {
        return ranked.map(Ranked::target)
                .filter(target -> target.kind() == Target.Kind.FACT)
                .map(this::fact);
    }

    /** The brief that ranks first, or null if something else does. */
    private @Nullable Brief brief(Ranking ranking) {
        var first = ranking.targets().getFirst().target();
        return first.kind() == Target.Kind.BRIEF ? brief(first) : null;
    }

    private Brief brief(Target target) {
        return Objects.requireNonNull(record.briefs().get(target.id()));
    }

    private Fact fact(Target target) {
        return Objects.requireNonNull(record.facts().get(target.id()));
    }

    private static Set<String> about(Question question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name and role of the one who is named; null if several may be meant, or for somebody private. */
    private @Nullable String role(Question question) {
        var party = IdentityAnswers.named(question, record);
        return party == null ? null : IdentityAnswers.role(party);
    }

    /** Whether it is asked who somebody is, and the first fact is about them. */
    private boolean isSaidWho(Question question, Ranking ranking) {
        var first = ranking.targets().getFirst().target();
        return question.isIdentity()
                && first.kind() == Target.Kind.FACT
                && isAbout(fact(first), question.mentions().getFirst());
    }

    /** The person whom a fact of custody is about; null for any other fact. */
    private static @Nullable String subject(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody ? custody.person() : null;
    }

    /** How far the record reaches, when that matters: the question is about now or the latest. */
    private @Nullable String asOf(Question question, Fact fact) {
        return question.has("now") || question.has("last") || question.has("next")
                ? AsOf.of(record, fact.topic(), subject(fact)).sentence()
                : null;
    }
}
