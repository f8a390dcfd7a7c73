package org.onrecord.ask.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.EntryTexts;
import org.onrecord.search.index.Target;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * Words that a question puts to people or bodies, for acts and measures that nobody is said to have done or suffered
 * without a fact. Only an entry about the party with a word of the same group answers the question.
 */
final class Accusation {
    private static final Lexicon WORDS = Lexicon.of("accusations.txt");
    private static final String ORDINARY = "ordinary";
    private static final int NEAREST = 3;

    private final CaseRecord record;
    private final List<Mention> subjects;
    private final Set<String> groups;
    private final BiPredicate<String, Mention> isNamedIn;

    private Accusation(
            CaseRecord record, List<Mention> subjects, Set<String> groups, BiPredicate<String, Mention> isNamedIn) {
        this.isNamedIn = isNamedIn;
        this.record = record;
        this.subjects = subjects;
        this.groups = groups;
    }

    /** Returns the accusation in a question, or null if it has none or names nobody. */
    static @Nullable Accusation of(
            CaseRecord record, Frame question, List<Mention> mentions, BiPredicate<String, Mention> isNamedIn) {
        // "The council" may mean another body than the one it describes.
        var subjects = mentions.stream()
                .filter(mention -> !mention.isBody() || mention.description().isEmpty())
                .toList();
        // "What did she say about the killing" is about her words.
        if (subjects.isEmpty() || question.has("says")) {
            return null;
        }
        var tokens = question.tokens();
        var groups = matches(tokens)
                .filter(match -> match.start() < question.asideFrom()
                        && !question.isNamed(match.start())
                        && !question.isInProceedingName(match.start()))
                .map(Match::name)
                .collect(Collectors.toSet());
        return groups.isEmpty() ? null : new Accusation(record, subjects, groups, isNamedIn);
    }

    /** Returns the accusing phrases of a text, without those inside an ordinary phrase. */
    private static Stream<Match> matches(List<Token> tokens) {
        var found = WORDS.find(tokens);
        return found.stream()
                .filter(match -> !match.name().equals(ORDINARY))
                .filter(match -> found.stream()
                        .noneMatch(other -> other.name().equals(ORDINARY) && other.covers(match.start())));
    }

    /** Whether one of these facts is about the party and has a word of the group. */
    boolean isIn(Stream<Fact> facts) {
        return facts.anyMatch(fact -> isAbout(fact) && isIn(fact));
    }

    /**
     * Whether an entry answers the accusation: an outcome or step in custody of the party, or an entry about the party that lists a question
     * with the accusation and the name of the party.
     */
    boolean isAnsweredBy(Target entry) {
        var facts = facts(entry).filter(this::isAbout).toList();
        return facts.stream().anyMatch(fact -> fact.subject() != null && isIn(fact))
                || (!facts.isEmpty()
                        && EntryTexts.of(record, entry).listed().stream()
                                .anyMatch(asked -> isIn(asked)
                                        && subjects.stream().anyMatch(subject -> isNamedIn.test(asked, subject))));
    }

    /** Whether an entry has a fact about the party, and this fact or a text of the entry has a word of the group. */
    boolean isIn(Target entry) {
        var facts = facts(entry).filter(this::isAbout).toList();
        return facts.stream().anyMatch(this::isIn)
                || (!facts.isEmpty()
                        && EntryTexts.of(record, entry).all().stream().anyMatch(this::isIn));
    }

    private Stream<Fact> facts(Target entry) {
        return switch (entry.kind()) {
            case FACT -> Stream.of(Objects.requireNonNull(record.facts().get(entry.id())));
            case BRIEF -> record.factsIn(Objects.requireNonNull(record.briefs().get(entry.id())));
            case OPEN ->
                record.factsWith(
                        Objects.requireNonNull(record.open().get(entry.id())).facts());
            case PARTY, CASE, WITHHELD, GENERAL -> Stream.empty();
        };
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
        return matches(Tokens.of(text)).map(Match::name).anyMatch(groups::contains);
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
