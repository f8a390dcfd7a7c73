package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** The operator for questions about the guilt of people without criminal proceedings on record. */
final class NotTried implements Operator {
    private static final List<String> TRIGGERS = List.of("guilty", "charge", "sentence");
    private static final String[] WORDS = {"guilty", "cleared", "plead", "charge", "crime", "sentence", "murder", "kill"
    };
    private static final List<String> OCCUPATIONS = List.of("staff", "posts", "doctors", "officials");
    private static final String[] GROUPS =
            Stream.concat(Stream.of(WORDS), OCCUPATIONS.stream()).toArray(String[]::new);
    private static final Set<OutcomeStep> AGAINST =
            Set.of(OutcomeStep.DISMISSAL, OutcomeStep.SANCTION, OutcomeStep.ORDER, OutcomeStep.RULING);
    private static final Predicate<String> ABOUT_GUILT =
            Pattern.compile("(?i)\\b(convict|acquit|to blame|no part|innocent)").asPredicate();

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    NotTried(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has("guilty", "charge", "sentence")) {
            return null;
        }
        var untried = asked.subjects().untried();
        if (asksAboutGroup(asked)) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The criminal proceedings on record are against " + outcomes.names(outcomes.defendants())
                            + " only.");
        }
        if (untried.size() != 1
                || outcomes.defendants().isEmpty()
                || !asked.asksYesNo()
                || asked.span() != null
                || !containsOnly(asked, record.people().containsKey(untried.getFirst()))) {
            return null;
        }
        var id = untried.getFirst();
        var message = "No criminal proceedings against " + record.nameOf(id) + " are on record.";
        var response = new AnswerList()
                .addAll(guiltStatements(id))
                .addAll(decisionsAgainst(id))
                .withMessage(message)
                .response();
        return response == null ? Response.none(Reason.NOT_ON_RECORD, message) : response;
    }

    /** "Was any police officer charged": asks about an occupation that no defendant has. */
    private boolean asksAboutGroup(AskedQuestion asked) {
        return asked.has("staff", "posts", "doctors", "officials")
                && !asked.has("punished")
                && !asked.hasSubject()
                && !outcomes.defendants().isEmpty()
                && asked.span() == null
                && (asked.asksYesNo() || asked.asksWhich())
                && !asked.asks("when", "why", "where", "how-long", "how-much", "says")
                && asked.containsOnly(GROUPS)
                && outcomes.defendants().stream().noneMatch(this::hasOccupation);
    }

    private boolean hasOccupation(String id) {
        var person = record.people().get(id);
        return person != null
                && Lexicon.computing().find(Tokens.of(person.role())).stream()
                        .anyMatch(match -> OCCUPATIONS.contains(match.name()));
    }

    private static boolean containsOnly(AskedQuestion asked, boolean isPerson) {
        return isPerson ? asked.containsOnlyFrom(TRIGGERS, WORDS) : asked.containsOnly(WORDS);
    }

    /** Returns facts about the person's role or innocence, findings first. */
    private List<Fact> guiltStatements(String id) {
        return record.factsAbout(id)
                .filter(fact -> fact.people().indexOf(id) == 0 && ABOUT_GUILT.test(fact.statement()))
                .sorted(Comparator.comparing(fact -> fact.kind() != FactKind.FINDING))
                .toList();
    }

    /** Returns current decisions of employers and regulators: dismissals, then newest first. */
    private List<Fact> decisionsAgainst(String id) {
        return record.factsOf(FactKind.OUTCOME)
                .filter(fact -> fact.detail() instanceof OutcomeDetail detail
                        && detail.person().equals(id)
                        && detail.supersededBy() == null
                        && AGAINST.contains(detail.step()))
                .sorted(Comparator.comparing(
                                (Fact fact) -> CriminalOutcomes.detail(fact).step() != OutcomeStep.DISMISSAL)
                        .thenComparing(Comparator.comparing(Fact::date).reversed()))
                .toList();
    }
}
