package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of one case, as one version of its facts file states it; maps keep the order of the file.
 *
 * @param caseId id of the case
 * @param title what the case is called
 * @param aliases other names people use for the case
 * @param version semantic version of the contents
 * @param updates https address of the newest version of the file, or null
 * @param released when this version was released
 * @param asOf how far the record reaches in what readers ask about "now"
 * @param asOfNotes topics that reach further or less far
 * @param overview what a newcomer is told first
 * @param proceedings trials, appeals, tribunals by id
 * @param people people by id
 * @param organisations bodies by id
 * @param sources sources by id
 * @param facts facts by id
 * @param statuses custody intervals, in order for each person
 * @param series figures over time by id
 * @param withheld what is left out on purpose
 * @param changes what the versions changed, newest first
 */
public record CaseRecord(
        String caseId,
        String title,
        List<String> aliases,
        String version,
        @Nullable String updates,
        LocalDate released,
        LocalDate asOf,
        List<AsOfNote> asOfNotes,
        List<OverviewSection> overview,
        SequencedMap<String, Proceeding> proceedings,
        SequencedMap<String, Party> people,
        SequencedMap<String, Party> organisations,
        SequencedMap<String, Source> sources,
        SequencedMap<String, Fact> facts,
        List<CustodyInterval> statuses,
        SequencedMap<String, Series> series,
        List<Withheld> withheld,
        List<Change> changes) {

    /** The person or body with this id, or null. */
    public @Nullable Party party(String id) {
        var person = people.get(id);
        return person != null ? person : organisations.get(id);
    }

    /** Id of the person whom the record is about: the first of its people; empty when it has none. */
    public String centre() {
        return people.isEmpty() ? "" : people.firstEntry().getKey();
    }

    /** What to call the person or body with this id; the id itself when there is none. */
    public String nameOf(String id) {
        var party = party(id);
        return party == null ? id : party.name();
    }

    /** What to call a proceeding that a detail names by id or in plain words. */
    public String labelOf(String proceeding) {
        var listed = proceedings.get(proceeding);
        return listed == null ? proceeding : listed.label();
    }

    /** The last day the record reaches in a topic. */
    public LocalDate asOf(Topic topic) {
        return asOfNotes.stream()
                .filter(note -> note.topic() == topic)
                .map(AsOfNote::asOf)
                .findFirst()
                .orElse(asOf);
    }
}
