package org.onrecord.history;

import java.util.Collection;
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
import org.onrecord.model.Change.Withdrawal;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Fact;
import org.onrecord.model.Lazy;
import org.onrecord.model.NameFinder;
import org.onrecord.model.NameFinder.Name;
import org.onrecord.model.PersonNames;

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

    /** Returns a version with the differences that readers may see. */
    VersionChanges version(Change change, Stream<Difference> entries) {
        return new VersionChanges(
                change.version(),
                change.date(),
                sentences(change.summary(), Set.of(), NAMING_SUMMARY),
                entries.filter(one -> !hides(one)).map(this::difference).toList());
    }

    VersionChanges summary(Change change) {
        return version(change, Stream.of());
    }

    /** Whether a withdrawn fact may be shown in its last form, which nobody lists any more. */
    boolean shows(Fact fact) {
        return fact.people().stream().allMatch(this::isPublic)
                && EntryFields.NONE.changes(EntryFields.of(fact)).stream()
                        .allMatch(field -> hidden.get().in(field.is()).isEmpty());
    }

    private boolean isPublic(String person) {
        return record.publicParty(person) != null;
    }

    /** Returns the people that the current version of an entry lists or names. */
    private Set<String> listed(EntryKind kind, String id) {
        var people = new HashSet<>(hidden.get().in(kind.entries().text(record, id)));
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

    /**
     * The names of people who are private in the current version, or gone from it.
     *
     * <p>A surname alone is not hidden if a public person has it, too.
     */
    private static final class HiddenNames {
        private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

        private final CaseRecord record;
        private final Collection<CaseRecord> others;
        private final NameFinder names;
        private final Set<String> withdrawn;

        /**
         * Collects the names.
         *
         * @param others other versions of the record, with people and spellings that it no longer has
         */
        HiddenNames(CaseRecord record, Collection<CaseRecord> others) {
            this.record = record;
            this.others = others;
            withdrawn = withdrawals()
                    .filter(one -> one.kind() != ChangeKind.PERSON)
                    .map(Withdrawal::id)
                    .collect(Collectors.toSet());
            var publicWords = record.people().values().stream()
                    .filter(person -> !person.isPrivate())
                    .flatMap(person ->
                            Stream.concat(new PersonNames(person).surname().stream(), person.aliases().stream()))
                    .map(NameFinder::words)
                    .collect(Collectors.toSet());
            var hidden = Stream.concat(ofPeople(), ofWithdrawn())
                    .filter(name -> name.words().size() > 1 || !publicWords.contains(name.words()));
            names = NameFinder.of(Stream.concat(hidden, longer()), Lazy.of(this::ordinaryWords));
        }

        private Stream<CaseRecord> records() {
            return Stream.concat(Stream.of(record), others.stream());
        }

        private Stream<Name> ofPeople() {
            return records()
                    .flatMap(one -> one.people().values().stream())
                    .filter(person -> record.publicParty(person.id()) == null)
                    .flatMap(person -> Stream.concat(Stream.of(person.id()), new PersonNames(person).all())
                            .map(name -> Name.of(name, person.id())));
        }

        /** Returns the ids of withdrawn people as names, for versions that cannot be read. */
        private Stream<Name> ofWithdrawn() {
            return withdrawals()
                    .filter(one -> one.kind() == ChangeKind.PERSON)
                    .flatMap(one -> Stream.concat(Stream.of(one.id()), surname(one.id()))
                            .map(name -> Name.of(name, one.id())));
        }

        private Stream<Withdrawal> withdrawals() {
            return record.changes().stream().flatMap(change -> change.withdrawn().stream());
        }

        private static Stream<String> surname(String id) {
            return NameFinder.words(id).reversed().stream()
                    .filter(word -> word.length() > 2)
                    .limit(1);
        }

        /** Returns the names of public people and bodies, which may contain a hidden surname. */
        private Stream<Name> longer() {
            return record.publicParties().map(party -> Name.of(party.name(), Name.NOBODY));
        }

        private Set<String> ordinaryWords() {
            return record.facts().values().stream()
                    .flatMap(fact -> Stream.of(fact.statement(), Objects.requireNonNullElse(fact.note(), "")))
                    .flatMap(NameFinder::lowerCaseWords)
                    .collect(Collectors.toSet());
        }

        /** Returns the ids of the people named in a text. Ids of entries are public addresses and do not count as names. */
        Set<String> in(@Nullable String text) {
            var found = names.in(text);
            return text == null || found.isEmpty() || text.indexOf('-') < 0
                    ? found
                    : names.in(ID.matcher(text).replaceAll(id -> isEntry(id.group()) ? "-" : id.group()));
        }

        private boolean isEntry(String id) {
            Predicate<CaseRecord> hasEntry = one -> Stream.of(
                            one.facts(), one.sources(), one.briefs(), one.open(), one.series(), one.proceedings())
                    .anyMatch(entries -> entries.containsKey(id));
            return withdrawn.contains(id) || records().anyMatch(hasEntry);
        }
    }
}
