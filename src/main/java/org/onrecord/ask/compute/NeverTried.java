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

/** Answers questions about the guilt of people without criminal proceedings on record. */
final class NeverTried implements Operator {
    private static final List<String> TRIGGERS = List.of("guilty", "charge", "sentence");
    private static final String[] WORDS = {"guilty", "cleared", "plead", "charge", "crime", "sentence", "murder", "kill"
    };
    private static final List<String> OFFICES = List.of("staff", "posts", "doctors", "officials");
    private static final String[] GROUPS =
            Stream.concat(Stream.of(WORDS), OFFICES.stream()).toArray(String[]::new);
    private static final Set<OutcomeStep> AGAINST =
            Set.of(OutcomeStep.DISMISSAL, OutcomeStep.SANCTION, OutcomeStep.ORDER, OutcomeStep.RULING);
    /** Matches statements about a person's guilt or innocence. */
    private static final Predicate<String> TELLS_OF_GUILT =
            Pattern.compile("(?i)\\b(convict|acquit|to blame|no part|innocent)").asPredicate();

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    NeverTried(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!asked.has("guilty", "charge", "sentence")) {
            return null;
        }
        var others = asked.subjects().others();
        if (asksOfGroup(asked)) {
            return Response.none(
                    Reason.NOT_ON_RECORD,
                    "The criminal proceedings on record are against " + outcomes.names(outcomes.tried()) + " alone.");
        }
        if (others.size() != 1
                || outcomes.tried().isEmpty()
                || !asked.asksYesNo()
                || asked.span() != null
                || !isPlain(asked, record.people().containsKey(others.getFirst()))) {
            return null;
        }
        var id = others.getFirst();
        var message = "No criminal proceedings against " + record.nameOf(id) + " are on record.";
        var response = new Answers()
                .addAll(tellingOfGuilt(id))
                .addAll(against(id))
                .saying(message)
                .response();
        return response == null ? Response.none(Reason.NOT_ON_RECORD, message) : response;
    }

    /** "Was any police officer charged": asks about an occupation that no defendant has. */
    private boolean asksOfGroup(Asked asked) {
        return asked.has("staff", "posts", "doctors", "officials")
                && !asked.has("punished")
                && !asked.isAboutSomebody()
                && !outcomes.tried().isEmpty()
                && asked.span() == null
                && (asked.asksYesNo() || asked.asksWhich())
                && !asked.asks("when", "why", "where", "how-long", "how-much", "says")
                && asked.isPlain(GROUPS)
                && outcomes.tried().stream().noneMatch(this::isInOffice);
    }

    private boolean isInOffice(String id) {
        var person = record.people().get(id);
        return person != null
                && Lexicon.computing().find(Tokens.of(person.role())).stream()
                        .anyMatch(match -> OFFICES.contains(match.name()));
    }

    private static boolean isPlain(Asked asked, boolean isPerson) {
        return isPerson ? asked.isPlainFrom(TRIGGERS, WORDS) : asked.isPlain(WORDS);
    }

    /** Returns facts about the person's role or innocence, findings first. */
    private List<Fact> tellingOfGuilt(String id) {
        return record.factsAbout(id)
                .filter(fact -> fact.people().indexOf(id) == 0 && TELLS_OF_GUILT.test(fact.statement()))
                .sorted(Comparator.comparing(fact -> fact.kind() != FactKind.FINDING))
                .toList();
    }

    /** Returns current decisions of employers and regulators: dismissals, then newest first. */
    private List<Fact> against(String id) {
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
