package org.onrecord.lookup.who;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.output.table.Column;

/**
 * Asks who somebody is, or who is on record.
 *
 * @param name a person or body, or null for the list
 * @param filter which facts about them to keep; for the list, how many to show
 */
public record WhoQuery(@Nullable String name, FactFilter filter) implements Query {

    @Override
    public String command() {
        return "who";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return name == null ? PartyList.COLUMNS : FactRow.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return name == null
                ? list(record)
                : new PartyResolver(record, "who").answer(name, (party, remarks) -> about(record, party, remarks));
    }

    private Answer about(CaseRecord record, Party party, List<String> remarks) {
        var facts = record.factsAbout(party.id()).sorted(Fact.BY_DATE);
        return filter.answer(record, facts, kept -> page(record, party, kept), "such fact about " + party.name())
                .with(remarks);
    }

    private static PartyPage page(CaseRecord record, Party party, List<Fact> facts) {
        var status = record.statusesOf(party.id())
                .filter(interval -> interval.to() == null)
                .findFirst()
                .orElse(null);
        return new PartyPage(party, status, facts);
    }

    private Answer list(CaseRecord record) {
        var entries = Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .filter(party -> !party.isPrivate())
                .map(party -> new PartyList.Entry(party, (int) record.factsAbout(party.id()).count()))
                .toList();
        return filter.cut(record, entries, PartyList::new, "person or body");
    }
}
