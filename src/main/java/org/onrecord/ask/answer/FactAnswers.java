package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.AbstentionRule;
import org.onrecord.ask.rank.Continuity;
import org.onrecord.ask.rank.FactFeatures;
import org.onrecord.ask.rank.Fitness;
import org.onrecord.ask.rank.Identity;
import org.onrecord.ask.rank.Succession;
import org.onrecord.ask.rank.TimeOrder;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.QueryClauses;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Candidate;
import org.onrecord.search.index.QueryClause;
import org.onrecord.search.index.Retriever;
import org.onrecord.search.index.SearchIndex;
import org.onrecord.search.text.Lexicon;

/** Finds the facts that answer a question, best first. */
public final class FactAnswers implements Answerer {
    private static final double ENOUGH = 0.45;
    private static final double ENOUGH_AGAIN = 0.3;
    private static final double ALSO = 0.6;
    private static final int EXPLAINED = 5;
    private static final double SURE = 0.6;
    private static final double REASON_SHARE = 0.25;

    private final CaseRecord record;
    private final SearchIndex index;
    private final FactFeatures features;
    private final EquivalentCommand command;
    private final Suggestions followOn;
    private final Retriever retriever;
    private final TimeOrder timeOrder;
    private final Identity identity;
    private final Succession succession;
    private final Continuity continuity;
    private final AbstentionRule sufficiency;

    public FactAnswers(CaseRecord record, SearchIndex index, FactFeatures features) {
        this.record = record;
        this.index = index;
        this.features = features;
        this.command = new EquivalentCommand(record);
        this.followOn = new Suggestions(record);
        this.retriever = new Retriever(index);
        this.timeOrder = new TimeOrder(features);
        this.identity = new Identity(record);
        this.succession = new Succession(record);
        this.continuity = new Continuity(record, features);
        this.sufficiency = new AbstentionRule(record, features);
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        var several = severalCalledSo(question);
        if (!several.isEmpty()) {
            return Response.none(Reason.AMBIGUOUS, "Several people have this name.")
                    .withSuggestions(several);
        }
        if (saysNothing(resolved)) {
            return Response.none(Reason.NOT_UNDERSTOOD, null).withSuggestions(followOn.nearest(List.of()));
        }
        var ranked = rank(resolved, context);
        var scores = ranked.stream().limit(EXPLAINED).map(FactAnswers::score).toList();
        if (ranked.isEmpty()
                || ranked.getFirst().coverage() < enough(resolved)
                || !sufficiency.isEnough(question, ranked.getFirst())) {
            return Response.none(isKnown(question) ? Reason.NOT_ON_RECORD : Reason.NOT_UNDERSTOOD, null)
                    .withSuggestions(followOn.nearest(ranked))
                    .withScores(scores);
        }
        var facts = best(ranked, most);
        var understood = command.of(facts, about(question), Identity.isAsked(question));
        return Response.of(facts.stream().map(AnsweredFact::of).toList(), asOf(question, facts.getFirst()), understood)
                .withSuggestions(followOn.from(facts.getFirst(), understood))
                .withScores(scores);
    }

    /** Whether there is nothing in a question that could be of any case: no name, no date, no word but everyday ones. */
    private static boolean saysNothing(Resolved resolved) {
        var question = resolved.question();
        return question.mentions().isEmpty()
                && question.span() == null
                && resolved.background().isEmpty()
                && !resolved.isRepeated()
                && question.cues().stream().noneMatch(cue -> cue.contains("-") && !cue.startsWith("how-"))
                && question.contentTokens().stream().allMatch(Lexicon::isEveryday);
    }

    /** The candidates that tell what the question word asks for: an age, a reason. */
    private List<Candidate> telling(Question question, List<Candidate> ranked, double enough) {
        if (question.has("how-old")) {
            return ranked.stream()
                    .filter(candidate -> features.tellsAge(candidate.fact()))
                    .toList();
        }
        if (question.has("how-many") || question.has("how-much")) {
            var tellsAmount = features.tellsAmount(question);
            return ranked.stream()
                    .filter(candidate -> tellsAmount.test(candidate.fact()))
                    .toList();
        }
        return question.has("why") ? reasoned(ranked, enough) : ranked;
    }

    private static List<Fact> best(List<Candidate> ranked, int most) {
        var least = ranked.getFirst().score() * ALSO;
        return ranked.stream()
                .filter(candidate -> candidate.score() >= least)
                .limit(most)
                .map(Candidate::fact)
                .toList();
    }

    private static Explanation.Score score(Candidate candidate) {
        var coverage = String.format(Locale.ROOT, "covers %.0f %% of what is wanted; ", candidate.coverage() * 100);
        return new Explanation.Score(candidate.fact().id(), candidate.score(), coverage + candidate.inWords());
    }

    /** Whether the record knows anything of what a question names. */
    private boolean isKnown(Question question) {
        return !question.mentions().isEmpty()
                || question.contentTokens().stream().anyMatch(token -> index.hasTerm(token.stem()));
    }

    private static Set<String> about(Question question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The people that a bare name can mean, when they are several. */
    private List<Suggestion> severalCalledSo(Question question) {
        if (!Identity.isAsked(question)
                || question.mentions().getFirst().ids().size() < 2
                || question.mentions().getFirst().isImplied()) {
            return List.of();
        }
        var people = question.mentions().getFirst().ids().stream()
                .filter(id -> record.people().containsKey(id))
                .map(id -> new Suggestion(record.nameOf(id), "onrecord who " + id))
                .toList();
        return people.size() > 1 ? people : List.of();
    }

    /** How far the record reaches, when that matters: the question is about now or the latest. */
    private @Nullable String asOf(Question question, Fact fact) {
        return question.has("now") || question.has("last") || question.has("next")
                ? AsOf.of(record, fact.topic()).sentence()
                : null;
    }

    /** Candidates for a question, best first. */
    private List<Candidate> rank(Resolved resolved, Context context) {
        var question = succession.aboutPost(resolved.question());
        var wanted = new ArrayList<QueryClause>(QueryClauses.of(question));
        var isIdentity = Identity.isAsked(question);
        if (isIdentity) {
            wanted.addAll(identity.wanted(question));
        }
        if (!question.equals(resolved.question())) {
            wanted.addAll(succession.wanted(resolved.question()));
        }
        wanted.addAll(resolved.background());
        var fitness = new Fitness(question, Continuity.ordinals(resolved, context), features);
        var ranked = retriever.rank(
                wanted,
                fact -> fitness.applyAsDouble(fact)
                        * continuity.fit(resolved, context, fact)
                        * (isIdentity ? Identity.fit(fact) : 1));
        return timeOrder.of(question, telling(question, ranked, enough(resolved)));
    }

    private static double enough(Resolved resolved) {
        return resolved.isRepeated() ? ENOUGH_AGAIN : ENOUGH;
    }

    /** Of candidates for "why", those that tell a reason; when none does, only what is sure to be meant. */
    private List<Candidate> reasoned(List<Candidate> ranked, double enough) {
        var reasons = ranked.stream()
                .filter(candidate -> features.givesReason(candidate.fact()))
                .filter(candidate -> candidate.score() >= ranked.getFirst().score() * REASON_SHARE)
                .filter(candidate -> candidate.coverage() >= enough)
                .toList();
        if (!reasons.isEmpty()) {
            return reasons;
        }
        return ranked.isEmpty() || ranked.getFirst().coverage() < SURE ? List.of() : ranked;
    }
}
