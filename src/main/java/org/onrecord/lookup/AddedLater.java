package org.onrecord.lookup;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameMatch;
import org.onrecord.search.names.ProceedingIndex;
import org.onrecord.search.text.Tokens;

/**
 * Somebody or something that a later version of a record has, and an earlier one has not.
 *
 * <p>A name that means nobody in the earlier version means whoever the later one calls so. An id always does, for it is
 * never used again, whereas a name may have meant somebody else before.
 *
 * @param title what answers call it
 * @param isIn whether a version has it
 */
record AddedLater(String title, Predicate<CaseRecord> isIn) {

    /** The person or body that only the later version has under a name. */
    static Optional<AddedLater> party(String name, CaseRecord later, CaseRecord earlier) {
        if (!(NameIndex.of(later).asWritten(name) instanceof NameMatch.One one)) {
            return Optional.empty();
        }
        var party = one.party();
        var isUnknown = NameIndex.of(earlier).asWritten(name) instanceof NameMatch.None;
        return Optional.of(new AddedLater(
                        party.name() + " (" + party.id() + ")",
                        record -> parties(record).anyMatch(party.id()::equals)))
                .filter(found -> !found.isIn().test(earlier) && (isUnknown || isId(name, party.id())));
    }

    private static Stream<String> parties(CaseRecord record) {
        return Stream.concat(record.people().keySet().stream(), record.organisations().keySet().stream());
    }

    /** The proceeding that only the later version has under a name. */
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
