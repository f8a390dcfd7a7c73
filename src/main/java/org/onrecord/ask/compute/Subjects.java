package org.onrecord.ask.compute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.model.Pronouns;

/** The people that a question is about: those named, a group such as "the other two", or all defendants. */
final class Subjects {
    private final Merged merged;
    private final Frame frame;
    private final Context context;
    private final CaseRecord record;
    private final Court court;
    private final Lazy<List<String>> named = Lazy.of(this::findNamed);
    private final Lazy<List<String>> people = Lazy.of(this::findPeople);

    /** @param frame the frame whose values the rules read */
    Subjects(Merged merged, Frame frame, Context context, CaseRecord record, Court court) {
        this.merged = merged;
        this.frame = frame;
        this.context = context;
        this.record = record;
        this.court = court;
    }

    /** Whether the question asks which people something is true of. */
    static boolean asksWho(Frame frame) {
        return frame.hasAny("who", "which", "anybody");
    }

    /** Returns the ids of people named or meant by a pronoun. */
    List<String> named() {
        return named.get();
    }

    /** Returns the ids of the people that the question is about; all defendants if it names nobody. */
    List<String> people() {
        return people.get();
    }

    private boolean isDefendant(String id) {
        return court.defendants().contains(id);
    }

    /** Returns people named or meant by a pronoun; if several share a name, the defendants among them. */
    private List<String> findNamed() {
        if (frame.hasAny("others", "men", "women")) {
            return List.of();
        }
        var ids = new LinkedHashSet<String>();
        for (var mention : merged.frame().mentions()) {
            if (mention.isBody() || (mention.isImplied() && ignoresContext())) {
                continue;
            }
            var defendants = mention.ids().stream().filter(this::isDefendant).toList();
            if (mention.ids().size() == 1 || defendants.isEmpty()) {
                ids.add(mention.ids().getFirst());
            } else {
                ids.addAll(mention.isImplied() ? defendants.subList(0, 1) : defendants);
            }
        }
        if (!isDefendant(record.centre())) {
            ids.remove(record.centre());
        }
        return List.copyOf(ids);
    }

    /** "Who was released" is not about the people mentioned before, nor is "did they release Barker". */
    private boolean ignoresContext() {
        return (!frame.hasSingularPronoun() && asksWho(frame) && !merged.inherits())
                || (!frame.hasAny("longest", "shortest")
                        && merged.frame().mentions().stream()
                                .anyMatch(mention -> !mention.isImplied()
                                        && mention.ids().stream().anyMatch(this::isDefendant)));
    }

    private List<String> findPeople() {
        if (!named().isEmpty()) {
            return named();
        }
        if (frame.hasAny("others")) {
            var previous = Set.copyOf(previous());
            return court.defendants().stream()
                    .filter(id -> !previous.contains(id))
                    .toList();
        }
        if (frame.hasAny("men")) {
            return withPronouns(Pronouns.HE);
        }
        if (frame.hasAny("women")) {
            return withPronouns(Pronouns.SHE);
        }
        var before = merged.inherits() && !frame.hasAny("everybody") ? previous() : List.<String>of();
        return before.isEmpty() ? List.copyOf(court.defendants()) : before;
    }

    private List<String> withPronouns(Pronouns pronouns) {
        return court.defendants().stream()
                .filter(id -> Objects.requireNonNull(record.people().get(id)).pronouns() == pronouns)
                .toList();
    }

    /** Returns the defendants in the previous question, otherwise those in its answer. */
    private List<String> previous() {
        var last = context.frame();
        var asked = last == null
                ? List.<String>of()
                : last.mentions().stream()
                        .flatMap(mention -> mention.ids().stream())
                        .filter(this::isDefendant)
                        .toList();
        return asked.isEmpty() ? court.all().where(this::isShown).people() : asked;
    }

    private boolean isShown(Event event) {
        return event.outcome() != null
                && context.answers().contains(event.fact().id());
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
        return Stream.concat(asked, shown.stream()).collect(Collectors.toSet());
    }
}
