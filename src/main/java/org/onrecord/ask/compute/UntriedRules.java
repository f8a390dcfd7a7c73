package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** The rows for the guilt of people without criminal proceedings on record. */
final class UntriedRules {
    private static final String[] TRIGGERS = {"guilty", "charge", "sentence"};
    private static final String[] KNOWN = {"guilty", "cleared", "plead", "charge", "crime", "sentence", "murder", "kill"
    };
    private static final String[] OCCUPATIONS = {"staff", "posts", "doctors", "officials"};
    private static final Set<OutcomeStep> AGAINST =
            EnumSet.of(OutcomeStep.DISMISSAL, OutcomeStep.SANCTION, OutcomeStep.ORDER, OutcomeStep.RULING);
    private static final Predicate<String> ABOUT_GUILT =
            Pattern.compile("(?i)\\b(convict|acquit|to blame|no part|innocent)").asPredicate();

    private UntriedRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("charges against an occupation", TRIGGERS)
                        .knows(KNOWN)
                        .knows(OCCUPATIONS)
                        .refuses("punished")
                        .withoutTime()
                        .when(scope -> scope.has(OCCUPATIONS) && !scope.hasSubject())
                        .when(scope -> scope.has("whether") || scope.asksWhich())
                        .when(scope -> !scope.court().defendants().isEmpty()
                                && scope.court().defendants().stream().noneMatch(id -> hasOccupation(scope, id)))
                        .answers(UntriedRules::nobody),
                Rule.of("charges against a person never tried", TRIGGERS)
                        .knows(KNOWN)
                        .knows(Rule.DESCRIPTION)
                        .withoutTime()
                        .when(scope -> scope.has("whether")
                                && scope.untried().size() == 1
                                && scope.record()
                                        .people()
                                        .containsKey(scope.untried().getFirst())
                                && !scope.court().defendants().isEmpty())
                        .answers(UntriedRules::notTried));
    }

    private static Response nobody(Scope scope) {
        return Response.none(
                Reason.NOT_ON_RECORD,
                "The criminal proceedings on record are against "
                        + scope.court().names(scope.court().defendants()) + " only.");
    }

    private static boolean hasOccupation(Scope scope, String id) {
        var person = scope.record().people().get(id);
        return person != null
                && Lexicon.questions().find(Tokens.of(person.role())).stream()
                        .anyMatch(match -> List.of(OCCUPATIONS).contains(match.name()));
    }

    private static Response notTried(Scope scope) {
        var id = scope.untried().getFirst();
        var message = "No criminal proceedings against " + scope.record().nameOf(id) + " are on record.";
        var response = new AnswerList()
                .addAll(guiltStatements(scope, id))
                .addAll(decisionsAgainst(scope, id).facts())
                .withMessage(message)
                .response();
        return response == null ? Response.none(Reason.NOT_ON_RECORD, message) : response;
    }

    /** Returns facts about the person's role or innocence, findings first. */
    private static List<Fact> guiltStatements(Scope scope, String id) {
        return scope.record()
                .factsAbout(id)
                .filter(fact -> fact.isAbout(id) && ABOUT_GUILT.test(fact.statement()))
                .sorted(Comparator.comparing(fact -> fact.kind() != FactKind.FINDING))
                .toList();
    }

    /** Returns current decisions of employers and regulators: dismissals, then newest first. */
    private static Events decisionsAgainst(Scope scope, String id) {
        return scope.court()
                .all()
                .by(id)
                .where(event -> event.isStep(AGAINST) && !event.isReplaced())
                .sorted(Comparator.comparing((Event event) -> !event.is(EventType.DISMISSAL))
                        .thenComparing(Comparator.comparing(Event::date).reversed()));
    }
}
