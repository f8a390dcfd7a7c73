package org.onrecord.history;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change.Withdrawal;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Lazy;
import org.onrecord.model.NameFinder;
import org.onrecord.model.NameFinder.Name;
import org.onrecord.model.PersonNames;

/**
 * The names of people who are private in the current version, or gone from it.
 *
 * <p>A surname alone is not hidden if a public person has it, too.
 */
final class HiddenNames {
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
                .flatMap(person -> Stream.concat(new PersonNames(person).surname().stream(), person.aliases().stream()))
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
                .filter(person -> !isPublic(person.id(), record))
                .flatMap(person -> Stream.concat(Stream.of(person.id()), new PersonNames(person).all())
                        .map(name -> Name.of(name, person.id())));
    }

    /** Returns the ids of withdrawn people as names, for versions that cannot be read. */
    private Stream<Name> ofWithdrawn() {
        return withdrawals()
                .filter(one -> one.kind() == ChangeKind.PERSON)
                .flatMap(one ->
                        Stream.concat(Stream.of(one.id()), surname(one.id())).map(name -> Name.of(name, one.id())));
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
        return record.parties().stream()
                .filter(party -> !party.isPrivate())
                .map(party -> Name.of(party.name(), Name.NOBODY));
    }

    private Set<String> ordinaryWords() {
        return record.facts().values().stream()
                .flatMap(fact -> Stream.of(fact.statement(), Objects.requireNonNullElse(fact.note(), "")))
                .flatMap(NameFinder::lowerCaseWords)
                .collect(Collectors.toSet());
    }

    static boolean isPublic(String person, CaseRecord record) {
        var party = record.party(person);
        return party != null && !party.isPrivate();
    }

    /** Returns the ids of the people named in a text. Ids of entries are public addresses and do not count as names. */
    Set<String> in(@Nullable String text) {
        var found = names.in(text);
        return text == null || found.isEmpty() || text.indexOf('-') < 0
                ? found
                : names.in(ID.matcher(text).replaceAll(id -> isEntry(id.group()) ? "-" : id.group()));
    }

    private boolean isEntry(String id) {
        Predicate<CaseRecord> hasEntry =
                one -> Stream.of(one.facts(), one.sources(), one.briefs(), one.open(), one.series(), one.proceedings())
                        .anyMatch(entries -> entries.containsKey(id));
        return withdrawn.contains(id) || records().anyMatch(hasEntry);
    }
}
