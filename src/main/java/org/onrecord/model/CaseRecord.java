package org.onrecord.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;

/**
 * The record of one case, as one version of its facts file states it; maps keep the file's order.
 *
 * @param editor the name of the person or body that edits the record, or null
 * @param licence the address of its licence, or null
 * @param listedTopics topics by id, in reading order; empty if the file has no list of topics
 * @param listedMilestones ids of the facts that mark the course of the case; empty if the file has no list of them
 */
public record CaseRecord(
        String caseId,
        String title,
        List<String> aliases,
        String version,
        @Nullable String updates,
        @Nullable String editor,
        @Nullable String licence,
        LocalDate released,
        LocalDate asOf,
        List<AsOf.Note> asOfNotes,
        SequencedMap<String, Topic> listedTopics,
        List<OverviewSection> overview,
        List<String> listedMilestones,
        SequencedMap<String, Brief> briefs,
        SequencedMap<String, Proceeding> proceedings,
        SequencedMap<String, Party> people,
        SequencedMap<String, Party> organisations,
        SequencedMap<String, Source> sources,
        Facts facts,
        List<CustodyInterval> statuses,
        SequencedMap<String, Series> series,
        List<Withheld> withheld,
        SequencedMap<String, OpenQuestion> open,
        List<Change> changes) {
    public static final FieldTable<CaseRecord> FIELDS = RecordFields.TABLE;

    public static final Table<CaseRecord> STATUSES_BY_PERSON =
            Table.ofNumbers("statuses by person", CaseRecord::statuses, interval -> Stream.of(interval.person()));

    /** Returns the people, then the bodies, by their numbers; each is read when the list is asked for it. */
    public List<Party> parties() {
        return new JoinedList<>(byNumber(people), byNumber(organisations));
    }

    static <T> List<T> byNumber(SequencedMap<String, T> entries) {
        return entries.values() instanceof List<T> list ? list : List.copyOf(entries.values());
    }

    /** Returns the rows of a table of this record. */
    public Rows rows(Table<CaseRecord> table) {
        return facts.tables().rows(table, this);
    }

    public @Nullable Party party(String id) {
        var person = people.get(id);
        return person != null ? person : organisations.get(id);
    }

    public Stream<Fact> factsAbout(String party) {
        return facts.about(party);
    }

    public Stream<Fact> factsOf(FactKind... kinds) {
        return facts.of(Set.of(kinds));
    }

    public Stream<Fact> factsIn(Brief brief) {
        return listed(brief.facts());
    }

    private Stream<Fact> listed(List<String> ids) {
        return ids.stream().map(facts::get).filter(Objects::nonNull);
    }

    public Stream<CustodyInterval> statusesOf(String person) {
        return Arrays.stream(new NumberLists(rows(STATUSES_BY_PERSON)).of(person))
                .mapToObj(statuses::get);
    }

    /** Returns the id of the person the record is about, the first of its people; empty if it has none. */
    public String centre() {
        return people.isEmpty() ? "" : people.firstEntry().getKey();
    }

    /** Returns the name of the person or body with this id, or the id itself if there is none. */
    public String nameOf(String id) {
        var party = party(id);
        return party == null ? id : party.name();
    }

    /** Returns the name of the entry that a field of this type refers to, or the id itself if it has no name. */
    String nameOf(String id, FieldType type) {
        if (type == Plain.PROCEEDING) {
            return labelOf(id);
        }
        var named = type.isIdOf(EntryList.SERIES) ? series.get(id) : null;
        return named == null ? id : named.title();
    }

    /** Returns the label of a proceeding, or the text itself if it is plain words. */
    public String labelOf(String proceeding) {
        var listed = proceedings.get(proceeding);
        return listed == null ? proceeding : listed.label();
    }

    /** Returns the facts that mark the course of the case, by date: the listed ones, otherwise those of the overview. */
    public List<Fact> milestones() {
        var ids = listedMilestones.isEmpty() ? OverviewSection.facts(overview) : listedMilestones;
        return listed(ids).sorted(Fact.BY_DATE).toList();
    }

    /**
     * Returns the topics in reading order: the listed ones or, without a list, those of the facts in order of first
     * use.
     */
    public List<Topic> topics() {
        if (!listedTopics.isEmpty()) {
            return List.copyOf(listedTopics.values());
        }
        return facts.topics().stream().map(Topic::unlisted).toList();
    }

    public String topicName(String id) {
        return listedTopics.getOrDefault(id, Topic.unlisted(id)).name();
    }

    public LocalDate asOf(String topic) {
        return asOfNotes.stream()
                .filter(note -> note.topic().equals(topic))
                .map(AsOf.Note::asOf)
                .findFirst()
                .orElse(asOf);
    }
}
