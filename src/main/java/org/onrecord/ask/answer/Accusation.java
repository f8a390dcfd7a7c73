package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.rank.Entries;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Accusations;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Tokens;

/**
 * Words that a question puts to people or bodies, for acts and measures that nobody is said to have done or suffered
 * without a fact. Only an entry about the party with a word of the same group answers the question.
 */
record Accusation(
        CaseRecord record,
        Entries entries,
        List<Mention> subjects,
        Set<String> groups,
        BiPredicate<String, Mention> isNamedIn) {
    private static final int NEAREST = 3;

    /** Returns the accusation in a question, or null if it has none or names nobody. */
    static @Nullable Accusation of(
            CaseRecord record,
            Entries entries,
            Frame question,
            List<Mention> mentions,
            BiPredicate<String, Mention> isNamedIn) {
        // "The council" may mean another body than the one it describes.
        var subjects = mentions.stream()
                .filter(mention -> !mention.isBody() || mention.description().isEmpty())
                .toList();
        // "What did she say about the killing" is about her words.
        if (subjects.isEmpty() || question.has("says")) {
            return null;
        }
        var tokens = question.tokens();
        var groups = Accusations.in(tokens)
                .filter(match -> match.start() < question.asideFrom()
                        && !question.isNamed(match.start())
                        && question.proceedings().stream()
                                .noneMatch(named -> named.end() - named.start() > 1 && named.covers(match.start())))
                .map(Match::name)
                .collect(Collectors.toSet());
        return groups.isEmpty() ? null : new Accusation(record, entries, subjects, groups, isNamedIn);
    }

    /** Whether one of these facts is about the party and has a word of the group. */
    boolean isIn(Stream<Fact> facts) {
        return facts.anyMatch(fact -> isAbout(fact) && isIn(fact));
    }

    /**
     * Whether an entry answers the accusation: it has an outcome or a step in custody of the party with a word of the group,
     * or lists a question with such a word and the name of the party.
     */
    boolean isAnsweredBy(Target entry) {
        return isIn(entry, fact -> fact.subject() != null && isIn(fact));
    }

    /** Whether an entry has a fact about the party with a word of the group, or lists such a question. */
    boolean isIn(Target entry) {
        return isIn(entry, this::isIn);
    }

    private boolean isIn(Target entry, Predicate<Fact> test) {
        var facts = entries.facts(entry).filter(this::isAbout).toList();
        return facts.stream().anyMatch(test)
                || (!facts.isEmpty()
                        && entries.of(entry).asked().stream()
                                .anyMatch(asked -> isIn(asked)
                                        && subjects.stream().anyMatch(subject -> isNamedIn.test(asked, subject))));
    }

    /**
     * Returns a test for the entries that a question who did or suffered such an act must not be answered with: those about
     * a person whose convictions were all replaced, for example quashed, or led to a later decision. Null for any other question.
     */
    static @Nullable Predicate<Target> ofCleared(
            CaseRecord record, Entries entries, Frame question, List<Mention> mentions) {
        if (!question.has("who")
                || !mentions.isEmpty()
                || Accusations.in(question.tokens()).findAny().isEmpty()) {
            return null;
        }
        var outcomes = new Outcomes(record);
        var convictions = outcomes.all().filter(Fact::isConviction).toList();
        var convicted = convictions.stream()
                .filter(fact ->
                        outcomes.standing(fact).equals(fact) && fact.later().isEmpty())
                .map(Fact::subject)
                .collect(Collectors.toSet());
        var cleared = convictions.stream()
                .map(Fact::subject)
                .filter(person -> !convicted.contains(person))
                .collect(Collectors.toSet());
        return entry ->
                entries.facts(entry).flatMap(fact -> fact.people().stream()).anyMatch(cleared::contains);
    }

    /** Whether a party is the subject of a fact, which lists it first, or the person of its outcome or custody. */
    private boolean isAbout(Fact fact) {
        var person = fact.subject();
        var subject = person != null
                ? Stream.of(person)
                : Stream.concat(
                        fact.people().stream().limit(1),
                        fact.organisations().stream().limit(1));
        return subject.anyMatch(
                id -> subjects.stream().anyMatch(one -> one.ids().contains(id)));
    }

    private boolean isIn(Fact fact) {
        var outcome = fact.detail() instanceof OutcomeDetail detail
                ? Stream.of(detail.step().key(), detail.charge(), detail.result(), detail.term())
                : Stream.<String>empty();
        return Stream.concat(Stream.of(fact.statement()), outcome)
                .filter(Objects::nonNull)
                .anyMatch(this::isIn);
    }

    private boolean isIn(String text) {
        return Accusations.in(Tokens.of(text)).map(Match::name).anyMatch(groups::contains);
    }

    /**
     * Returns the reply without an answer: the nearest entries that have the accusation, or that nothing of it is on record.
     *
     * @param nearest the nearest entries that have it, best first
     */
    Response unanswered(List<Nearest> nearest) {
        if (!nearest.isEmpty()) {
            return Response.unsure(nearest);
        }
        var facts = subjects.stream()
                .flatMap(subject -> subject.ids().stream())
                .flatMap(record::factsAbout)
                .filter(this::isIn)
                .distinct()
                .limit(NEAREST)
                .toList();
        return facts.isEmpty() ? nothing() : Response.unsure(Nearest.of(facts));
    }

    private Response nothing() {
        var names = subjects.stream()
                .map(subject -> record.nameOf(subject.ids().getFirst()))
                .distinct()
                .collect(Collectors.joining(" or "));
        var outcomes = new Outcomes(record);
        var own = outcomes.finalFirst(subjects.stream()
                .flatMap(subject -> outcomes.of(subject.ids().getFirst()))
                .filter(fact -> outcomes.standing(fact).equals(fact))
                .distinct()
                .toList());
        return Response.none(Reason.NOT_ON_RECORD, "Nothing of the kind is on record about " + names + ".")
                .withNearest(Nearest.of(own.stream().limit(NEAREST).toList()));
    }
}
