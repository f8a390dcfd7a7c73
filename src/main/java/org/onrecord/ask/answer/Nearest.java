package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.search.index.Target;

/**
 * An entry that comes close to a question, with its sentence.
 *
 * @param kind the kind of entry, as a key of data formats
 * @param heading its heading; null for a fact without a label
 * @param summary the sentences of a brief or an open question, with their facts; empty for others
 * @param answer its fact that is closest to the question; for a party or the case its sentence
 * @param facts ids of the facts that it shows
 * @param command the command line that shows it
 */
public record Nearest(
        String kind,
        @Nullable String heading,
        List<SummarySentence> summary,
        AnsweredFact answer,
        List<String> facts,
        String command) {
    static Nearest of(Fact fact) {
        return new Nearest(
                "fact",
                fact.label(),
                List.of(),
                AnsweredFact.of(fact),
                List.of(fact.id()),
                EquivalentCommand.show(Stream.of(fact.id())));
    }

    /** Returns an entry for each fact. */
    public static List<Nearest> of(List<Fact> facts) {
        return facts.stream().map(Nearest::of).toList();
    }

    /** Returns an entry that may be offered; null for one that only refuses. */
    static @Nullable Nearest of(Target target, CaseRecord record, Ranking ranking) {
        var id = target.id();
        return switch (target.kind()) {
            case FACT -> of(Objects.requireNonNull(record.facts().get(id)));
            case BRIEF -> of(Objects.requireNonNull(record.briefs().get(id)), record, ranking);
            case OPEN -> of(Objects.requireNonNull(record.open().get(id)), record);
            case PARTY -> of(Objects.requireNonNull(record.party(id)));
            case CASE ->
                new Nearest(
                        "case",
                        record.title(),
                        List.of(),
                        AnsweredFact.entry(id, record.title()),
                        List.of(),
                        "onrecord overview");
            case WITHHELD, GENERAL -> null;
        };
    }

    /** Returns a brief with its fact that is closest to the question. */
    private static Nearest of(Brief brief, CaseRecord record, Ranking ranking) {
        var facts = ranking.inOrder(record.factsIn(brief).toList()).toList();
        return new Nearest(
                "brief",
                brief.heading(),
                brief.summary(),
                saying(brief.id(), facts.getFirst()),
                facts.stream().map(Fact::id).toList(),
                EquivalentCommand.of(brief));
    }

    private static Nearest of(OpenQuestion open, CaseRecord record) {
        var facts = open.facts().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .toList();
        return new Nearest(
                "open",
                open.about(),
                List.of(new SummarySentence(open.text(), open.facts())),
                saying(open.id(), facts.getFirst()),
                open.facts(),
                EquivalentCommand.show(open.facts().stream()));
    }

    private static AnsweredFact saying(String id, Fact fact) {
        return new AnsweredFact(
                id, fact.statement(), fact.date(), fact.confidence(), fact.note(), fact.people(), fact.sources());
    }

    private static Nearest of(Party party) {
        return new Nearest(
                "party",
                party.name(),
                List.of(),
                AnsweredFact.entry(party.id(), party.sentence()),
                List.of(),
                "onrecord who " + party.id());
    }

    public String id() {
        return answer.id();
    }

    /** Returns the heading, otherwise the sentence, for a line of a list. */
    public String title() {
        return heading == null ? answer.statement() : heading;
    }
}
