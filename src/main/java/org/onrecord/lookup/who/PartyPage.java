package org.onrecord.lookup.who;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.lookup.list.OutcomeLookup;
import org.onrecord.lookup.list.ParoleLookup;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.lookup.status.StatusRow;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
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
            new PartySummary(document, party, facts).write(status);
            document.listSources();
        }
    }

    /** Returns the page with the most important facts first: the current status, then those of the short view. */
    public PartyPage bestFirst(CaseRecord record) {
        var shown = new PartySummary(Document.of(record, View.SHORT, _ -> {}), party, facts).shown().stream();
        var since = status == null
                ? List.<String>of()
                : status.facts().stream().limit(1).toList();
        var present = facts.stream().filter(fact -> since.contains(fact.id()));
        var best = Stream.of(present, shown, facts.stream())
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
            document.text(noPage());
            document.gap();
            Entries.of(document, facts).writeByYear();
        } else {
            document.title(party.name());
            document.text(Sentence.capital(party.role()));
            writeAliases(document);
            if (status != null) {
                writeStatus(status, document);
            }
            writeGroups(document);
        }
        document.listSources();
    }

    @Override
    public void writeOutline(Document document) {
        if (party.isPrivate()) {
            document.text(noPage());
        } else {
            document.section(party.name());
            document.text(Sentence.capital(party.role()) + ".");
        }
        var record = document.record();
        if (status != null) {
            Sourced.list("Status", List.of(new StatusRow(record, status, true)), document);
        }
        Sourced.list("Outcomes", rows(record, outcomes(record).stream()), document);
        Sourced.list("Custody and parole", rows(record, facts.stream().filter(this::isCustody)), document);
        var others = facts.stream().filter(fact -> !isOutcome(fact) && !isCustody(fact));
        Sourced.list("On record", rows(record, others), document);
    }

    private static List<FactRow> rows(CaseRecord record, Stream<Fact> facts) {
        return facts.map(fact -> new FactRow(record, fact)).toList();
    }

    private List<Fact> outcomes(CaseRecord record) {
        return new Outcomes(record)
                .standingFirst(facts.stream().filter(this::isOutcome).toList());
    }

    private boolean isOutcome(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && outcome.person().equals(party.id());
    }

    private boolean isCustody(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody
                && custody.person().equals(party.id());
    }

    private String noPage() {
        return "There is no page for " + party.name()
                + ", who is on record only because of an office or a role in proceedings.";
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
        document.text(document.reachOf(Topic.CUSTODY, status.person()));
    }

    private void writeGroups(Document document) {
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
            Entries.of(document, others).writeByYear();
        }
    }
}
