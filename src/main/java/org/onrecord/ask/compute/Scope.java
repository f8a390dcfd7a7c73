package org.onrecord.ask.compute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;

/** The frame of a question with the people, offences, proceedings and time that it is about. */
final class Scope {
    /** Values that every row knows. */
    private static final Set<String> ALWAYS =
            Set.of("everybody", "anybody", "others", "both", "all", "men", "women", "court", "beside");

    private final Merged merged;
    /** The question itself if it has an event, otherwise the frame merged with the previous one. */
    private final Frame frame;

    private final Context context;
    private final CaseRecord record;
    private final Court court;
    private final Subjects subjects;
    private final Lazy<Set<String>> offences = Lazy.of(this::findOffences);
    private final Lazy<Set<String>> proceedings = Lazy.of(this::findProceedings);

    Scope(Merged merged, Context context, CaseRecord record, Court court) {
        this.merged = merged;
        this.frame = merged.asked().in(Slot.EVENT).isEmpty() ? merged.frame() : merged.asked();
        this.context = context;
        this.record = record;
        this.court = court;
        this.subjects = new Subjects(merged, frame, context, record, court);
    }

    CaseRecord record() {
        return record;
    }

    Court court() {
        return court;
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

    boolean isNegated() {
        return has("not");
    }

    /**
     * Whether every content word belongs to one of these values, to a charge or to the name of a trial.
     *
     * @param first values whose first word begins the check, since words before it may describe a person; or none
     */
    boolean containsOnly(Set<String> values, Set<String> first) {
        var start = frame.matches().stream()
                .filter(match -> first.contains(match.name()))
                .mapToInt(Match::start)
                .min()
                .orElse(0);
        return frame.content().stream().filter(at -> at >= start).allMatch(at -> isKnown(at, values));
    }

    private boolean isKnown(int at, Set<String> values) {
        var token = frame.tokens().get(at);
        return (!frame.isAside(at) || values.contains(Rule.ASIDES))
                && (token.isNumber()
                        || frame.isInProceedingName(at)
                        || court.isChargeWord(token)
                        || frame.matches().stream()
                                .anyMatch(match -> match.covers(at)
                                        && (values.contains(match.name()) || ALWAYS.contains(match.name()))));
    }

    /** Returns the ordinal asked for: 1 to 3, -1 for the last, 0 for all. */
    int ordinal() {
        return has("last") ? -1 : has("third") ? 3 : has("first") ? 1 : has("second") ? 2 : 0;
    }

    /** Returns the ids of the proceedings named; for "that time", and in talk about a trial, those of the last answer. */
    Set<String> proceedings() {
        return proceedings.get();
    }

    private Set<String> findProceedings() {
        var ids = new LinkedHashSet<String>();
        frame.proceedings().forEach(one -> ids.addAll(one.ids()));
        if (!ids.isEmpty()) {
            return ids;
        }
        var before = context.proceedings(record);
        var staysInTrial = isImplied()
                && context.asksTrial()
                && court.offences(frame.tokens()).isEmpty()
                && !court.events().by(people()).in(before).isEmpty();
        return has("same-trial") || staysInTrial ? before : ids;
    }

    /** Returns the stems of the offences named or inherited; a question about the death inherits none. */
    Set<String> offences() {
        return offences.get();
    }

    private Set<String> findOffences() {
        if (merged.inherits() && namesVictim()) {
            return Set.of();
        }
        var own = court.offences(tokensBeforeContrast());
        if (!own.isEmpty() || mentionsDeath()) {
            return own;
        }
        return has("same-offence")
                ? offencesBefore().all().stream()
                        .flatMap(event -> Event.stems(event.charge()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Returns the event of the last sure answer; if it is about other people, the convictions in the trial under discussion. */
    private Events offencesBefore() {
        var shown = context.topBound(record);
        var own = court.events().by(people());
        var same = own.where(event -> event.fact().equals(shown));
        var trials = context.proceedings(record);
        return same.isEmpty() ? own.of(EventType.CONVICTION).where(event -> trials.contains(event.proceeding())) : same;
    }

    /** Returns the words outside names of trials, before any "not for". */
    private List<Token> tokensBeforeContrast() {
        var tokens = frame.tokens();
        var end = IntStream.range(3, Math.max(3, tokens.size() - 1))
                .filter(at -> tokens.get(at).word().equals("not")
                        && tokens.get(at + 1).word().equals("for"))
                .findFirst()
                .orElse(tokens.size());
        return IntStream.range(0, end)
                .filter(at -> !frame.isInProceedingName(at))
                .mapToObj(tokens::get)
                .toList();
    }

    boolean mentionsDeath() {
        return Court.mentionsDeath(frame.tokens()) || namesVictim();
    }

    /** Returns the question's own span, or the inherited one of a follow-up; "then" after an answer is no span. */
    @Nullable
    TimeSpan span() {
        var span = Objects.equals(frame, merged.frame()) && merged.isRepeated()
                ? merged.frame().span()
                : merged.asked().span();
        return span != null && !span.isBounded() && has("then") ? null : span;
    }

    /** Returns the span of the merged frame, of any length. */
    @Nullable
    TimeSpan mergedSpan() {
        return merged.frame().span();
    }

    /** Returns the events of a type that concern the people, offences, proceedings and time asked about. */
    Events events(EventType type) {
        return court.events().of(type).by(people()).over(offences()).in(proceedings());
    }

    /** Keeps the events in the time and with the bodies that the question names. */
    Events matching(Events events) {
        var bodies = merged.frame().mentions().stream()
                .filter(mention -> mention.isBody() && !mention.isImplied())
                .map(Mention::ids)
                .toList();
        return events.during(span())
                .where(event -> bodies.stream()
                        .allMatch(ids -> ids.stream().anyMatch(event.fact().organisations()::contains)));
    }

    /** Whether the question asks which people something is true of. */
    boolean isOpen() {
        return named().isEmpty() && (Subjects.asksWho(frame) || people().size() != 1);
    }

    /** Whether the question asks for a choice of people, or for their number. */
    boolean asksWhich() {
        return Subjects.asksWho(frame) || has("how-many", "list");
    }

    /** Whether the question names a person or has an antecedent. */
    boolean hasSubject() {
        return !named().isEmpty();
    }

    boolean isAboutOne() {
        return hasSubject() && people().size() == 1;
    }

    /** Whether the question is about several people by name, pronoun or group: "and the other two", "the men". */
    boolean isAboutSeveral() {
        return people().size() > 1 && (hasSubject() || has("others", "men", "women", "they"));
    }

    /** "How many" after "who was dismissed" counts everyone, not only the first answer. */
    boolean countsPreviousAnswer() {
        var last = context.frame();
        return has("how-many") && isImplied() && last != null && last.has("who");
    }

    /** Whether "he" or "she" has no antecedent. */
    boolean hasUnknownPronoun() {
        var last = context.frame();
        return named().isEmpty()
                && last != null
                && (frame.hasSingularPronoun()
                        || (merged.asked().content().size() < 2
                                && last.mentions().isEmpty()
                                && last.hasSingularPronoun()));
    }

    /** Whether the question names no person, so that its subject comes from the context. */
    boolean isImplied() {
        return merged.frame().mentions().stream().allMatch(mention -> mention.isImplied() || mention.isBody());
    }

    /** Whether the question is about a person, not about a thing called "it" or "that". */
    boolean refersToPerson() {
        return frame.hasPersonalPronoun()
                || merged.asked().mentions().stream().anyMatch(mention -> !mention.isImplied())
                || !has("thing");
    }

    Frame asked() {
        return merged.asked();
    }

    List<Mention> mentions() {
        return merged.frame().mentions();
    }

    /** Returns the ids of the people that the question is about; all defendants if it names nobody. */
    List<String> people() {
        return subjects.people();
    }

    /** Returns the ids of people named or meant by a pronoun. */
    List<String> named() {
        return subjects.named();
    }

    /** Returns the ids of people in the previous question and its answer. */
    Set<String> previousPeople() {
        return subjects.previousPeople();
    }

    /** Returns the people and bodies named that were never tried, except the person at the centre of the record. */
    List<String> untried() {
        var bodies = mentions().stream()
                .filter(Mention::isBody)
                .map(mention -> mention.ids().getFirst());
        return (named().stream().anyMatch(this::isDefendant)
                        ? named().stream()
                        : Stream.concat(named().stream(), bodies))
                .filter(id -> !isDefendant(id))
                .distinct()
                .toList();
    }

    /** Whether the question names the person at the centre of the record, if never tried. */
    boolean namesVictim() {
        return mentions().stream()
                        .anyMatch(mention ->
                                !mention.isImplied() && mention.ids().getFirst().equals(record.centre()))
                && !isDefendant(record.centre());
    }

    private boolean isDefendant(String id) {
        return court.defendants().contains(id);
    }
}
