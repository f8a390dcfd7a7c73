package org.onrecord.lookup.who;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.list.OutcomeLookup;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.layout.Sentence;

/** A one-screen summary of a person or body: role, status, outcomes and main facts. */
final class PartySummary {
    private static final int MAX_OUTCOMES = 8;
    private static final int MAX_FACTS = 5;

    /** Order in which outcomes are kept if there are too many. */
    private static final List<OutcomeStep> PRIORITY = List.of(
            OutcomeStep.SENTENCE,
            OutcomeStep.VERDICT,
            OutcomeStep.CHARGE,
            OutcomeStep.DISMISSAL,
            OutcomeStep.SANCTION,
            OutcomeStep.APPEAL,
            OutcomeStep.RULING,
            OutcomeStep.SETTLEMENT,
            OutcomeStep.ORDER,
            OutcomeStep.RESIGNATION,
            OutcomeStep.PLEA);

    private final Document document;
    private final Party party;
    private final List<Fact> facts;
    private final Outcomes outcomes;
    private final Map<String, Integer> weights;

    PartySummary(Document document, Party party, List<Fact> facts) {
        this.document = document;
        this.party = party;
        this.facts = facts;
        this.outcomes = new Outcomes(document.record());
        this.weights = weights(document.record());
    }

    void write(@Nullable CustodyInterval status) {
        document.title(party.name());
        document.text(Sentence.capital(party.role()) + ".");
        var profile = profile();
        if (profile != null) {
            document.text(document.sourced(profile));
        }
        if (status != null) {
            document.gap();
            document.text(StatusPage.sentence(status, document));
            document.text(document.reachOf(Topic.CUSTODY, party.id()));
        }
        var decided = outcomes();
        if (!decided.isEmpty()) {
            document.gap();
            OutcomeLookup.writeTable(decided, document);
        }
        writeFacts(others(profile, decided));
    }

    /** Returns the facts in the summary. */
    List<Fact> shown() {
        var profile = profile();
        var decided = outcomes();
        return Stream.of(profile == null ? List.<Fact>of() : List.of(profile), decided, others(profile, decided))
                .flatMap(List::stream)
                .toList();
    }

    private @Nullable Fact profile() {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.PROFILE && isOf(fact))
                .min(byWeight())
                .orElse(null);
    }

    private List<Fact> others(@Nullable Fact profile, List<Fact> decided) {
        return facts.stream()
                .filter(fact -> !fact.equals(profile) && !decided.contains(fact) && !hasOwnCommand(fact))
                .sorted(byWeight())
                .limit(MAX_FACTS)
                .sorted(Fact.BY_DATE)
                .toList();
    }

    /** Returns the most important outcomes; a replacement comes before the decision it replaced. */
    private List<Fact> outcomes() {
        var own = facts.stream()
                .filter(fact -> fact.detail() instanceof OutcomeDetail outcome
                        && outcome.person().equals(party.id()))
                .toList();
        var kept = own.stream()
                .filter(fact -> !isDecidedIn(fact, own))
                .sorted(Comparator.comparing(
                                (Fact fact) -> !Outcomes.detail(fact).isConviction())
                        .thenComparing(fact -> outcomes.replacement(fact) != null)
                        .thenComparingInt(
                                fact -> PRIORITY.indexOf(Outcomes.detail(fact).step()))
                        .thenComparing(Fact.BY_DATE))
                .limit(MAX_OUTCOMES)
                .sorted(Fact.BY_DATE)
                .toList();
        return outcomes.standingFirst(kept);
    }

    /** Whether a charge or denial is superseded by a decision in the table. */
    private boolean isDecidedIn(Fact fact, List<Fact> own) {
        return outcomes.decisionsOn(fact).stream().anyMatch(own::contains);
    }

    /** Whether the fact belongs to another command, as outcomes and custody steps do. */
    private boolean hasOwnCommand(Fact fact) {
        return switch (fact.detail()) {
            case OutcomeDetail outcome -> outcome.person().equals(party.id());
            case CustodyDetail custody -> custody.person().equals(party.id());
            case null, default -> false;
        };
    }

    private void writeFacts(List<Fact> topFacts) {
        if (!topFacts.isEmpty()) {
            document.gap();
            topFacts.forEach(fact -> document.add(Entries.entry(fact, List.of(document.inShort(fact)), null)));
        }
    }

    /** Orders by mentions in the account and the briefs, with a bonus for facts mainly about the party. */
    private Comparator<Fact> byWeight() {
        return Comparator.comparingInt((Fact fact) -> -weights.getOrDefault(fact.id(), 0) - (isSubject(fact) ? 2 : 0))
                .thenComparingInt(fact -> -fact.sources().size())
                .thenComparing(Fact.BY_DATE);
    }

    private boolean isSubject(Fact fact) {
        return Stream.of(fact.people(), fact.organisations())
                .anyMatch(parties -> !parties.isEmpty() && parties.getFirst().equals(party.id()));
    }

    /** Whether a profile describes the party itself, not someone in its service. */
    private boolean isOf(Fact profile) {
        return party.type() == PartyType.PERSON
                ? profile.statement().contains(party.name())
                : profile.people().isEmpty() && isSubject(profile);
    }

    private static Map<String, Integer> weights(CaseRecord record) {
        var weights = new HashMap<String, Integer>();
        record.overview().forEach(section -> section.facts().forEach(id -> weights.merge(id, 2, Integer::sum)));
        record.briefs().values().forEach(brief -> brief.facts().forEach(id -> weights.merge(id, 1, Integer::sum)));
        return weights;
    }
}
