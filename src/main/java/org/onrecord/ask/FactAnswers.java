package org.onrecord.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.language.Lexicon;
import org.onrecord.ask.language.Tokens;
import org.onrecord.ask.language.WordClasses;
import org.onrecord.ask.retrieve.Candidate;
import org.onrecord.ask.retrieve.FactIndex;
import org.onrecord.ask.retrieve.Fitness;
import org.onrecord.ask.retrieve.Retriever;
import org.onrecord.ask.retrieve.Wanted;
import org.onrecord.ask.retrieve.Wants;
import org.onrecord.ask.understand.Mention;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

/** Finds the facts that answer a question, best first. */
final class FactAnswers implements Answerer {
    private static final double FAVOURED = 1.6;
    private static final double SHOWN = 0.45;
    private static final double NAME_WORD = 0.3;
    private static final double ROLE_WORD = 0.3;
    private static final double DESCRIPTION = 0.6;
    private static final double PROFILED = 1.6;
    private static final double ENOUGH = 0.45;
    private static final double ENOUGH_AGAIN = 0.3;
    private static final double ALSO = 0.6;
    private static final int EXPLAINED = 5;
    private static final double POST_WORD = 0.4;
    private static final double SURE = 0.6;
    private static final double REASON_SHARE = 0.25;
    private static final Set<String> POSTS = WordClasses.of("post");
    private static final Set<String> IDENTITY_CUES = Set.of("who", "overview", "names", "summary", "list");

    private final CaseRecord record;
    private final FactIndex index;
    private final EqualCommand command;
    private final FollowOn followOn;
    private final Retriever retriever;
    private final TimeOrder timeOrder;

    FactAnswers(CaseRecord record, FactIndex index) {
        this.record = record;
        this.index = index;
        this.command = new EqualCommand(record);
        this.followOn = new FollowOn(record);
        this.retriever = new Retriever(index);
        this.timeOrder = new TimeOrder(index);
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
            return Response.none(Reason.AMBIGUOUS, "Several people are called so.")
                    .withSuggestions(several);
        }
        if (saysNothing(resolved)) {
            return Response.none(Reason.NOT_UNDERSTOOD, null).withSuggestions(followOn.nearest(List.of()));
        }
        var ranked = rank(resolved);
        var scores = ranked.stream().limit(EXPLAINED).map(FactAnswers::score).toList();
        if (ranked.isEmpty() || ranked.getFirst().coverage() < enough(resolved)) {
            return Response.none(isKnown(question) ? Reason.NOT_ON_RECORD : Reason.NOT_UNDERSTOOD, null)
                    .withSuggestions(followOn.nearest(ranked))
                    .withScores(scores);
        }
        var facts = best(ranked, most);
        var understood = command.of(facts, about(question), isIdentity(question));
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
                    .filter(candidate -> index.tellsAge(candidate.fact()))
                    .toList();
        }
        if (question.has("how-many") || question.has("how-much")) {
            return ranked.stream()
                    .filter(candidate -> index.tellsAmount(candidate.fact()))
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
        if (!isIdentity(question)
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
                ? AsOf.sentence(record, fact.topic())
                : null;
    }

    /** Candidates for a question, best first. */
    List<Candidate> rank(Resolved resolved) {
        var question = ofSuccessor(resolved.question());
        var wanted = new ArrayList<Wanted>(Wants.of(question));
        var isIdentity = isIdentity(question);
        if (isIdentity) {
            wanted.addAll(role(question));
        }
        if (!question.equals(resolved.question())) {
            wanted.addAll(successor(resolved.question()));
        }
        wanted.addAll(resolved.background());
        var fitness = new Fitness(question, index);
        var ranked = retriever.rank(
                wanted, fact -> fitness.applyAsDouble(fact) * told(resolved, fact) * (isIdentity ? profile(fact) : 1));
        return timeOrder.of(question, telling(question, ranked, enough(resolved)));
    }

    private static double enough(Resolved resolved) {
        return resolved.isRepeated() ? ENOUGH_AGAIN : ENOUGH;
    }

    /** Of candidates for "why", those that tell a reason; when none does, only what is sure to be meant. */
    private List<Candidate> reasoned(List<Candidate> ranked, double enough) {
        var reasons = ranked.stream()
                .filter(candidate -> index.givesReason(candidate.fact()))
                .filter(candidate -> candidate.score() >= ranked.getFirst().score() * REASON_SHARE)
                .filter(candidate -> candidate.coverage() >= enough)
                .toList();
        if (!reasons.isEmpty()) {
            return reasons;
        }
        return ranked.isEmpty() || ranked.getFirst().coverage() < SURE ? List.of() : ranked;
    }

    /** Who came after somebody is told by facts about the post, not about that person. */
    private Question ofSuccessor(Question question) {
        var asks = question.has("successor") && question.has("who");
        var persons = question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .toList();
        return asks && persons.stream().map(Mention::ids).distinct().count() == 1
                ? question.withMentions(
                        question.mentions().stream().filter(Mention::isBody).toList())
                : question;
    }

    private List<Wanted> successor(Question question) {
        var wanted = new ArrayList<Wanted>();
        var person = record.party(question.mentions().stream()
                .filter(mention -> !mention.isBody())
                .findFirst()
                .orElseThrow()
                .ids()
                .getFirst());
        if (person != null) {
            Tokens.of(firstClause(person.role())).stream()
                    .filter(token -> !Lexicon.isFunctionWord(token.word()) && !token.hasDigit())
                    .forEach(token -> wanted.add(Wanted.needed(token.word(), Map.of(token.stem(), 1.0), POST_WORD)));
            wanted.add(Wanted.needed("appointed", Map.of("appoint", 1.0, "new", 0.8, "interim", 0.9, "becom", 0.8), 1));
            wanted.add(Wanted.welcome(person.id(), Map.of("#" + person.id(), 1.0), POST_WORD));
        }
        return wanted;
    }

    private double told(Resolved resolved, Fact fact) {
        return resolved.favoured().contains(fact.id())
                ? FAVOURED
                : resolved.shown().contains(fact.id()) && !index.givesReason(fact) ? SHOWN : 1;
    }

    /** "who is X", or a name alone: nothing but one person or body. */
    static boolean isIdentity(Question question) {
        return question.contentTokens().stream().allMatch(token -> POSTS.contains(token.word()))
                && question.span() == null
                && question.mentions().size() == 1
                && question.cues().stream().allMatch(IDENTITY_CUES::contains);
    }

    /** What the record calls the part of the one asked about, as words an answer should have. */
    private List<Wanted> role(Question question) {
        var wanted = new ArrayList<Wanted>();
        for (var id : question.mentions().getFirst().ids()) {
            var party = record.party(id);
            if (party == null) {
                continue;
            }
            for (var token : Tokens.of(firstClause(party.role()))) {
                if (!Lexicon.isFunctionWord(token.word())) {
                    wanted.add(Wanted.welcome(token.word(), Map.of(token.stem(), 1.0), ROLE_WORD));
                }
            }
            Tokens.of(party.name())
                    .forEach(token -> wanted.add(Wanted.welcome(token.word(), Map.of(token.stem(), 1.0), NAME_WORD)));
        }
        question.mentions().getFirst().description().stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .forEach(token -> wanted.add(Wanted.welcome(token.word(), Map.of(token.stem(), 1.0), DESCRIPTION)));
        return wanted;
    }

    private static String firstClause(String role) {
        var comma = role.indexOf(',');
        return comma < 0 ? role : role.substring(0, comma);
    }

    private static double profile(Fact fact) {
        return fact.kind() == FactKind.PROFILE ? PROFILED : 1;
    }
}
