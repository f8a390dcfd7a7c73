package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.EquivalentCommand;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.compute.Events.EventType;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Slot;

/** The frame of a question with the people, offences, proceedings and time that it is about. */
final class Scope {
    /** Values that every row knows. */
    private static final Set<String> ALWAYS =
            Set.of("everybody", "anybody", "others", "both", "all", "men", "women", "court", "beside");

    private static final int MAX_FACTS = 8;

    private final Merged merged;
    /** The question itself if it has an event, otherwise the frame merged with the previous one. */
    private final Frame frame;

    private final Context context;
    private final CaseRecord record;
    private final Court court;
    private final Lazy<List<String>> named = Lazy.of(this::findNamed);
    private final Lazy<Set<String>> offences = Lazy.of(() -> court().offences(frame().tokens()));

    Scope(Merged merged, Context context, CaseRecord record, Court court) {
        this.frame = merged.asked().in(Slot.EVENT).isEmpty() ? merged.frame() : merged.asked();
        this.merged = merged;
        this.context = context;
        this.record = record;
        this.court = court;
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

    /** Whether every content word belongs to one of these values, to a charge or to the name of a trial. */
    boolean containsOnly(Set<String> values) {
        return frame.content().stream().allMatch(at -> isKnown(at, values));
    }

    private boolean isKnown(int at, Set<String> values) {
        var token = frame.tokens().get(at);
        return !frame.isAside(at)
                && (token.isNumber()
                        || frame.isInProceedingName(at)
                        || court.isOffence(token)
                        || frame.matches().stream()
                                .anyMatch(match -> match.covers(at)
                                        && (values.contains(match.name()) || ALWAYS.contains(match.name()))));
    }

    /** Returns the ordinal asked for: 1 to 3, -1 for the last, 0 for all. */
    int ordinal() {
        return has("last") ? -1 : has("third") ? 3 : has("first") ? 1 : has("second", "again") ? 2 : 0;
    }

    /** Returns the ids of the proceedings named; for "that time", and after who was tried, those of the last answer. */
    Set<String> proceedings() {
        var topic = context.topic();
        var isSame = has("same-trial") || (topic != null && topic.has("tried") && frame.hasSingularPronoun());
        return isSame && frame.proceedings().isEmpty()
                ? context.proceedings(record)
                : frame.proceedings().stream()
                        .flatMap(one -> one.ids().stream())
                        .collect(Collectors.toSet());
    }

    Set<String> offences() {
        return offences.get();
    }

    boolean hasOffence() {
        return !offences().isEmpty();
    }

    @Nullable
    TimeSpan span() {
        return merged.isRepeated() ? merged.frame().span() : merged.asked().span();
    }

    /** Returns the events of a type that concern the people, offences and proceedings asked about. */
    Events events(EventType type) {
        return court.criminal().of(type).by(people()).over(offences()).in(proceedings());
    }

    boolean isAboutOne() {
        return named().size() == 1;
    }

    /** Whether "he" or "she" has no antecedent. */
    boolean hasUnknownPronoun() {
        return named().isEmpty() && context.frame() != null && frame.hasSingularPronoun();
    }

    List<Mention> mentions() {
        return merged.frame().mentions();
    }

    /** Whether the question names the person that the record is about, if never tried. */
    boolean namesVictim() {
        return court.defendants().stream().noneMatch(record::isAbout)
                && mentions().stream()
                        .anyMatch(mention -> !mention.isImplied()
                                && record.isAbout(mention.ids().getFirst()));
    }

    /** Whether everybody named was tried. */
    boolean isOfDefendants() {
        return court.defendants().containsAll(named())
                && (!named().isEmpty() || mentions().stream().noneMatch(Mention::isBody));
    }

    /** Returns the ids of people named or meant by a pronoun. */
    List<String> named() {
        return named.get();
    }

    private List<String> findNamed() {
        var last = context.frame();
        var own = people(mentions());
        // "And for the death?" is about the defendants of the question that it repeats.
        return own.isEmpty() && merged.inherits() && last != null && !has("everybody", "others", "men", "women")
                ? people(last.mentions()).stream()
                        .filter(court.defendants()::contains)
                        .toList()
                : own;
    }

    private List<String> people(List<Mention> mentions) {
        // "Who was released" is not about the people mentioned before.
        var isOpen = has("who", "which", "anybody") && !frame.hasSingularPronoun();
        return mentions.stream()
                .filter(mention -> !mention.isBody() && !(mention.isImplied() && isOpen))
                .map(mention -> mention.ids().getFirst())
                .filter(id -> court.defendants().contains(id) || !record.isAbout(id))
                .distinct()
                .toList();
    }

    /** Returns the ids of the people that the question is about; all defendants if it names nobody. */
    Collection<String> people() {
        return named().isEmpty() ? court.defendants() : named();
    }

    /** Returns the response with these facts and those that must be shown with them; null if there are none. */
    @Nullable
    Response response(Collection<Fact> facts, @Nullable String message) {
        var asked = facts.stream().distinct().limit(MAX_FACTS).toList();
        var shown = Stream.concat(asked.stream(), asked.stream().flatMap(fact -> court.sequels(fact, asked)))
                .distinct()
                .limit(MAX_FACTS)
                .toList();
        return asked.isEmpty()
                ? null
                : Response.of(AnsweredFact.of(shown), message, EquivalentCommand.of(record, asked));
    }
}
