package org.onrecord.lookup.who;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.lookup.outcome.OutcomeText;
import org.onrecord.lookup.parole.ParoleText;
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
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;

/**
 * One person or body, and the facts about them.
 *
 * @param status their latest custody status, or null without a custody history
 * @param facts everything about them, by date
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
    public void writeText(TextContext context) {
        if (party.isPrivate()) {
            writeFull(context);
        } else {
            new PartySummary(context, party, facts).write(status);
            context.sources().list(context.page());
        }
    }

    /** The same with the facts first that matter most: the present status, and what the short view shows. */
    public PartyPage bestFirst(CaseRecord record) {
        var shown =
                new PartySummary(TextContext.of(record, Style.PLAIN, Sink.nowhere()), party, facts).shown().stream();
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
    public @Nullable String more(String command) {
        return party.isPrivate()
                ? null
                : command + " --full (" + Numbers.of(facts.size()) + (facts.size() == 1 ? " fact)" : " facts)");
    }

    @Override
    public void writeFull(TextContext context) {
        var page = context.page();
        if (party.isPrivate()) {
            page.text(noPage());
            page.gap();
            Entries.of(context, facts).writeByYear();
        } else {
            page.heading(party.name());
            page.text(Sentence.capital(party.role()));
            writeAliases(page);
            if (status != null) {
                writeStatus(status, context);
            }
            writeGroups(context);
        }
        context.sources().list(page);
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        if (party.isPrivate()) {
            page.text(noPage());
        } else {
            page.heading(party.name());
            page.text(Sentence.capital(party.role()) + ".");
        }
        var list = page.list();
        var record = page.record();
        if (status != null) {
            list.writePart("Status", List.of(new StatusRow(record, status, true)));
        }
        list.writePart("Outcomes", rows(record, outcomes(record).stream()));
        list.writePart("Custody and parole", rows(record, facts.stream().filter(this::isCustody)));
        list.writePart("On record", rows(record, facts.stream().filter(fact -> !isOutcome(fact) && !isCustody(fact))));
        list.writeFootnotes();
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
        return "No page for " + party.name() + ", who is on record only for an office or a part in proceedings.";
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

    private void writeAliases(Page page) {
        if (page.isRoomy()) {
            return;
        }
        if (!party.aliases().isEmpty()) {
            page.text("Also found as: " + String.join(", ", party.aliases()));
        }
        page.text(Phrase.of("Id: ").and(party.id(), Tone.QUIET), 0);
    }

    private static void writeStatus(CustodyInterval status, TextContext context) {
        var page = context.page();
        page.heading("Status");
        page.text(StatusPage.sentence(status, context), 0);
        page.text(context.reachOf(Topic.CUSTODY, status.person()));
    }

    private void writeGroups(TextContext context) {
        var page = context.page();
        var outcomes = outcomes(context.record());
        var custody = facts.stream().filter(this::isCustody).toList();
        var others = facts.stream()
                .filter(fact -> !isOutcome(fact) && !isCustody(fact))
                .toList();
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
