package org.onrecord.lookup.who;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.MarkdownPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
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
        new PartyText(context).write(this);
    }

    @Override
    public void writeMarkdown(MarkdownPage page) {
        page.head();
        page.heading(party.name());
        page.text(party.role());
        page.list(this);
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
}
