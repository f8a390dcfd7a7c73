package org.onrecord.lookup.who;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.list.OutcomeLookup;
import org.onrecord.lookup.list.ParoleLookup;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;

/**
 * A person or body and the facts about them.
 *
 * @param status the current custody status, or null
 * @param facts the facts about them, by date
 */
public record PartyPage(Party party, @Nullable CustodyInterval status, List<Fact> facts) implements Content.OfFacts {

    @Override
    public int size() {
        return facts.size();
    }

    @Override
    public Table<FactRow> rows(CaseRecord record) {
        return FactRow.table(record, facts);
    }

    @Override
    public void writeShort(Document document) {
        if (party.isPrivate()) {
            writeFull(document);
        } else {
            new PartySummary(document).write();
            document.listSources();
        }
    }

    /** Returns the page with the most important facts first: the current status, then those of the short view. */
    public PartyPage bestFirst(CaseRecord record) {
        var shown = new PartySummary(Document.of(record, View.SHORT, _ -> {})).shown();
        var outcomes = shown.stream()
                .filter(fact -> fact.detail() instanceof OutcomeDetail)
                .toList();
        var since = status == null
                ? List.<String>of()
                : status.facts().stream().limit(1).toList();
        var present = facts.stream().filter(fact -> since.contains(fact.id()));
        var best = Stream.of(
                        present, new Outcomes(record).finalFirst(outcomes).stream(), shown.stream(), facts.stream())
                .flatMap(part -> part)
                .distinct()
                .toList();
        return new PartyPage(party, status, best);
    }

    @Override
    public List<Part.More> more(String command) {
        return party.isPrivate() ? List.of() : List.of(Part.More.ofFacts(facts.size(), command + " --full"));
    }

    @Override
    public void writeFull(Document document) {
        if (party.isPrivate()) {
            document.text("There is no page for " + party.name()
                    + ", who is on record only because of an office or a role in proceedings.");
            document.gap();
            new FactEntries(document, facts).writeByYear();
        } else {
            document.title(party.name());
            document.text(Sentence.capital(party.role()));
            writeAliases(document);
            if (status != null) {
                writeStatus(status, document);
            }
            writeLists(document);
        }
        document.listSources();
    }

    private List<Fact> outcomes(CaseRecord record) {
        return new Outcomes(record)
                .standingFirst(facts.stream().filter(this::isOutcome).toList());
    }

    private boolean isOutcome(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome && outcome.party().equals(party.id());
    }

    private boolean isCustody(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody
                && custody.person().equals(party.id());
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return AnsweredFact.of(facts);
    }

    @Override
    public List<Member> head() {
        return List.of(JsonDocument.subject(party, status));
    }

    @Override
    public String subject() {
        return party.id();
    }

    private void writeAliases(Document document) {
        if (!party.aliases().isEmpty()) {
            document.add(new Part.Hint(Phrase.of("Also found under: " + String.join(", ", party.aliases())), 0));
        }
        document.add(new Part.Hint(Phrase.of("Id: ").and(party.id(), Tone.QUIET), 0));
    }

    private static void writeStatus(CustodyInterval status, Document document) {
        document.section("Status");
        document.text(StatusPage.sentence(status, document));
        document.text(document.asOfInWords(Topic.CUSTODY, status.person()));
    }

    /** Writes the outcomes, the steps of custody, and the other facts, each in full. */
    private void writeLists(Document document) {
        var outcomes = outcomes(document.record());
        var custody = facts.stream().filter(this::isCustody).toList();
        var others = facts.stream()
                .filter(fact -> !isOutcome(fact) && !isCustody(fact))
                .toList();
        if (!outcomes.isEmpty()) {
            document.section("Outcomes");
            OutcomeLookup.writeSteps(outcomes, document);
        }
        if (!custody.isEmpty()) {
            document.section("Custody and parole");
            ParoleLookup.writeSteps(custody, document);
        }
        if (!others.isEmpty()) {
            document.section(others.size() == facts.size() ? "On record" : "Also on record");
            new FactEntries(document, others).writeByYear();
        }
    }

    /** A one-screen summary of a person or body: role, status, outcomes and main facts. */
    private final class PartySummary {
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
                OutcomeStep.PLEA,
                OutcomeStep.EXONERATION,
                OutcomeStep.PARDON,
                OutcomeStep.AWARD,
                OutcomeStep.PAYMENT,
                OutcomeStep.CLAIM);

        private final Document document;
        private final Outcomes outcomes;
        private final Map<String, Integer> weights;

        PartySummary(Document document) {
            this.document = document;
            this.outcomes = new Outcomes(document.record());
            this.weights = weights(document.record());
        }

        void write() {
            document.title(party.name());
            document.text(Sentence.capital(party.role()) + ".");
            var profile = profile();
            if (profile != null) {
                document.text(document.sourced(profile));
            }
            if (status != null) {
                document.gap();
                document.text(StatusPage.sentence(status, document));
                document.text(document.asOfInWords(Topic.CUSTODY, party.id()));
            }
            var decided = outcomes();
            if (!decided.isEmpty()) {
                document.gap();
                OutcomeLookup.writeTable(decided, document);
            }
            writeFacts(others(profile, decided));
        }

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
                    .filter(fact ->
                            !fact.equals(profile) && !decided.contains(fact) && !isOutcome(fact) && !isCustody(fact))
                    .sorted(byWeight())
                    .limit(MAX_FACTS)
                    .sorted(Fact.BY_DATE)
                    .toList();
        }

        /** Returns the most important outcomes; a replacement comes before the decision it replaced. */
        private List<Fact> outcomes() {
            var own = facts.stream().filter(PartyPage.this::isOutcome).toList();
            var kept = own.stream()
                    .filter(fact -> outcomes.decisionsOn(fact).stream().noneMatch(own::contains))
                    .sorted(Comparator.comparing((Fact fact) -> !fact.isConviction())
                            .thenComparing(fact -> outcomes.replacement(fact) != null)
                            .thenComparingInt(fact ->
                                    PRIORITY.indexOf(Outcomes.detail(fact).step()))
                            .thenComparing(Fact.BY_DATE))
                    .limit(MAX_OUTCOMES)
                    .sorted(Fact.BY_DATE)
                    .toList();
            return outcomes.standingFirst(kept);
        }

        private void writeFacts(List<Fact> topFacts) {
            if (!topFacts.isEmpty()) {
                document.gap();
                topFacts.forEach(fact -> document.add(FactEntries.entry(fact, List.of(document.inShort(fact)), null)));
            }
        }

        /** Orders by mentions in the account and the briefs, with a bonus for facts mainly about the party. */
        private Comparator<Fact> byWeight() {
            return Comparator.comparingInt(
                            (Fact fact) -> -weights.getOrDefault(fact.id(), 0) - (isSubject(fact) ? 2 : 0))
                    .thenComparingInt(fact -> -fact.sources().size())
                    .thenComparing(Fact.BY_DATE);
        }

        private boolean isSubject(Fact fact) {
            return isFirst(fact.people()) || isFirst(fact.organisations());
        }

        private boolean isFirst(List<String> parties) {
            return !parties.isEmpty() && parties.getFirst().equals(party.id());
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
}
