package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * The check whether any entry about the people in a question has its words, or the grave event that it supposes. If none
 * has, the answer is that nothing of the kind is on record.
 */
final class Unspoken {
    /** Grave events: a reply denies them if no fact about the person has them. */
    private static final Set<String> GRAVE = Set.of(
            "kill",
            "murder",
            "guilty",
            "charge",
            "tried",
            "sentence",
            "prison",
            "release",
            "recall",
            "sacked",
            "suspended",
            "struck-off");

    private static final int MAX_WORDS = 5;

    private final CaseRecord record;
    private final Frame question;
    private final Ranking ranking;
    private final SubjectGuard guard;
    /** The only person that the question is about, or null. */
    private final @Nullable String person;
    /** The grave events in a question about a person who was never tried. */
    private final Set<String> grave;

    Unspoken(CaseRecord record, Frame question, Ranking ranking, SubjectGuard guard) {
        this.record = record;
        this.question = question;
        this.ranking = ranking;
        this.guard = guard;
        this.person = guard.person();
        this.grave = person == null || question.hasAny("says", "punished") ? Set.of() : graveEvents(person);
    }

    private Set<String> graveEvents(String about) {
        var events = question.matches().stream()
                .filter(match -> GRAVE.contains(match.name()) && isTelling(match, question.tokens()))
                .map(Lexicon.Match::name)
                .collect(Collectors.toSet());
        return events.isEmpty() || isTried(about) ? Set.of() : events;
    }

    /** Returns the reply to a question that supposes a grave event that no entry about the person has, or null. */
    @Nullable
    Response supposed() {
        var first = ranking.targets().getFirst();
        var isAnsweredByOpen = first.target().kind() == Target.Kind.OPEN && isAboutPerson(first.target());
        var isSupposed =
                !grave.isEmpty() && !first.isAsked() && !isAnsweredByOpen && about().noneMatch(this::hasGraveEvent);
        return isSupposed ? nothing("Nothing of the kind is on record about " + name() + ".", decisions()) : null;
    }

    /** Whether the person is in criminal proceedings, which have rows of their own. */
    private boolean isTried(String about) {
        var outcomes = new Outcomes(record);
        return outcomes.of(about).anyMatch(fact -> outcomes.isCriminal(Outcomes.detail(fact)));
    }

    /** Whether the facts of a reply about one person lack the grave event in the question. */
    boolean lacksEvent(Response answered) {
        return !grave.isEmpty()
                && answered.summary().isEmpty()
                && answered.answers().stream()
                        .map(answer -> record.facts().get(answer.id()))
                        .noneMatch(fact -> fact != null && hasGraveEvent(fact));
    }

    /**
     * Returns facts about the person for a question about a grave event, a decision first, so that nobody else's
     * dismissal or trial is offered; empty for any other question.
     */
    List<Fact> nearest() {
        return grave.isEmpty()
                ? List.of()
                : Stream.concat(decisions().limit(1), about())
                        .distinct()
                        .limit(RankedFacts.NEAREST)
                        .toList();
    }

    /** Returns the reply to a question none of whose words any entry about the person has, or null. */
    @Nullable
    Response unknown() {
        if (person == null || question.hasAny("overview", "broad", "fate", "summary")) {
            return null;
        }
        var keys = IntStream.range(0, question.tokens().size())
                .filter(question.content()::contains)
                .mapToObj(this::keys)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        var isUnknown = !keys.isEmpty()
                && targets()
                        .filter(this::isAboutPerson)
                        .flatMap(this::texts)
                        .flatMap(Unspoken::keys)
                        .noneMatch(keys::contains);
        var others = about().filter(fact -> fact.kind() != FactKind.OUTCOME);
        return isUnknown ? nothing("Not on record: no entry about " + name() + " has " + words() + ".", others) : null;
    }

    private static Response nothing(String message, Stream<Fact> nearest) {
        return Response.none(Reason.NOT_ON_RECORD, message)
                .withNearest(AnsweredFact.of(nearest.limit(1).toList()));
    }

    private String name() {
        return record.nameOf(Objects.requireNonNull(person));
    }

    private String words() {
        var words = question.content().stream()
                .filter(at -> !keys(at).isEmpty())
                .map(at -> "“" + question.tokens().get(at).word() + "”")
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        return (words.size() == 1 ? "the word " : "the words ") + String.join(" or ", words);
    }

    /** Returns the decisions about the person, by rank, then the rest newest first. */
    private Stream<Fact> decisions() {
        var outcomes = new Outcomes(record);
        return Stream.concat(
                        about().filter(fact -> fact.kind() == FactKind.OUTCOME),
                        outcomes.of(Objects.requireNonNull(person))
                                .sorted(Comparator.comparing(Fact::date).reversed()))
                .map(outcomes::standing)
                .distinct();
    }

    private Stream<Fact> about() {
        return new RankedFacts(record, question, ranking).all().filter(guard::isAboutAll);
    }

    /** Returns the stem of a word and the values of the lexicon that it belongs to; none of a common word. */
    private Set<String> keys(int at) {
        var token = question.tokens().get(at);
        var values = question.matches().stream()
                .filter(match -> match.covers(at) && Lexicon.questions().slot(match.name()) == Slot.EVENT)
                .map(Lexicon.Match::name);
        var isCommon = Lexicon.isEveryday(token) || token.isNumber();
        return Stream.concat(isCommon ? Stream.empty() : Stream.of(token.stem()), values)
                .collect(Collectors.toSet());
    }

    private Stream<Target> targets() {
        return ranking.targets().stream().map(Ranked::target);
    }

    private boolean isAboutPerson(Target target) {
        return switch (target.kind()) {
            case FACT -> guard.isAboutAll(fact(target));
            case BRIEF ->
                Objects.requireNonNull(record.briefs().get(target.id())).facts().stream()
                        .map(record.facts()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(guard::isAboutAll);
            case OPEN -> guard.allows(Objects.requireNonNull(record.open().get(target.id())));
            case WITHHELD, GENERAL -> true;
        };
    }

    private Fact fact(Target target) {
        return Objects.requireNonNull(record.facts().get(target.id()));
    }

    /** Whether a fact reports a grave event in its statement, or as a step against the person. */
    private boolean hasGraveEvent(Fact fact) {
        return Stream.concat(
                        QuestionTerms.steps(fact).stream().filter(_ -> fact.isAbout(Objects.requireNonNull(person))),
                        values(fact.statement()))
                .anyMatch(grave::contains);
    }

    private static Stream<String> values(String text) {
        var tokens = Tokens.of(text);
        return Lexicon.questions().find(tokens).stream()
                .filter(match -> isTelling(match, tokens))
                .map(Lexicon.Match::name);
    }

    /** Whether a phrase has a word that is not common: "back" alone may be about a recall to prison or anything else. */
    private static boolean isTelling(Lexicon.Match match, List<Token> tokens) {
        return tokens.subList(match.start(), match.end()).stream()
                .anyMatch(token -> token.stem().equals(match.name())
                        || !(Lexicon.isFunctionWord(token.word()) || Lexicon.isEveryday(token)));
    }

    private static Stream<String> keys(String text) {
        return Stream.concat(values(text), Tokens.of(text).stream().map(Token::stem));
    }

    private Stream<String> texts(Target target) {
        return switch (target.kind()) {
            case FACT ->
                texts(
                        fact(target).asked(),
                        fact(target).statement(),
                        fact(target).note());
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(target.id()));
                yield texts(brief.asked(), brief.heading(), brief.summaryText());
            }
            case OPEN -> {
                var open = Objects.requireNonNull(record.open().get(target.id()));
                yield texts(open.asked(), open.about(), open.text());
            }
            case WITHHELD, GENERAL -> Stream.of();
        };
    }

    private static Stream<String> texts(List<String> asked, String first, @Nullable String second) {
        return Stream.of(asked.stream(), Stream.of(first), Stream.ofNullable(second))
                .flatMap(Function.identity());
    }
}
