package org.onrecord.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.Difference.Reason;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;

/**
 * Removes private and no longer listed people from changes before any reader sees them.
 *
 * <p>If a correction removed a name from an entry, the history of the entry must not show that name.
 */
final class Redaction {
    /** The separator of fields in the old value of a correction. */
    private static final String SEPARATOR = " | ";

    private static final String NAMING_REASON = "A reason is on record that names a person who is not listed.";
    private static final String NAMING_SUMMARY = "A summary is on record that names a person who is not listed.";

    /** The space between two sentences, not after an abbreviation such as "Dr." or "v.". */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?][\"')\\]\u2019\u201d]?)(?<!\\b(?:\\p{Lu}\\p{L}{0,2}|v)\\.) +(?=[^\\p{Ll}])");

    private static final Set<String> LISTS = Set.of("people", "detail.people", "person", "detail.person");
    private static final Pattern LIST_IN_TEXT = Pattern.compile("((?:detail\\.)?(?:people|person): *)(.*)");

    private final CaseRecord record;
    private final Lazy<HiddenNames> hidden;

    /**
     * Creates the redaction for the current version.
     *
     * @param others other versions, with people and spellings that it no longer has; read only when needed
     */
    Redaction(CaseRecord record, Supplier<List<CaseRecord>> others) {
        this.record = record;
        this.hidden = Lazy.of(() -> new HiddenNames(record, others.get()));
    }

    Redaction(CaseRecord record) {
        this(record, List::of);
    }

    boolean hides(Difference one) {
        return (one.kind() == EntryKind.PERSON || one.kind() == EntryKind.STATUS) && !isPublic(one.id());
    }

    Difference difference(Difference one) {
        var listed = listed(one.kind(), one.id());
        return new Difference(
                one.kind(),
                one.id(),
                one.type(),
                text(one.label(), listed),
                was(one.was(), listed),
                one.fields().stream()
                        .map(field -> field(field, listed))
                        .filter(Objects::nonNull)
                        .toList(),
                one.reasons().stream()
                        .map(reason -> new Reason(reason.version(), sentences(reason.text(), listed, NAMING_REASON)))
                        .toList());
    }

    VersionSummary summary(Change change) {
        return new VersionSummary(
                change.version(), change.date(), sentences(change.summary(), Set.of(), NAMING_SUMMARY));
    }

    /** Whether a withdrawn fact may be shown in its last form, which nobody lists any more. */
    boolean shows(Fact fact) {
        return fact.people().stream().allMatch(this::isPublic)
                && EntryFields.NONE.changes(EntryFields.of(fact)).stream()
                        .allMatch(field -> hidden.get().in(field.is()).isEmpty());
    }

    private boolean isPublic(String person) {
        return HiddenNames.isPublic(person, record);
    }

    /** Returns the people that the current version of an entry lists or names. */
    private Set<String> listed(EntryKind kind, String id) {
        var people = new HashSet<>(hidden.get().in(EntryTable.of(kind).text(record, id)));
        var fact = kind == EntryKind.FACT ? record.facts().get(id) : null;
        if (fact != null) {
            people.addAll(fact.people());
        }
        return people;
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

    private @Nullable FieldChange field(FieldChange field, Set<String> listed) {
        if (!LISTS.contains(field.field())) {
            var isShown = listed.containsAll(hidden.get().in(field.was()))
                    && listed.containsAll(hidden.get().in(field.is()));
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

    /** Returns the sentences that name only listed people, or a remark if there are none. */
    private String sentences(String text, Set<String> listed, String remark) {
        if (text(text, listed) != null) {
            return text;
        }
        var shown = SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> text(sentence, listed) != null)
                .collect(Collectors.joining(" "));
        return shown.isEmpty() || text(shown, listed) == null ? remark : shown;
    }

    private @Nullable String text(@Nullable String text, Set<String> listed) {
        return listed.containsAll(hidden.get().in(text)) ? text : null;
    }
}
