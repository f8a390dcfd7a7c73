package org.onrecord.lookup.who;

import java.util.List;
import java.util.function.Predicate;
import org.onrecord.lookup.outcome.OutcomeText;
import org.onrecord.lookup.parole.ParoleText;
import org.onrecord.lookup.status.StatusText;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes the page of a person or body: role, custody status, facts. */
public final class PartyText {
    private final TextContext context;
    private final Page page;

    public PartyText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(PartyPage view) {
        var party = view.party();
        page.heading(party.name());
        page.text(Sentence.capital(party.role()));
        if (party.isPrivate()) {
            page.text(
                    "On record only for their official role or their part in proceedings; the record has nothing else about them.");
            page.gap();
            Entries.of(context, view.facts()).writeByYear();
        } else {
            aliases(party);
            if (view.status() != null) {
                status(view.status());
            }
            groups(party, view.facts());
        }
        context.sources().list(page);
    }

    private void aliases(Party party) {
        if (!party.aliases().isEmpty()) {
            page.text("Also found as: " + String.join(", ", party.aliases()));
        }
        page.text(Phrase.of("Id: ").and(party.id(), Tone.QUIET), 0);
    }

    private void status(CustodyInterval status) {
        page.heading("Status");
        page.text(StatusText.sentence(status, context), 0);
        page.text(context.reachOf(Topic.CUSTODY));
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
            new OutcomeText(context).steps(outcomes);
        }
        if (!custody.isEmpty()) {
            page.heading("Custody and parole");
            new ParoleText(context).steps(custody);
        }
        if (!others.isEmpty()) {
            page.heading(others.size() == facts.size() ? "On record" : "Also on record");
            Entries.of(context, others).writeByYear();
        }
    }
}
