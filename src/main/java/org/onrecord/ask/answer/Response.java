package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.field.Keyword;

/**
 * The response of an answerer.
 *
 * @param reason why there is no answer, or null
 * @param message a sentence for the reader, or null
 * @param understood the equivalent command line, or null
 * @param summary the sentences that answer at once, before the answers that support them; may be empty
 * @param answers best first
 * @param nearest the nearest entries, best first, without a sure answer; otherwise empty
 * @param suggestions near misses, candidates or follow-ups
 * @param page the answer of the equivalent command, if it contains more than the list; or null
 * @param ranking the best candidates and the reasons for the first, if there was a ranking
 */
public record Response(
        @Nullable Reason reason,
        @Nullable String message,
        @Nullable String understood,
        List<SummarySentence> summary,
        List<AnsweredFact> answers,
        List<Nearest> nearest,
        List<Suggestion> suggestions,
        @Nullable Found page,
        Explanation ranking) {

    public static Response of(List<AnsweredFact> answers, @Nullable String message, @Nullable String understood) {
        return new Response(
                null, message, understood, List.of(), answers, List.of(), List.of(), null, Explanation.NONE);
    }

    /** Returns these facts and the command that shows them. */
    static Response of(List<Fact> facts, @Nullable String message) {
        return of(
                AnsweredFact.of(facts),
                message,
                EquivalentCommand.show(facts.stream().map(Fact::id)));
    }

    /** Returns a brief with some of its facts. */
    static Response of(Brief brief, List<Fact> facts, @Nullable String message) {
        return of(AnsweredFact.of(facts), message, EquivalentCommand.of(brief)).withSummary(brief.summary());
    }

    public static Response said(String message) {
        return of(List.of(), message, null);
    }

    public static Response none(Reason reason, @Nullable String message) {
        return new Response(reason, message, null, List.of(), List.of(), List.of(), List.of(), null, Explanation.NONE);
    }

    public static Response unsure(List<Nearest> nearest) {
        return new Response(
                Reason.UNSURE, null, null, List.of(), List.of(), nearest, List.of(), null, Explanation.NONE);
    }

    public Response withSummary(List<SummarySentence> sentences) {
        return new Response(reason, message, understood, sentences, answers, nearest, suggestions, page, ranking);
    }

    public Response withNearest(List<Nearest> others) {
        return new Response(reason, message, understood, summary, answers, others, suggestions, page, ranking);
    }

    public Response withReason(@Nullable Reason other) {
        return new Response(other, message, understood, summary, answers, nearest, suggestions, page, ranking);
    }

    public Response withMessage(String sentence) {
        return new Response(reason, sentence, understood, summary, answers, nearest, suggestions, page, ranking);
    }

    public Response withPage(@Nullable Found other) {
        return new Response(reason, message, understood, summary, answers, nearest, suggestions, other, ranking);
    }

    public Response withSuggestions(List<Suggestion> others) {
        return new Response(reason, message, understood, summary, answers, nearest, others, page, ranking);
    }

    public Response withRanking(Explanation other) {
        return new Response(reason, message, understood, summary, answers, nearest, suggestions, page, other);
    }

    /** The reason why a question has no answer. */
    public enum Reason implements Keyword {
        /** The record does not say, or no record could: opinions, motives, forecasts, advice. */
        NOT_ON_RECORD("The record does not say."),
        /** No entry is likely enough to answer; the nearest entries are offered. */
        UNSURE("Not sure that the record answers this."),
        WITHHELD("The record leaves this out on purpose."),
        AMBIGUOUS("A name in the question matches several people or bodies."),
        NOT_UNDERSTOOD("I could not read a question in this.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Returns the sentence for a reply without a message of its own. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * A suggested question or command.
     *
     * @param text the label: a name, a short fact or a question
     * @param command the command line, or null
     */
    public record Suggestion(String text, @Nullable String command) {
        static final Suggestion OVERVIEW = new Suggestion("Overview of the record", "onrecord overview");

        /** Returns commands that have an answer about the first person in a fact, except the one understood. */
        static List<Suggestion> after(Fact fact, CaseRecord record, @Nullable String understood) {
            return fact.people().stream()
                    .map(record.people()::get)
                    .filter(party -> party != null && !party.isPrivate())
                    .limit(1)
                    .flatMap(person -> about(person, record))
                    .filter(suggestion -> !Objects.equals(suggestion.command, understood))
                    .toList();
        }

        private static Stream<Suggestion> about(Party person, CaseRecord record) {
            var status = new Suggestion("Custody status of " + person.name(), "onrecord status " + person.id());
            var outcomes = new Suggestion("Outcomes of proceedings", "onrecord outcome " + person.id());
            return Stream.of(
                            record.statusesOf(person.id()).findAny().map(_ -> status),
                            new Outcomes(record).of(person.id()).findAny().map(_ -> outcomes))
                    .flatMap(Optional::stream);
        }
    }

    /**
     * An entry that comes close to a question, with its sentence.
     *
     * @param kind the kind of entry, as a key of data formats
     * @param heading its heading; null for a fact without a label
     * @param summary the sentences of a brief or an open question, with their facts; empty for others
     * @param answer its fact that is closest to the question; for a party or the case its sentence
     * @param facts ids of the facts that it shows
     * @param command the command line that shows it
     * @param chance the chance that it is about the question, from 0 to 1; null if it was not ranked
     */
    public record Nearest(
            String kind,
            @Nullable String heading,
            List<SummarySentence> summary,
            AnsweredFact answer,
            List<String> facts,
            String command,
            @Nullable Double chance) {
        private static final double EVEN = 0.5;

        private static Nearest of(Fact fact, @Nullable Double chance) {
            return new Nearest(
                    "fact",
                    fact.label(),
                    List.of(),
                    AnsweredFact.of(fact),
                    List.of(fact.id()),
                    EquivalentCommand.show(Stream.of(fact.id())),
                    chance);
        }

        public static List<Nearest> of(List<Fact> facts) {
            return facts.stream().map(fact -> of(fact, null)).toList();
        }

        /** Returns an entry that may be offered, a brief with its fact that is closest to the question; null for a refusal. */
        static @Nullable Nearest of(Ranked ranked, CaseRecord record, Ranking ranking) {
            var id = ranked.entry().id();
            var chance = ranking.chanceOf(ranked);
            return switch (ranked.entry().kind()) {
                case FACT -> of(Objects.requireNonNull(record.facts().get(id)), chance);
                case BRIEF -> {
                    var brief = Objects.requireNonNull(record.briefs().get(id));
                    var facts = ranking.inOrder(record.factsIn(brief).toList()).toList();
                    var ids = facts.stream().map(Fact::id).toList();
                    var command = EquivalentCommand.of(brief);
                    var closest = saying(id, facts.getFirst());
                    yield new Nearest("brief", brief.heading(), brief.summary(), closest, ids, command, chance);
                }
                case OPEN -> {
                    var open = Objects.requireNonNull(record.open().get(id));
                    var summary = List.of(new SummarySentence(open.text(), open.facts()));
                    var command = EquivalentCommand.show(open.facts().stream());
                    var closest = saying(
                            id, record.factsWith(open.facts()).findFirst().orElseThrow());
                    yield new Nearest("open", open.about(), summary, closest, open.facts(), command, chance);
                }
                case PARTY -> {
                    var party = Objects.requireNonNull(record.party(id));
                    yield entry("party", id, party.name(), party.sentence(), "onrecord who " + id, chance);
                }
                case CASE -> entry("case", id, record.title(), record.title(), "onrecord overview", chance);
                case WITHHELD, GENERAL -> null;
            };
        }

        private static Nearest entry(
                String kind, String id, String heading, String sentence, String command, double chance) {
            return new Nearest(kind, heading, List.of(), AnsweredFact.entry(id, sentence), List.of(), command, chance);
        }

        private static AnsweredFact saying(String id, Fact fact) {
            return new AnsweredFact(
                    id, fact.statement(), fact.date(), fact.confidence(), fact.note(), fact.people(), fact.sources());
        }

        public String id() {
            return answer.id();
        }

        /** Whether it is probably about the question. */
        public boolean isProbable() {
            return chance != null && chance >= EVEN;
        }

        /** Returns the heading, otherwise the sentence, for a line of a list. */
        public String title() {
            return heading == null ? answer.statement() : heading;
        }
    }
}
