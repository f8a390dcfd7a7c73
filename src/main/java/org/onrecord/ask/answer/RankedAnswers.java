package org.onrecord.ask.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Feature;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.WordClasses;

/**
 * The answerer that uses the first target of the ranking: a fact, a brief, or a reason to decline.
 *
 * <p>Below the abstention threshold it offers the nearest facts instead.
 */
public final class RankedAnswers implements Answerer {
    /** Minimum lead, in score, of a reason to decline over every fact. */
    private static final double MIN_LEAD = 3;

    private static final double HALF = 0.5;
    private static final Set<String> IT = WordClasses.of("it");

    /** Maximum number of facts from a brief: about a terminal of 24 lines. */
    static final int MAX_BRIEF_FACTS = 8;

    private final CaseRecord record;
    private final Ranker ranker;
    private final Weights weights;
    private final EquivalentCommand command;
    private final Suggestions followOn;
    private final RankingExplainer explainer;
    private final Outcomes outcomes;
    private final FrameReader names;
    private volatile @Nullable Latest latest;

    private record Latest(Merged merged, Ranking ranking) {}

    public RankedAnswers(CaseRecord record, TargetIndex index, Weights weights, FrameReader names) {
        this.record = record;
        this.weights = weights;
        this.ranker = new Ranker(record, index, weights);
        this.command = new EquivalentCommand(record);
        this.followOn = new Suggestions(record);
        this.explainer = new RankingExplainer(record, weights);
        this.outcomes = new Outcomes(record);
        this.names = names;
    }

    /** Returns the ranking; caches the last one, since several answerers need it. */
    @SuppressWarnings("ReferenceEquality") // the same words mean something else in another context
    private Ranking ranking(Merged merged, Context context) {
        var last = latest;
        if (last == null || last.merged() != merged) {
            last = new Latest(merged, ranker.rank(merged, context));
            latest = last;
        }
        return last.ranking();
    }

    public void prepare() {
        ranker.prepare();
    }

    @Override
    public String name() {
        return "the ranking of facts";
    }

    @Override
    public Response answer(Merged merged, Context context, int most) {
        var ranking = ranking(merged, context);
        if (merged.frame().isIdentity()) {
            ranking = ranking.only(target -> isSubject(merged.frame(), target));
        }
        if (ranking.targets().isEmpty()) {
            return Response.none(Reason.NOT_ON_RECORD, null);
        }
        var guard = new SubjectGuard(record, names, merged, context);
        var unspoken = new Unspoken(record, merged.frame(), ranking, guard);
        var supposed = unspoken.supposed();
        if (supposed != null) {
            return supposed;
        }
        var first = ranking.targets().getFirst().target();
        return switch (first.kind()) {
            case WITHHELD, GENERAL -> declinedOrNearest(merged.asked(), ranking, first, guard, unspoken);
            case FACT, BRIEF, OPEN -> answerOrNearest(merged, ranking, guard, unspoken, most);
        };
    }

    /** Whether a fact is about a person in the question before all others. */
    private boolean isSubject(Frame question, Target target) {
        var fact = target.kind() == Target.Kind.FACT ? record.facts().get(target.id()) : null;
        return fact != null
                && !fact.people().isEmpty()
                && about(question).contains(fact.people().getFirst());
    }

    /** Whether a fact or brief lists this question verbatim. */
    public boolean isListed(Merged merged, Context context) {
        return ranking(merged, context).targets().stream()
                .limit(1)
                .anyMatch(first -> first.isAsked() && !first.isDeclined());
    }

    private Response declinedOrNearest(
            Frame asked, Ranking ranking, Target first, SubjectGuard guard, Unspoken unspoken) {
        var mayAnswer = mayAnswer(asked, ranking);
        if (ranking.known() == 0 && !asked.content().isEmpty() && !mayAnswer) {
            return Refusals.general("", asked);
        }
        if (mayAnswer || (!ranking.targets().getFirst().isAsked() && !isClear(ranking))) {
            return unsure(asked, ranking, guard, unspoken);
        }
        return first.kind() == Target.Kind.WITHHELD
                ? Refusals.withheld(record, first.id())
                : Refusals.general(first.id(), asked);
    }

    /** Whether a record without listed questions may still answer: only general questions could match there. */
    private boolean mayAnswer(Frame asked, Ranking ranking) {
        var isShort = asked.content().size() == 1 && asked.tokens().size() > 1;
        return (ranking.known() >= HALF || isShort || asked.hasWord(IT))
                && new RankedFacts(record, asked, ranking)
                        .all()
                        .allMatch(fact -> fact.asked().isEmpty());
    }

    private Response answerOrNearest(Merged merged, Ranking ranking, SubjectGuard guard, Unspoken unspoken, int most) {
        if (isUnanswerable(merged.asked(), ranking.known())) {
            return Response.none(Reason.NOT_UNDERSTOOD, null).withSuggestions(followOn.overview());
        }
        var isListed = ranking.targets().getFirst().isAsked();
        var isSure =
                isListed || isIdentityAnswer(merged.frame(), ranking) || weights.chance(ranking) >= weights.threshold();
        var claimed = isSure ? answer(merged.frame(), ranking, most) : null;
        var answered = claimed == null || (!isListed && unspoken.lacksEvent(claimed)) ? null : claimed;
        var unknown = answered == null ? unspoken.unknown() : null;
        var response = answered != null && (isListed || isAllowed(answered, ranking, guard))
                ? answered
                : unknown != null ? unknown : unsure(merged.frame(), ranking, guard, unspoken);
        return response.withRanking(new Explanation(
                new LazyList<>(() -> explainer.steps(ranking)), new LazyList<>(() -> explainer.scores(ranking))));
    }

    /**
     * Whether the record cannot answer: it has no word of the question, or less than half of the words of a question
     * without function words, where a match may be chance.
     *
     * @param known the share of its words that occur in the record
     */
    private static boolean isUnanswerable(Frame asked, double known) {
        return !asked.asksElsewhere()
                && ((known == 0 && !asked.content().isEmpty())
                        || (known < HALF
                                && asked.tokens().stream().noneMatch(token -> Lexicon.isFunctionWord(token.word()))));
    }

    private boolean isAllowed(Response answered, Ranking ranking, SubjectGuard guard) {
        var open = open(ranking);
        return open == null ? guard.allows(answered) : guard.allows(open);
    }

    /** Returns the open question ranked first, or null. */
    private @Nullable OpenQuestion open(Ranking ranking) {
        var first = ranking.targets().getFirst().target();
        return first.kind() == Target.Kind.OPEN ? record.open().get(first.id()) : null;
    }

    private Response answer(Frame question, Ranking ranking, int most) {
        var open = open(ranking);
        if (open != null) {
            return Refusals.open(open, record);
        }
        var ranked = new RankedFacts(record, question, ranking);
        var brief = ranked.brief();
        var best = brief == null ? ranked.best().limit(most) : ranked.of(brief).limit(Math.max(most, MAX_BRIEF_FACTS));
        var facts = outcomes.standingFirst(best.toList());
        var understood =
                brief == null ? command.of(facts, about(question), question.isIdentity()) : EquivalentCommand.of(brief);
        var message = brief == null && question.isIdentity() ? role(question) : asOf(question, facts.getFirst());
        return Response.of(AnsweredFact.of(facts), message, understood)
                .withSummary(brief == null ? List.of() : brief.summary())
                .withSuggestions(followOn.from(facts.getFirst(), understood));
    }

    private Response unsure(Frame question, Ranking ranking, SubjectGuard guard, Unspoken unspoken) {
        var ranked = new RankedFacts(record, question, ranking);
        var brief = ranked.brief();
        var own = unspoken.nearest();
        var nearest = outcomes.standingFirst(own.isEmpty() ? ranked.nearest() : own);
        if (nearest.isEmpty()) {
            return Response.none(Reason.NOT_ON_RECORD, null);
        }
        if (question.asksElsewhere() && nearest.stream().noneMatch(fact -> guard.isOfCountry(fact))) {
            return Response.none(Reason.NOT_ON_RECORD, "The record does not say that for another country.");
        }
        var response = guard.unsure(nearest);
        return brief == null ? response : response.withSuggestions(followOn.to(brief));
    }

    /** Whether a reason to decline matches a known word of the question and leads every fact clearly. */
    private static boolean isClear(Ranking ranking) {
        var first = ranking.targets().getFirst();
        return (first.value(Feature.COVERAGE) > 0 || ranking.known() == 0)
                && ranking.targets().stream()
                        .filter(ranked -> !ranked.isDeclined())
                        .allMatch(ranked -> ranked.score() < first.score() - MIN_LEAD);
    }

    private static Set<String> about(Frame question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable String role(Frame question) {
        var party = IdentityAnswers.named(question, record);
        return party == null ? null : IdentityAnswers.role(party);
    }

    /** Whether the question asks for an identity and the first fact is about that party. */
    private boolean isIdentityAnswer(Frame question, Ranking ranking) {
        var first = ranking.targets().getFirst().target();
        return question.isIdentity()
                && first.kind() == Target.Kind.FACT
                && RankedFacts.isAbout(
                        Objects.requireNonNull(record.facts().get(first.id())),
                        question.mentions().getFirst());
    }

    private static @Nullable String subject(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody ? custody.person() : null;
    }

    /** Whether a fact is about custody on the last day that the record covers, or later. */
    private boolean reachesNow(Fact fact) {
        return fact.detail() instanceof CustodyDetail && !fact.date().latest().isBefore(record.asOf(fact.topic()));
    }

    private @Nullable String asOf(Frame question, Fact fact) {
        return question.has("now") || question.has("last") || question.has("next") || reachesNow(fact)
                ? AsOf.of(record, fact.topic(), subject(fact)).sentence()
                : null;
    }
}
