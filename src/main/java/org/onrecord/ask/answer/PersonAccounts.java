package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Tokens;

/** The answerer for "tell me about the mother" and "Barker in short", with the brief about that person. */
public final class PersonAccounts implements Answerer {
    private static final Set<String> ACCOUNT = Set.of("summary", "overview", "broad");
    private static final double HALF = 0.5;

    private final CaseRecord record;
    private final Suggestions followOn;

    public PersonAccounts(CaseRecord record) {
        this.record = record;
        this.followOn = new Suggestions(record);
    }

    @Override
    public String name() {
        return "an account of a person";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        return asksAccount(question)
                ? briefAbout(question.mentions().getFirst().ids().getFirst())
                        .map(brief -> response(brief, most))
                        .orElse(null)
                : null;
    }

    private boolean asksAccount(Question question) {
        return ACCOUNT.stream().anyMatch(question::has)
                && Question.QUESTION_WORDS.stream().noneMatch(question::has)
                && !question.isYesNo()
                && question.span() == null
                && question.proceedings().isEmpty()
                && question.contentExcept(ACCOUNT).isEmpty()
                && question.mentions().size() == 1
                && question.mentions().getFirst().ids().size() == 1
                && !question.mentions().getFirst().ids().contains(record.centre());
    }

    private Response response(Brief brief, int most) {
        var facts = record.factsIn(brief)
                .limit(Math.max(most, RankedAnswers.MAX_BRIEF_FACTS))
                .toList();
        var command = EquivalentCommand.of(brief);
        return Response.of(AnsweredFact.of(facts), null, command)
                .withSummary(brief.summary())
                .withSuggestions(followOn.from(facts.getFirst(), command));
    }

    /** Prefers a brief with the person's name in its heading, then the largest share of facts about the person. */
    private Optional<Brief> briefAbout(String person) {
        return record.briefs().values().stream()
                .filter(brief -> brief.facts().size() > RankedAnswers.MAX_BRIEF_FACTS)
                .filter(brief ->
                        !brief.people().isEmpty() && brief.people().getFirst().equals(person))
                .filter(brief -> isNamed(brief, person) || share(brief, person) > HALF)
                .max(Comparator.<Brief, Boolean>comparing(brief -> isNamed(brief, person))
                        .thenComparingDouble(brief -> share(brief, person)));
    }

    private boolean isNamed(Brief brief, String person) {
        var name = Tokens.of(record.nameOf(person)).getLast().word();
        return Tokens.of(brief.heading()).stream()
                .anyMatch(token -> token.word().equals(name));
    }

    private double share(Brief brief, String person) {
        Predicate<Fact> isSubject =
                fact -> !fact.people().isEmpty() && fact.people().getFirst().equals(person);
        return (double) record.factsIn(brief).filter(isSubject).count()
                / brief.facts().size();
    }
}
