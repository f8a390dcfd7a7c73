package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
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
    private static final double CLEAR = 1;

    private static final double HALF = 0.5;
    private static final int NEAREST = 3;

    /** How many facts of a brief are an answer: about what fits on a terminal of 24 lines. */
    private static final int MOST_OF_BRIEF = 8;

    private static final int EXPLAINED = 5;

    private final CaseRecord record;
    private final Ranker ranker;
    private final Weights weights;
    private final EquivalentCommand command;
    private final Suggestions followOn;

    public RankedAnswers(CaseRecord record, TargetIndex index, Weights weights) {
        this.record = record;
        this.weights = weights;
        this.ranker = new Ranker(record, index, weights);
        this.command = new EquivalentCommand(record);
        this.followOn = new Suggestions(record);
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
        if (isIdentity(resolved.question())) {
            ranking = ranking.onlyWith(Feature.SUBJECT);
        }
        var first = ranking.targets().getFirst().target();
        return switch (first.kind()) {
            case WITHHELD, GENERAL -> declinedOrNearest(resolved.asked(), ranking, first);
            case FACT, BRIEF -> answerOrNearest(resolved, ranking, most);
        };
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
                new LaterList<>(() -> ranking.targets().stream()
                        .limit(EXPLAINED)
                        .map(this::explained)
                        .toList()),
                new LaterList<>(() -> grounds(ranking)));
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
                ? closeFacts(ranking).limit(most).toList()
                : facts(brief).stream().limit(Math.max(most, MOST_OF_BRIEF)).toList();
        var understood =
                brief == null ? command.of(facts, about(question), isIdentity(question)) : EquivalentCommand.of(brief);
        var message = isIdentity(question) ? role(question) : asOf(question, facts.getFirst());
        return Response.of(facts.stream().map(AnsweredFact::of).toList(), message, understood)
                .withSuggestions(followOn.from(facts.getFirst(), understood));
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

    /** The best three facts; where a brief ranks first, the best of its own before others. */
    private List<Fact> nearest(Ranking ranking) {
        var brief = brief(ranking);
        var own = brief == null ? List.<Fact>of() : facts(brief);
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

    private List<Fact> facts(Brief brief) {
        return brief.facts().stream()
                .map(record.facts()::get)
                .map(Objects::requireNonNull)
                .toList();
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

    private Explanation.Score explained(Ranked ranked) {
        return new Explanation.Score(
                ranked.target().id(),
                Math.max(0, ranked.score()),
                ranked.reasons(weights).stream()
                        .map(reason -> String.format(
                                Locale.ROOT, "%s %+.1f", reason.feature().words(), reason.points()))
                        .collect(Collectors.joining("; ")));
    }

    /** Which question asked of it is most like the one asked, and how sure it is that the first one answers. */
    private List<Explanation.Step> grounds(Ranking ranking) {
        var grounds = new ArrayList<Explanation.Step>();
        var asked = asked(ranking.targets().getFirst());
        if (asked != null) {
            grounds.add(new Explanation.Step("most like", asked));
        }
        grounds.add(new Explanation.Step(
                "chance",
                String.format(
                        Locale.ROOT,
                        "%.0f %% that the first answers it; %.0f %% is needed",
                        100 * weights.chance(ranking),
                        100 * weights.threshold())));
        return grounds;
    }

    private @Nullable String asked(Ranked ranked) {
        var place = ranked.bestQuestion();
        var asked = switch (ranked.target().kind()) {
            case FACT -> fact(ranked.target()).asked();
            case BRIEF -> brief(ranked.target()).asked();
            case WITHHELD, GENERAL -> List.<String>of();
        };
        return place < 0 || asked.isEmpty() ? null : asked.get(place);
    }

    private static Set<String> about(Question question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "Who is Barker": a question for who somebody is. */
    private static boolean isIdentity(Question question) {
        return question.has("who")
                && question.content().isEmpty()
                && question.mentions().size() == 1;
    }

    /** The name and role of the one who is named; null if several may be meant, or for somebody private. */
    private @Nullable String role(Question question) {
        var ids = question.mentions().getFirst().ids();
        var party = ids.size() == 1 ? record.party(ids.getFirst()) : null;
        return party == null || party.isPrivate() ? null : party.name() + ": " + party.role() + ".";
    }

    /** Whether it is asked who somebody is, and the first fact is about them. */
    private static boolean isSaidWho(Question question, Ranking ranking) {
        return isIdentity(question) && ranking.targets().getFirst().value(Feature.SUBJECT) > 0;
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
