package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.EquivalentCommand;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.Pronouns;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Slot;

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
    private final Lazy<List<String>> people = Lazy.of(this::findPeople);
    private final Lazy<Set<String>> offences = Lazy.of(this::findOffences);
    private final Lazy<Set<String>> proceedings = Lazy.of(this::findProceedings);

    Scope(Merged merged, Context context, CaseRecord record, Court court) {
        this.merged = merged;
        this.frame = merged.asked().in(Slot.EVENT).isEmpty() ? merged.frame() : merged.asked();
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

    Merged merged() {
        return merged;
    }

    Frame frame() {
        return frame;
    }

    boolean has(String... values) {
        return frame.hasAny(values);
    }

    /** Whether every content word from an index on belongs to one of these values, to a charge or to the name of a trial. */
    boolean containsOnly(Set<String> values, int from) {
        return frame.content().stream().filter(at -> at >= from).allMatch(at -> isKnown(at, values));
    }

    private boolean isKnown(int at, Set<String> values) {
        var token = frame.tokens().get(at);
        return (!frame.isAside(at) || values.contains(Verdicts.Row.ASIDES))
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
        var ids = frame.proceedings().stream()
                .flatMap(one -> one.ids().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!ids.isEmpty()) {
            return ids;
        }
        var before = context.proceedings(record);
        var staysInTrial = isImplied()
                && context.asksTrial()
                && court.offences(frame.tokens()).isEmpty()
                && !court.criminal().by(people()).in(before).isEmpty();
        return has("same-trial") || staysInTrial ? before : ids;
    }

    /** Returns the stems of the offences named, outside names of trials and before any "not for". */
    Set<String> offences() {
        return offences.get();
    }

    private Set<String> findOffences() {
        var tokens = frame.tokens();
        var end = IntStream.range(3, Math.max(3, tokens.size() - 1))
                .filter(at -> tokens.get(at).word().equals("not")
                        && tokens.get(at + 1).word().equals("for"))
                .findFirst()
                .orElse(tokens.size());
        return court.offences(IntStream.range(0, end)
                .filter(at -> !frame.isInProceedingName(at))
                .mapToObj(tokens::get)
                .toList());
    }

    boolean hasOffence() {
        return !offences().isEmpty();
    }

    /** Returns the question's own span, or the inherited one of a follow-up. */
    @Nullable
    TimeSpan span() {
        return Objects.equals(frame, merged.frame()) && merged.isRepeated()
                ? merged.frame().span()
                : merged.asked().span();
    }

    /** Returns the events of a type that concern the people, offences, proceedings and time asked about. */
    Events events(EventType type) {
        return court.criminal().of(type).by(people()).over(offences()).in(proceedings());
    }

    /** Keeps the events in the time and with the bodies that the question names. */
    Events matching(Events events) {
        return events.during(span())
                .where(event -> merged.frame().mentions().stream()
                        .filter(mention -> mention.isBody() && !mention.isImplied())
                        .allMatch(mention ->
                                mention.ids().stream().anyMatch(event.fact().organisations()::contains)));
    }

    /** Whether the question asks which people something is true of. */
    boolean isOpen() {
        return named().isEmpty() && (asksWho() || people().size() != 1);
    }

    private boolean asksWho() {
        return has("who", "which", "anybody");
    }

    /** Whether the question asks for a choice of people, or for their number. */
    boolean asksWhich() {
        return asksWho() || has("how-many", "list");
    }

    boolean isAboutOne() {
        return !named().isEmpty() && people().size() == 1;
    }

    /** Whether the question is about several people by name, pronoun or group: "and the other two", "the men". */
    boolean isAboutSeveral() {
        return people().size() > 1 && (!named().isEmpty() || has("others", "men", "women", "they"));
    }

    /** Whether "he" or "she" has no antecedent. */
    boolean hasUnknownPronoun() {
        return named().isEmpty() && context.frame() != null && frame.hasSingularPronoun();
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

    /** Whether everybody named was tried. */
    boolean isOfDefendants() {
        return court.defendants().containsAll(named())
                && (!named().isEmpty() || merged.frame().mentions().stream().noneMatch(Mention::isBody));
    }

    /** Whether the question names the person at the centre of the record, if never tried. */
    boolean namesVictim() {
        return !isDefendant(record.centre())
                && merged.frame().mentions().stream()
                        .anyMatch(mention ->
                                !mention.isImplied() && mention.ids().getFirst().equals(record.centre()));
    }

    private boolean isDefendant(String id) {
        return court.defendants().contains(id);
    }

    /** Returns the ids of people named or meant by a pronoun; if several share a name, the defendants among them. */
    List<String> named() {
        return named.get();
    }

    private List<String> findNamed() {
        return merged.frame().mentions().stream()
                .filter(mention -> !has("others", "men", "women"))
                .filter(mention -> !mention.isBody() && !(mention.isImplied() && ignoresContext()))
                .flatMap(mention -> {
                    var tried = mention.ids().stream().filter(this::isDefendant).toList();
                    return tried.isEmpty() || mention.ids().size() == 1
                            ? mention.ids().stream().limit(1)
                            : tried.stream().limit(mention.isImplied() ? 1 : tried.size());
                })
                .filter(id -> isDefendant(id) || !id.equals(record.centre()))
                .distinct()
                .toList();
    }

    /** "Who was released", and "how many" after it, is not about the people mentioned before, nor "did they free Barker". */
    private boolean ignoresContext() {
        var last = context.frame();
        return (!frame.hasSingularPronoun() && asksWho() && !merged.inherits())
                || (has("how-many") && isImplied() && last != null && last.has("who"))
                || (!has("longest", "shortest")
                        && merged.frame().mentions().stream()
                                .anyMatch(mention -> !mention.isImplied()
                                        && mention.ids().stream().anyMatch(this::isDefendant)));
    }

    /** Returns the ids of the people that the question is about; all defendants if it names nobody. */
    List<String> people() {
        return people.get();
    }

    private List<String> findPeople() {
        if (!named().isEmpty()) {
            return named();
        }
        var before = previousPeople().stream().filter(this::isDefendant).toList();
        var keepsPrevious = merged.inherits() && !has("everybody", "others", "men", "women") && !before.isEmpty();
        return keepsPrevious
                ? before
                : court.defendants().stream()
                        .filter(id -> !has("others") || !before.contains(id))
                        .filter(id -> !has("men") || isCalled(id, Pronouns.HE))
                        .filter(id -> !has("women") || isCalled(id, Pronouns.SHE))
                        .toList();
    }

    private boolean isCalled(String id, Pronouns pronouns) {
        return Objects.requireNonNull(record.party(id)).pronouns() == pronouns;
    }

    /** Returns the ids of people in the previous question and its answer. */
    Set<String> previousPeople() {
        var last = context.frame();
        var asked = last == null
                ? Stream.<String>empty()
                : last.mentions().stream().flatMap(mention -> mention.ids().stream());
        var shown = court.all()
                .where(event -> context.answers().contains(event.fact().id()))
                .people();
        return Stream.concat(asked, shown.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the response with these facts and those that must be shown with them; null if there are none. */
    @Nullable
    Response response(Collection<Fact> facts, @Nullable String message) {
        var asked = facts.stream().distinct().limit(MAX_FACTS).toList();
        var shown = Stream.concat(asked.stream(), asked.stream().flatMap(fact -> court.sequels(fact, asked)))
                .distinct()
                .limit(MAX_FACTS)
                .toList();
        return asked.isEmpty() ? null : Response.of(AnsweredFact.of(shown), message, EquivalentCommand.of(asked));
    }
}
