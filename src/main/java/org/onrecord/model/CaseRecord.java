package org.onrecord.model;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.Rows;

/**
 * The record of one case, as one version of its facts file states it; maps keep the file's order.
 *
 * @param about the id of the person, organisation or fact that the record is about, or null
 * @param vocabularies names of the vocabularies with whose words it is read, beside general English
 * @param help a sentence for readers whose question says that somebody may be in danger, or null
 * @param editor the name of the person or body that edits the record, or null
 * @param licence the address of its licence, or null
 * @param contact the address that takes reports of errors, or null
 * @param language the English of its dates in numbers, or null
 * @param listedTopics topics by id, in reading order; empty if the file has no list of topics
 * @param listedOverview the sections of the overview; empty if the file lists none
 * @param listedMilestones ids of the facts that mark the course of the case; empty if the file has no list of them
 * @param listedMostAsked ids of the briefs that newcomers ask for first; empty if the file has no list of them
 */
public record CaseRecord(
        String caseId,
        String title,
        @Nullable String about,
        List<String> vocabularies,
        @Nullable String help,
        List<String> aliases,
        String version,
        @Nullable String updates,
        @Nullable String editor,
        @Nullable String licence,
        @Nullable String contact,
        @Nullable Language language,
        LocalDate released,
        LocalDate asOf,
        List<AsOf.Note> asOfNotes,
        SequencedMap<String, Topic> listedTopics,
        List<OverviewSection> listedOverview,
        List<String> listedMilestones,
        List<String> listedMostAsked,
        SequencedMap<String, Brief> briefs,
        SequencedMap<String, Proceeding> proceedings,
        SequencedMap<String, Party> people,
        SequencedMap<String, Party> organisations,
        SequencedMap<String, Party> things,
        SequencedMap<String, Source> sources,
        Facts facts,
        List<CustodyInterval> statuses,
        SequencedMap<String, Series> series,
        List<Withheld> withheld,
        SequencedMap<String, OpenQuestion> open,
        List<Change> changes) {
    private static final int MAX_MOST_ASKED = 5;
    private static final int MAX_CERTAIN = 20;
    private static final int MAX_DAYS = 31;

    public static final FieldTable<CaseRecord> FIELDS = FieldTable.of(
            "",
            "Facts file, format 1",
            values -> new CaseRecord(
                    values.text("case"),
                    values.text("title"),
                    values.textOrNull("about"),
                    values.texts("vocabularies"),
                    values.textOrNull("help"),
                    values.texts("aliases"),
                    values.text("version"),
                    values.textOrNull("updates"),
                    values.textOrNull("editor"),
                    values.textOrNull("licence"),
                    values.textOrNull("contact"),
                    values.orNull("language", Language.class),
                    values.day("released"),
                    values.day("as_of"),
                    values.parts("as_of_notes", AsOf.Note.class),
                    values.entries("topics", Topic.class),
                    values.parts("overview", OverviewSection.class),
                    values.texts("milestones"),
                    values.texts("most_asked"),
                    values.entries("briefs", Brief.class),
                    values.entries("proceedings", Proceeding.class),
                    values.entries("people", Party.class),
                    values.entries("organisations", Party.class),
                    values.entries("things", Party.class),
                    values.entries("sources", Source.class),
                    Facts.of(values.entries("facts", Fact.class)),
                    values.parts("statuses", CustodyInterval.class),
                    values.entries("series", Series.class),
                    values.parts("withheld", Withheld.class),
                    values.entries("open", OpenQuestion.class),
                    values.parts("changes", Change.class)),
            Field.<CaseRecord>optional("$schema", Plain.TEXT, _ -> null)
                    .means("Address of this schema, for text editors. onrecord ignores it."),
            Field.<CaseRecord>required("format", Plain.FORMAT, _ -> 1)
                    .means("Number of the format. A program refuses a number that it does not know."),
            Field.required("case", Plain.CASE_ID, CaseRecord::caseId).means("Id of the case."),
            Field.required("title", Plain.TEXT, CaseRecord::title)
                    .means("Title of the case, with the everyday name in brackets."),
            Field.optional("about", Plain.ANY_ID, CaseRecord::about)
                    .means(
                            "Id of the person, organisation or fact that the record is about. Omit it if it is about several."),
            Field.optional(
                            "vocabularies",
                            Items.distinct(Plain.ANY_ID)
                                    .notEmpty(
                                            "the list of vocabularies is empty",
                                            "omit vocabularies to use general English only"),
                            CaseRecord::vocabularies)
                    .means(
                            "Names of vocabularies of the program, justice and child-protection, whose words it then understands in questions. A program ignores a name that it does not know."),
            Field.optional("help", Plain.TEXT, CaseRecord::help)
                    .means(
                            "Sentence that follows a refusal of advice when a question says that somebody may be in danger: who can help."),
            Field.required("aliases", Items.distinct(Plain.TEXT), CaseRecord::aliases)
                    .means("Other names of the case, as people type them."),
            Field.required("version", Plain.VERSION, CaseRecord::version)
                    .means(
                            "Version of the contents. Major: the meaning of the layout changed. Minor: facts were added or withdrawn. Patch: corrections only."),
            Field.optional("updates", Plain.SECURE_ADDRESS, CaseRecord::updates)
                    .means(
                            "Address of the newest version of this file; its signature has the same address with .sig added. Omit it if the file is not published."),
            Field.optional("editor", Plain.TEXT, CaseRecord::editor)
                    .means("Name of the person or body that edits the record and answers for it, for its website."),
            Field.optional("licence", Plain.SECURE_ADDRESS, CaseRecord::licence)
                    .means("Address of the licence of the record, for its website."),
            Field.optional("contact", Plain.SECURE_ADDRESS, CaseRecord::contact)
                    .means("Address of a page that takes reports of errors in the record."),
            Field.optional("language", Word.of("language", Language.values()), CaseRecord::language)
                    .means(
                            "The English of the record: en-US reads 3/10/2019 in questions, options and sheets as 10 March 2019. Otherwise it is 3 October 2019, and refused in sheets unless this is en-GB."),
            Field.required("released", Plain.DAY, CaseRecord::released)
                    .means("Day on which this version was released."),
            Field.required("as_of", Plain.DAY, (CaseRecord record) -> record.asOf())
                    .means(
                            "Date up to which the record covers custody, the subject of questions about \"now\". No custody interval begins after it."),
            Field.optional(
                            "as_of_notes",
                            Items.of(new Part(AsOf.Note.FIELDS))
                                    .notEmpty("the list of notes is empty", "omit as_of_notes if there are none"),
                            CaseRecord::asOfNotes)
                    .means(
                            "Topics that are covered up to a date other than as_of; each topic at most once. Omit it if there are none."),
            Field.required("overview", Items.of(new Part(OverviewSection.FIELDS)), CaseRecord::listedOverview)
                    .means(
                            "Account for a newcomer: headings with fact ids, in order. No disputed facts. If it is empty, the most certain dated facts with labels are shown."),
            Field.optional(
                            "milestones",
                            Items.distinct(FieldType.Id.of(EntryList.FACTS))
                                    .notEmpty("the list of milestones is empty", "omit milestones to use the overview"),
                            CaseRecord::listedMilestones)
                    .means(
                            "Ids of the 15 to 25 facts that mark the course of the case; otherwise those of the overview."),
            Field.optional(
                            "most_asked",
                            Items.distinct(FieldType.Id.of(EntryList.BRIEFS))
                                    .notEmpty(
                                            "the list of most asked briefs is empty",
                                            "omit most_asked to use the briefs with the most questions"),
                            CaseRecord::listedMostAsked)
                    .means(
                            "Ids of the about five briefs that newcomers ask for first; otherwise those with the most questions."),
            Field.optional(
                            "briefs",
                            Items.of(new Part(Brief.FIELDS))
                                    .notEmpty("the list of briefs is empty", "omit briefs if there are none"),
                            CaseRecord::briefs)
                    .means("Answers to questions: summaries, and facts in reading order."),
            Field.optional(
                            "topics",
                            Items.of(new Part(Topic.FIELDS))
                                    .notEmpty("the list of topics is empty", "omit topics to allow any"),
                            CaseRecord::listedTopics)
                    .means("The topics that facts belong to, in reading order. Omit it to allow any."),
            Field.optional(
                            "proceedings",
                            Items.of(new Part(Proceeding.FIELDS))
                                    .notEmpty("the list of proceedings is empty", "omit proceedings if there are none"),
                            CaseRecord::proceedings)
                    .means("Trials, appeals, tribunals, regulators and claims that outcomes name by id."),
            Field.required("people", Items.of(new Part(Party.PEOPLE)), CaseRecord::people)
                    .means("All people that facts name by id. Each must be used by a fact."),
            Field.required("organisations", Items.of(new Part(Party.ORGANISATIONS)), CaseRecord::organisations)
                    .means(
                            "All organisations that facts name by id. Each must be used by a fact; its id must not be that of a person."),
            Field.optional(
                            "things",
                            Items.of(new Part(Party.THINGS))
                                    .notEmpty("the list of things is empty", "omit things if there are none"),
                            CaseRecord::things)
                    .means(
                            "Things that facts name by id and people ask about, such as a ship or a computer system; an id must not be that of a person or organisation."),
            Field.required("sources", Items.of(new Part(Source.FIELDS)), CaseRecord::sources)
                    .means("The bibliography. Each source must be used by a fact, and each address may occur once."),
            Field.required("facts", Items.of(new Part(Fact.FIELDS)), CaseRecord::facts)
                    .means("The facts. No statement may occur twice."),
            Field.required("statuses", Items.of(new Part(CustodyInterval.FIELDS)), CaseRecord::statuses)
                    .means("Custody intervals, in order and without gaps for each person."),
            Field.required("series", Items.of(new Part(Series.FIELDS)), CaseRecord::series)
                    .means("Figures over time. Every point is a fact of kind figure."),
            Field.required("withheld", Items.of(new Part(Withheld.FIELDS)), CaseRecord::withheld)
                    .means("Matters that the file omits on purpose, with reasons."),
            Field.optional("open", Items.of(new Part(OpenQuestion.FIELDS)), CaseRecord::open)
                    .means("Matters that readers ask about and the record looked for without finding them."),
            Field.required(
                            "changes",
                            Items.of(new Part(Change.FIELDS))
                                    .notEmpty("no version is listed", "add an entry for this version"),
                            CaseRecord::changes)
                    .means(
                            "Changes, newest version first. The first entry has the version and release day of this file."));

    public static final PackTable<CaseRecord> STATUSES_BY_PERSON =
            PackTable.ofNumbers("statuses by person", CaseRecord::statuses, interval -> Stream.of(interval.person()));

    /** Returns the people, the bodies, then the things, by their numbers; each is read when the list is asked for it. */
    public List<Party> parties() {
        return new JoinedList<>(new JoinedList<>(byNumber(people), byNumber(organisations)), byNumber(things));
    }

    static <T> List<T> byNumber(SequencedMap<String, T> entries) {
        return entries.values() instanceof List<T> list ? list : List.copyOf(entries.values());
    }

    public Rows rows(PackTable<CaseRecord> table) {
        return facts.tables().rows(table, this);
    }

    public @Nullable Party party(String id) {
        var person = people.get(id);
        var body = person == null ? organisations.get(id) : person;
        return body == null ? things.get(id) : body;
    }

    /** Returns the person, body or thing with this id; null if there is none or it is private. */
    public @Nullable Party publicParty(String id) {
        var party = party(id);
        return party == null || party.isPrivate() ? null : party;
    }

    public Stream<Party> publicParties() {
        return parties().stream().filter(party -> !party.isPrivate());
    }

    public Stream<Fact> factsAbout(String party) {
        return facts.about(party);
    }

    public Stream<Fact> factsOf(FactKind... kinds) {
        return facts.of(Set.of(kinds));
    }

    public Stream<Fact> factsIn(Brief brief) {
        return factsWith(brief.facts());
    }

    /** Returns the facts with these ids, as far as the record has them. */
    public Stream<Fact> factsWith(Collection<String> ids) {
        return ids.stream().map(facts::get).filter(Objects::nonNull);
    }

    public Stream<CustodyInterval> statusesOf(String person) {
        return Arrays.stream(new NumberLists(rows(STATUSES_BY_PERSON)).of(person))
                .mapToObj(statuses::get);
    }

    /** Whether this is the id of the person, organisation or fact that the record is about. */
    public boolean isAbout(String id) {
        return id.equals(about);
    }

    /** Returns the name of the person or body with this id, or the id itself if there is none. */
    public String nameOf(String id) {
        var party = party(id);
        return party == null ? id : party.name();
    }

    /** Returns the name of the entry with this id, or the text itself if no entry has it. */
    String nameOf(String id, FieldType type) {
        if (type == Plain.PROCEEDING) {
            return labelOf(id);
        }
        var named = type.isIdOf(EntryList.SERIES) ? series.get(id) : null;
        return named == null ? nameOf(id) : named.title();
    }

    /** Returns the label of a proceeding, or the text itself if it is plain words. */
    public String labelOf(String proceeding) {
        var listed = proceedings.get(proceeding);
        return listed == null ? proceeding : listed.label();
    }

    /** Returns the sections of the overview or, if none is listed, the facts that are the most certain as one section. */
    public List<OverviewSection> overview() {
        return listedOverview.isEmpty()
                ? List.of(new OverviewSection("What is on record", mostCertain()))
                : listedOverview;
    }

    /** Returns the ids of established facts with a day or a month, by date: those with labels and the most sources. */
    private List<String> mostCertain() {
        return facts.values().stream()
                .filter(fact -> fact.confidence() == Confidence.ESTABLISHED
                        && !fact.date().isUncertain()
                        && fact.date()
                                .earliest()
                                .plusDays(MAX_DAYS)
                                .isAfter(fact.date().latest()))
                .sorted(Comparator.comparing((Fact fact) -> fact.label() == null)
                        .thenComparingInt(fact -> -fact.sources().size()))
                .limit(MAX_CERTAIN)
                .sorted(Fact.BY_DATE)
                .map(Fact::id)
                .toList();
    }

    /** Returns the facts that mark the course of the case, by date: the listed ones, otherwise those of the overview. */
    public List<Fact> milestones() {
        var inOverview =
                overview().stream().flatMap(section -> section.facts().stream()).distinct();
        var ids = listedMilestones.isEmpty() ? inOverview.toList() : listedMilestones;
        return factsWith(ids).sorted(Fact.BY_DATE).toList();
    }

    /** Returns the briefs with a summary that newcomers ask for first: the listed ones, or five with the most questions. */
    public List<Brief> mostAsked() {
        var most = listedMostAsked.isEmpty()
                ? briefs.values().stream()
                        .filter(brief -> !brief.summary().isEmpty())
                        .sorted(Comparator.comparingInt(brief -> -brief.asked().size()))
                        .limit(MAX_MOST_ASKED)
                : listedMostAsked.stream()
                        .map(briefs::get)
                        .filter(brief -> brief != null && !brief.summary().isEmpty());
        return most.toList();
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
        var note = asOfNote(topic);
        return note == null ? asOf : note.asOf();
    }

    /** Returns the note on a topic, or on the one that covers its subject; null if there is none. */
    AsOf.@Nullable Note asOfNote(String topic) {
        var covering = listedTopics.values().stream()
                .filter(one -> one.covers() != null && one.covers().topic().equals(topic))
                .map(Topic::id)
                .findFirst()
                .orElse(topic);
        return asOfNotes.stream()
                .filter(note -> note.topic().equals(covering))
                .findFirst()
                .orElse(null);
    }

    private static final class JoinedList<T> extends AbstractList<T> {
        private final List<T> first;
        private final List<T> second;

        JoinedList(List<T> first, List<T> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int size() {
            return first.size() + second.size();
        }

        @Override
        public T get(int index) {
            return index < first.size() ? first.get(index) : second.get(index - first.size());
        }
    }
}
