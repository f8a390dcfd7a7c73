package org.onrecord.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** A fact as linked data: a self-contained schema.org Claim. */
record Claim(CaseRecord record, Fact fact) {

    String json() {
        var json = new StringBuilder();
        Json.line(
                new Sink(json),
                Style.PLAIN,
                List.of(
                        new Member("@context", Value.object(Member.of("@vocab", "https://schema.org/"))),
                        Member.of("@type", "Claim"),
                        Member.of("@id", "#content"),
                        Member.of("identifier", fact.id()),
                        Member.of("text", fact.statement()),
                        Member.of("description", new Outcomes(record).sequelSentence(fact)),
                        Member.of("temporal", fact.date()),
                        new Member("about", Value.list(about(), Claim::party)),
                        new Member("appearance", Value.list(sources(), Claim::source)),
                        new Member("isPartOf", dataset())));
        return json.toString();
    }

    private List<Party> about() {
        return Stream.concat(fact.people().stream(), fact.organisations().stream())
                .map(record::party)
                .filter(Objects::nonNull)
                .filter(party -> !party.isPrivate())
                .toList();
    }

    private static Value party(Party party) {
        return Value.object(
                Member.of("@type", party.type() == PartyType.PERSON ? "Person" : "Organization"),
                Member.of("identifier", party.id()),
                Member.of("name", party.name()));
    }

    private List<Source> sources() {
        return fact.sources().stream()
                .map(citation -> record.sources().get(citation.source()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Value source(Source source) {
        return Value.object(
                Member.of("@type", "CreativeWork"),
                Member.of("identifier", source.id()),
                Member.of("name", source.title()),
                new Member(
                        "publisher",
                        Value.object(Member.of("@type", "Organization"), Member.of("name", source.publisher()))),
                Member.of("datePublished", source.published()),
                Member.of("url", source.url()));
    }

    private Value dataset() {
        return Value.object(
                Member.of("@type", "Dataset"),
                Member.of("identifier", record.caseId()),
                Member.of("name", record.title()),
                Member.of("version", record.version()),
                Member.of("datePublished", record.released().toString()));
    }
}
