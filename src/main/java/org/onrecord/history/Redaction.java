package org.onrecord.history;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.NameFinder;
import org.onrecord.model.NameFinder.Name;
import org.onrecord.model.Party;

/**
 * Removes private and no longer listed people from changes before any reader sees them.
 *
 * <p>If a correction removed a name from an entry, the history of the entry must not show that name.
 */
final class Redaction {
    /** The separator of fields in the old value of a correction. */
    private static final String SEPARATOR = " | ";

    private static final Set<String> LISTS = Set.of("people", "detail.people", "person", "detail.person");
    private static final Pattern LIST_IN_TEXT = Pattern.compile("((?:detail\\.)?(?:people|person): *)(.*)");

    private final CaseRecord record;
    private final NameFinder hidden;

    Redaction(CaseRecord record) {
        this(record, List.of());
    }

    /**
     * Creates the redaction for the current version.
     *
     * @param earlier people of another version
     */
    Redaction(CaseRecord record, Collection<Party> earlier) {
        this.record = record;
        var people = Stream.concat(record.people().values().stream(), earlier.stream())
                .filter(person -> !isPublic(person.id()) || person.isPrivate())
                .flatMap(person -> Stream.of(person.id(), person.name()).map(name -> Name.of(name, person.id())));
        var withdrawn = record.changes().stream()
                .flatMap(change -> change.withdrawn().stream())
                .filter(one -> one.kind() == ChangeKind.PERSON)
                .map(one -> Name.of(one.id(), one.id()));
        hidden = NameFinder.of(Stream.concat(people, withdrawn));
    }

    boolean hides(EntryKind kind, String id) {
        return (kind == EntryKind.PERSON || kind == EntryKind.STATUS) && !isPublic(id);
    }

    ChangeItem item(ChangeItem item) {
        var listed = listed(item.kind(), item.id());
        return new ChangeItem(
                item.kind(),
                item.id(),
                item.type(),
                text(item.label(), listed),
                was(item.was(), listed),
                fields(item.fields(), listed),
                item.reason());
    }

    HistoryStep step(String fact, HistoryStep step) {
        var listed = listed(EntryKind.FACT, fact);
        return new HistoryStep(
                step.version(),
                step.date(),
                step.type(),
                was(step.was(), listed),
                fields(step.fields(), listed),
                step.reason());
    }

    Difference difference(Difference one) {
        var listed = listed(one.kind(), one.id());
        var label = text(one.label(), listed);
        return new Difference(
                one.kind(),
                one.id(),
                one.type(),
                label == null ? one.id() : label,
                fields(one.fields(), listed),
                one.reasons());
    }

    private boolean isPublic(String person) {
        var party = record.party(person);
        return party != null && !party.isPrivate();
    }

    /** Returns the people that the current version of an entry lists or names. */
    private Set<String> listed(EntryKind kind, String id) {
        return switch (kind) {
            case FACT -> listed(record.facts().get(id), fact -> Set.copyOf(fact.people()));
            case SOURCE -> listed(record.sources().get(id), source -> hidden.in(source.title()));
            case BRIEF -> listed(record.briefs().get(id), brief -> hidden.in(brief.summaryText()));
            case OPEN -> listed(record.open().get(id), question -> hidden.in(question.text()));
            default -> Set.of();
        };
    }

    private static <T> Set<String> listed(@Nullable T entry, Function<T, Set<String>> people) {
        return entry == null ? Set.of() : people.apply(entry);
    }

    private @Nullable String was(@Nullable String was, Set<String> listed) {
        if (was == null) {
            return null;
        }
        var parts = Stream.of(was.split(Pattern.quote(SEPARATOR)))
                .map(part -> {
                    var list = LIST_IN_TEXT.matcher(part);
                    if (!list.matches()) {
                        return text(part, listed);
                    }
                    var people = people(list.group(2), ", ", listed);
                    return people == null ? null : list.group(1) + people;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining(SEPARATOR));
        return parts.isEmpty() ? null : parts;
    }

    private List<FieldChange> fields(List<FieldChange> fields, Set<String> listed) {
        return fields.stream()
                .map(field -> field(field, listed))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable FieldChange field(FieldChange field, Set<String> listed) {
        if (!LISTS.contains(field.field())) {
            var isShown = listed.containsAll(hidden.in(field.was())) && listed.containsAll(hidden.in(field.is()));
            return isShown ? field : null;
        }
        var was = people(field.was(), "; ", listed);
        var is = people(field.is(), "; ", listed);
        var isShown = shown(listed);
        return Objects.equals(was, is)
                ? null
                : new FieldChange(
                        field.field(),
                        was,
                        is,
                        was,
                        is,
                        field.removed().stream().filter(isShown).toList(),
                        field.added().stream().filter(isShown).toList());
    }

    private @Nullable String people(@Nullable String list, String between, Set<String> listed) {
        var shown = list == null
                ? ""
                : Stream.of(list.split(between)).filter(shown(listed)).collect(Collectors.joining(between));
        return shown.isEmpty() ? null : shown;
    }

    private Predicate<String> shown(Set<String> listed) {
        return person -> listed.contains(person) && isPublic(person);
    }

    private @Nullable String text(@Nullable String text, Set<String> listed) {
        return listed.containsAll(hidden.in(text)) ? text : null;
    }
}
