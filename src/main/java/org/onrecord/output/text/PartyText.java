package org.onrecord.output.text;

import java.util.List;
import java.util.function.Predicate;
import org.onrecord.lookup.PartyView;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes the page of a person or body: who they are, where they stand, what the record says of them. */
final class PartyText {
    private final TextContext sheet;
    private final Page page;

    PartyText(TextContext sheet) {
        this.sheet = sheet;
        this.page = sheet.page();
    }

    void write(PartyView view) {
        var party = view.party();
        page.heading(party.name());
        page.text(TextContext.capital(party.role()));
        if (party.isPrivate()) {
            page.text("On record only for what they did in office or in proceedings; nothing more is kept about them.");
            page.gap();
            Entries.of(sheet, view.facts()).writeByYear();
        } else {
            aliases(party);
            if (view.status() != null) {
                status(view.status());
            }
            groups(party, view.facts());
        }
        sheet.sources().list(page);
    }

    private void aliases(Party party) {
        if (!party.aliases().isEmpty()) {
            page.text("Also found as: " + String.join(", ", party.aliases()));
        }
        page.text(Phrase.of("Id: ").and(party.id(), Tone.QUIET), 0);
    }

    private void status(CustodyInterval status) {
        page.heading("Status");
        page.text(StatusText.sentence(status, sheet), 0);
        page.text(sheet.reachOf(Topic.PAROLE));
    }

    private void groups(Party party, List<Fact> facts) {
        Predicate<Fact> isOutcome = fact -> fact.detail() instanceof OutcomeDetail outcome
                && outcome.person().equals(party.id());
        Predicate<Fact> isCustody = fact -> fact.detail() instanceof CustodyDetail custody
                && custody.person().equals(party.id());
        var outcomes = facts.stream().filter(isOutcome).toList();
        var custody = facts.stream().filter(isCustody).toList();
        var others = facts.stream().filter(isOutcome.or(isCustody).negate()).toList();
        if (!outcomes.isEmpty()) {
            page.heading("Outcomes");
            new OutcomesText(sheet).steps(outcomes);
        }
        if (!custody.isEmpty()) {
            page.heading("Custody and parole");
            new ParoleText(sheet).steps(custody);
        }
        if (!others.isEmpty()) {
            page.heading(others.size() == facts.size() ? "On record" : "Also on record");
            Entries.of(sheet, others).writeByYear();
        }
    }
}
