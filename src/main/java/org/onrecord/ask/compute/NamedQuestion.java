package org.onrecord.ask.compute;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** A question with the people that it names, and the offences and proceedings of these people that it names. */
final class NamedQuestion {
    /** Values that every row knows. */
    private static final Set<String> ALWAYS =
            Set.of("everybody", "anybody", "others", "both", "all", "men", "women", "court", "beside");

    private static final Set<String> WEAK = WordList.ofClass("weak-offence");

    private final Merged merged;
    /** The question itself if it has an event, otherwise the frame merged with the previous one. */
    private final Frame frame;

    private final Context context;
    private final CaseRecord record;
    private final Outcomes outcomes;
    private final List<String> people;
    private final Set<String> offences;

    NamedQuestion(Merged merged, Context context, CaseRecord record) {
        this.merged = merged;
        this.frame = merged.asked().in(Slot.EVENT).isEmpty() ? merged.frame() : merged.asked();
        this.context = context;
        this.record = record;
        this.outcomes = new Outcomes(record);
        this.people = findPeople();
        var charges = people.stream()
                .flatMap(this::criminal)
                .flatMap(fact -> stems(Outcomes.detail(fact)).stream())
                .collect(Collectors.toSet());
        this.offences = frame.tokens().stream()
                .map(Token::stem)
                .filter(charges::contains)
                .collect(Collectors.toSet());
    }

    CaseRecord record() {
        return record;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Context context() {
        return context;
    }

    Frame frame() {
        return frame;
    }

    boolean has(String... values) {
        return frame.hasAny(values);
    }

    /** Whether every content word belongs to one of these values, to a charge or to the name of a trial. */
    boolean containsOnly(Set<String> values) {
        return frame.content().stream().allMatch(at -> isKnown(at, values));
    }

    private boolean isKnown(int at, Set<String> values) {
        var token = frame.tokens().get(at);
        return !frame.isAside(at)
                && (token.isNumber()
                        || frame.isInProceedingName(at)
                        || offences.contains(token.stem())
                        || frame.matches().stream()
                                .anyMatch(match -> match.covers(at)
                                        && (values.contains(match.name()) || ALWAYS.contains(match.name()))));
    }

    /** Returns the ordinal in the question: 1 to 3, -1 for the last, 0 for none. */
    int ordinal() {
        return has("last") ? -1 : has("third") ? 3 : has("first") ? 1 : has("second", "again") ? 2 : 0;
    }

    @Nullable
    TimeSpan span() {
        return merged.isRepeated() ? merged.frame().span() : merged.asked().span();
    }

    List<Mention> mentions() {
        return merged.frame().mentions();
    }

    /** Returns the ids of the people named or meant by a pronoun, without the person that the record is about. */
    List<String> people() {
        return people;
    }

    private List<String> findPeople() {
        // "Who was released" is not about the people mentioned before.
        var isOpen = has("who", "which", "anybody") && !frame.hasSingularPronoun();
        return mentions().stream()
                .filter(mention -> !mention.isBody() && !(mention.isImplied() && isOpen))
                .map(mention -> mention.ids().getFirst())
                .filter(id -> !id.equals(record.about()))
                .distinct()
                .toList();
    }

    /** Whether the question names the person that the record is about. */
    boolean namesSubjectOfRecord() {
        return mentions().stream()
                .anyMatch(mention ->
                        !mention.isImplied() && mention.ids().getFirst().equals(record.about()));
    }

    /** Whether each person named was charged, tried or sentenced by a criminal court. */
    boolean isOfDefendants() {
        return people.stream().allMatch(person -> criminal(person).findAny().isPresent());
    }

    /** Returns the outcomes of a person in criminal courts. */
    Stream<Fact> criminal(String person) {
        return outcomes.of(person).filter(fact -> outcomes.isCriminal(Outcomes.detail(fact)));
    }

    /** Whether the question names an offence that one of these people was charged with. */
    boolean namesOffence() {
        return !offences.isEmpty();
    }

    /** Whether an outcome is about the offences and proceedings that the question names, if it names any. */
    boolean isOver(Fact fact) {
        var detail = Outcomes.detail(fact);
        var proceedings = proceedings();
        return (offences.isEmpty() || stems(detail).stream().anyMatch(offences::contains))
                && (proceedings.isEmpty() || proceedings.contains(detail.proceeding()));
    }

    /** Returns the ids of the proceedings named; for "that time", those of the last answer. */
    private Set<String> proceedings() {
        return has("same-trial") && frame.proceedings().isEmpty()
                ? context.proceedings(record)
                : frame.proceedings().stream()
                        .flatMap(one -> one.ids().stream())
                        .collect(Collectors.toSet());
    }

    /** Returns the stems of the words of a charge that name the offence. */
    private static Set<String> stems(OutcomeDetail detail) {
        return Tokens.of(Objects.requireNonNullElse(detail.charge(), "")).stream()
                .filter(token ->
                        !Lexicon.isFunctionWord(token.word()) && !WEAK.contains(token.word()) && !token.isNumber())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }
}
