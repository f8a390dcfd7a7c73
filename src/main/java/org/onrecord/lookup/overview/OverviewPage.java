package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * An introduction to the case, or to one topic.
 *
 * @param sections headings and their facts, in record order
 * @param brief the topic, or null for the whole case
 * @param summary the sentences that tell it at once; may be empty
 */
public record OverviewPage(List<Section> sections, @Nullable Brief brief, List<SummarySentence> summary)
        implements Content.OfFacts {
    public static final List<Column<? super Row>> COLUMNS = columns();

    private static final int MAX_CAST = 8;

    /** Size up to which an account is shown in full; about one terminal of 24 lines. */
    private static final int SHORT_SIZE = 20;

    private static List<Column<? super Row>> columns() {
        var columns = new ArrayList<Column<? super Row>>();
        columns.add(
                new Column<Row>("heading", "text", row -> Value.of(row.heading())).onlyFor(Audience.UNLESS_REPEATED));
        columns.addAll(FactRow.FIELDS);
        return List.copyOf(columns);
    }

    @Override
    public List<Member> head() {
        return List.of(JsonDocument.summary(summary()));
    }

    @Override
    public int size() {
        return sections.stream().mapToInt(section -> section.facts().size()).sum();
    }

    public record Section(String heading, List<Fact> facts) {}

    @Override
    public Table<Row> rows(CaseRecord record) {
        return new Table<>(
                COLUMNS,
                () -> sections.stream()
                        .flatMap(section ->
                                section.facts().stream().map(fact -> new Row(section.heading(), record, fact)))
                        .iterator());
    }

    @Override
    public void writeShort(Document document) {
        if (brief == null) {
            var record = document.record();
            var account = inShort(record);
            document.text(Phrase.of(record.title(), Tone.STRONG));
            document.text(Phrase.of(followedInShort(record)));
            if (summary.isEmpty()) {
                document.gap();
            } else {
                document.summary(summary);
            }
            writeCast(account, document);
            document.gap();
            writeLines(size() <= SHORT_SIZE ? account : beside(summary, account), document);
        } else {
            write(sections, document);
        }
        document.listPublishers();
    }

    @Override
    public void writeFull(Document document) {
        if (brief == null) {
            if (!document.isComplete()) {
                writeTitle(document);
            }
            document.summary(summary);
        }
        writeAccount(document);
        if (brief == null) {
            writeReach(document);
        }
    }

    /** Writes the sections with their sources. */
    public void writeAccount(Document document) {
        write(sections, document);
        document.listSources();
    }

    @Override
    public List<Part.More> more(String command) {
        var label = "More (" + Part.Count.words(size(), "fact") + (brief == null ? ", topics with --list" : "") + ")";
        return List.of(new Part.More(label, command + " --full", null));
    }

    private static void writeTitle(Document document) {
        var record = document.record();
        document.title(record.title());
        var version =
                "record " + record.caseId() + " " + record.version() + ", as of " + Document.inWords(record.asOf());
        document.add(new Part.Hint(Phrase.of(version), 0));
    }

    /** Writes a line for each fact by date: date, label or statement, and the most authoritative source. */
    private static void writeLines(List<Section> sections, Document document) {
        sections.stream()
                .flatMap(section -> section.facts().stream())
                .distinct()
                .sorted(Fact.BY_DATE)
                .forEach(fact -> document.add(FactEntries.inShort(document, fact)));
    }

    private void write(List<Section> sections, Document document) {
        for (var section : sections) {
            if (brief == null) {
                document.section(section.heading());
            } else {
                document.title(section.heading());
                document.summary(summary());
            }
            if (document.isComplete()) {
                new FactEntries(document, section.facts()).write();
                continue;
            }
            for (var fact : section.facts()) {
                document.bullet(
                        document.sourced(fact)
                                .and(Document.remarkInBrackets(fact))
                                .and(Phrase.rowOf(fact.id())),
                        0);
                if (fact.confidence() == Confidence.DISPUTED) {
                    document.note(fact.note(), 2);
                }
            }
        }
    }

    /** Returns the facts of the brief that tells the case in short, or everything if that is short or there is none. */
    public List<Section> inShort(CaseRecord record) {
        var whole = size() <= SHORT_SIZE ? null : inShort(record, sections);
        return whole == null ? sections : under(whole);
    }

    /** Returns the first brief with a fact under each heading, or null. */
    static @Nullable Brief inShort(CaseRecord record, List<Section> sections) {
        var numbers = new HashMap<String, Set<Integer>>();
        for (var i = 0; i < sections.size(); i++) {
            for (var fact : sections.get(i).facts()) {
                numbers.computeIfAbsent(fact.id(), _ -> new HashSet<>()).add(i);
            }
        }
        return record.briefs().values().stream()
                .filter(one -> one.facts().stream()
                                .flatMap(id -> numbers.getOrDefault(id, Set.of()).stream())
                                .distinct()
                                .count()
                        == sections.size())
                .findFirst()
                .orElse(null);
    }

    /** Returns the facts that a brief shares with the account, under the account's headings. */
    private List<Section> under(Brief one) {
        var facts = Set.copyOf(one.facts());
        return sections.stream()
                .map(section -> new Section(
                        section.heading(),
                        section.facts().stream()
                                .filter(fact -> facts.contains(fact.id()))
                                .toList()))
                .toList();
    }

    /** Returns the account without the facts that its summary tells. */
    private static List<Section> beside(List<SummarySentence> summary, List<Section> account) {
        var told =
                summary.stream().flatMap(sentence -> sentence.facts().stream()).collect(Collectors.toSet());
        return account.stream()
                .map(section -> new Section(
                        section.heading(),
                        section.facts().stream()
                                .filter(fact -> !told.contains(fact.id()))
                                .toList()))
                .filter(section -> !section.facts().isEmpty())
                .toList();
    }

    /** Writes the people mentioned in the account with their roles, in record order. */
    private static void writeCast(List<Section> account, Document document) {
        var cast = cast(account, document.record());
        var widest =
                cast.stream().mapToInt(party -> party.name().length()).max().orElse(0);
        cast.forEach(party -> document.add(new Part.Field(
                document.named(party.id(), Tone.STRONG),
                List.of(Phrase.of(Sentence.capital(party.role()))),
                0,
                widest)));
    }

    /** Writes the people mentioned in the account, for a page that begins with them. */
    public void writeCast(Document document) {
        writeCast(sections, document);
    }

    private static List<Party> cast(List<Section> account, CaseRecord record) {
        Set<String> named = account.stream()
                .flatMap(section -> section.facts().stream())
                .flatMap(fact -> fact.people().stream())
                .collect(Collectors.toSet());
        return record.people().values().stream()
                .filter(party -> named.contains(party.id()) && !party.isPrivate())
                .limit(MAX_CAST)
                .toList();
    }

    /** Returns sentences with the release date and the day up to which each part of the record is followed. */
    public static String followed(CaseRecord record) {
        var others = record.asOfNotes().stream()
                .filter(note -> !note.asOf().equals(record.asOf()))
                .map(note -> " " + Sentence.capital(record.topicName(note.topic())) + " to "
                        + Document.inWords(note.asOf()) + ".")
                .collect(Collectors.joining());
        return followedInShort(record) + others;
    }

    private static String followedInShort(CaseRecord record) {
        return "Released " + Document.inWords(record.released()) + ". "
                + (record.statuses().isEmpty() ? "Followed to " : "Custody followed to ")
                + Document.inWords(record.asOf()) + ".";
    }

    /** Writes how far each part of the record is followed. */
    public static void writeReach(Document document) {
        if (!document.record().asOfNotes().isEmpty()) {
            document.section("How up to date the record is");
        }
        for (var note : document.record().asOfNotes()) {
            document.bullet(
                    Phrase.of(Sentence.capital(document.record().topicName(note.topic())) + ", "
                            + Document.inWords(note.asOf()) + ": " + note.note()),
                    0);
        }
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return sections.stream()
                .flatMap(section -> AnsweredFact.of(section.facts()).stream())
                .toList();
    }

    public record Row(String heading, CaseRecord record, Fact fact) implements Sourced {}

    /**
     * The briefs of one topic, broad ones first.
     *
     * @param heading the topic's name; null for briefs without a topic
     */
    public record BriefGroup(@Nullable String heading, List<Brief> briefs) {
        /** The number of facts up to which a brief is narrow, the answer to one question. */
        private static final int NARROW_SIZE = 8;

        private static final String NO_TOPIC = "";

        /** Returns all briefs of a record by topic, in the order of its topics; those without a topic come last. */
        public static List<BriefGroup> of(CaseRecord record) {
            var groups = new LinkedHashMap<String, List<Brief>>();
            record.topics().forEach(topic -> groups.put(topic.id(), new ArrayList<>()));
            var others = new ArrayList<Brief>();
            for (var brief : record.briefs().values()) {
                var topic = brief.topic();
                (topic == null ? others : groups.computeIfAbsent(topic, _ -> new ArrayList<>())).add(brief);
            }
            groups.put(NO_TOPIC, others);
            return groups.entrySet().stream()
                    .filter(group -> !group.getValue().isEmpty())
                    .map(group -> new BriefGroup(
                            group.getKey().equals(NO_TOPIC) ? null : Sentence.capital(record.topicName(group.getKey())),
                            group.getValue().stream()
                                    .sorted(Comparator.comparing(
                                            brief -> brief.facts().size() <= NARROW_SIZE))
                                    .toList()))
                    .toList();
        }
    }
}
