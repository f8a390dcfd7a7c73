package org.onrecord.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.ProceedingIndex;
import org.onrecord.search.text.Tokens;

/**
 * A lookup of names that were withdrawn or only added in a later version.
 *
 * <p>It reports these as missing from the version rather than as misspelt. {@link FactResolver} does the same for fact
 * ids.
 */
public final class LaterVersions {
    /** Error code for an entry that exists only in another version. */
    public static final String NOT_IN_VERSION = "not-in-version";

    private final VersionSource editions;

    public LaterVersions(VersionSource editions) {
        this.editions = editions;
    }

    /** Returns the record's answer, or a message that the name is not in it yet or was withdrawn. */
    public Answer answer(Query query, CaseRecord record) {
        return Optional.ofNullable(query.name())
                .flatMap(name -> withdrawn(name, record)
                        .or(() -> notYet(record, newest -> AddedLater.party(name, newest, record))))
                .or(() -> Optional.ofNullable(query.proceeding())
                        .flatMap(name -> notYet(record, newest -> AddedLater.proceeding(name, newest, record))))
                .<Answer>map(message -> new NotFound(
                        record,
                        NOT_IN_VERSION,
                        message,
                        "onrecord facts log shows what each version changed",
                        List.of()))
                .orElseGet(() -> query.answer(record));
    }

    private static Optional<String> withdrawn(String name, CaseRecord record) {
        var words = Tokens.words(name);
        return record.changes().stream()
                .filter(change -> change.withdrawn().stream()
                        .filter(entry -> entry.kind() == ChangeKind.PERSON || entry.kind() == ChangeKind.ORGANISATION)
                        .anyMatch(entry -> Tokens.words(entry.id()).equals(words)))
                .findFirst()
                .map(change -> name + " was withdrawn in version " + change.version());
    }

    /** Returns the message for a name that exists only in a newer version. */
    private Optional<String> notYet(CaseRecord record, Function<CaseRecord, Optional<AddedLater>> sought) {
        var versions = editions.versions(record.caseId());
        if (versions.isEmpty() || versions.getFirst().equals(record.version())) {
            return Optional.empty();
        }
        return Optional.ofNullable(editions.read(record.caseId(), versions.getFirst()))
                .filter(newest -> versions(newest).contains(record.version()))
                .flatMap(newest -> sought.apply(newest)
                        .map(one -> one.title() + " is not in version " + record.version() + "; it was added in "
                                + since(one, newest, record)));
    }

    /** Returns the first version with the entry, as "at the latest" if an earlier version cannot be read. */
    private String since(AddedLater one, CaseRecord newest, CaseRecord record) {
        var isCertain = true;
        for (var version : between(record, newest)) {
            var read = editions.read(record.caseId(), version);
            if (read != null && one.isIn().test(read)) {
                return "version " + version + (isCertain ? "" : " at the latest");
            }
            isCertain &= read != null;
        }
        return "version " + newest.version() + (isCertain ? "" : " at the latest");
    }

    /** Returns the versions strictly between two others, oldest first. */
    private static List<String> between(CaseRecord earlier, CaseRecord later) {
        var versions = versions(later);
        return versions.subList(versions.indexOf(earlier.version()) + 1, versions.size() - 1);
    }

    private static List<String> versions(CaseRecord record) {
        return record.changes().reversed().stream().map(Change::version).toList();
    }

    /**
     * An entry that a later version has and an earlier one lacks.
     *
     * <p>A name without a match in the earlier version refers to the later match. An id always does, because ids are
     * never reused, whereas a name may have referred to someone else before.
     *
     * @param title the display name
     * @param isIn whether a version has it
     */
    record AddedLater(String title, Predicate<CaseRecord> isIn) {

        /** Returns the person or body with this name that only the later version has. */
        static Optional<AddedLater> party(String name, CaseRecord later, CaseRecord earlier) {
            var named = new NameIndex(later).asWritten(name);
            if (named.size() != 1) {
                return Optional.empty();
            }
            var party = named.getFirst();
            var isUnknown = new NameIndex(earlier).asWritten(name).isEmpty();
            return Optional.of(new AddedLater(
                            party.name() + " (" + party.id() + ")", record -> record.party(party.id()) != null))
                    .filter(found -> !party.isPrivate())
                    .filter(found -> !found.isIn().test(earlier) && (isUnknown || isId(name, party.id())));
        }

        /** Returns the proceeding with this name that only the later version has. */
        static Optional<AddedLater> proceeding(String name, CaseRecord later, CaseRecord earlier) {
            var matching = new ProceedingIndex(later).matching(name);
            if (matching.size() != 1) {
                return Optional.empty();
            }
            var id = matching.iterator().next();
            var isUnknown = new ProceedingIndex(earlier).matching(name).isEmpty();
            return Optional.of(new AddedLater(
                            "the proceeding " + id,
                            record -> new ProceedingIndex(record).withOutcomes().contains(id)))
                    .filter(found -> !found.isIn().test(earlier) && (isUnknown || isId(name, id)));
        }

        private static boolean isId(String asked, String id) {
            return Tokens.words(asked).equals(Tokens.words(id));
        }
    }
}
