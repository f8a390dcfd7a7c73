package org.onrecord.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The entries of a record that answer questions as documents for a search engine: facts, briefs, open questions and
 * withheld matters, in lines for the bulk interface of OpenSearch.
 */
public final class SearchDocuments {
    private static final Value KEYWORD = type("keyword");
    private static final Value DAY = type("date", Member.of("format", "strict_date"));
    /** English words by their stems. */
    private static final Value PROSE = type("text", Member.of("analyzer", "english"));
    /** Words as written, but for case and accents. */
    private static final Value WORDS = type("text", Member.of("analyzer", "folded"));
    /** A short text, also whole, to be counted. */
    private static final Value LABEL =
            type("text", Member.of("analyzer", "english"), Member.object("fields", new Member("whole", KEYWORD)));

    private static final String QUESTION = "question";

    /** Each question apart, for the best of them, and all of them in the document, for their words. */
    private static final Value ASKED = Value.object(
            Member.of("type", "nested"),
            flag("include_in_parent", true),
            Member.object("properties", new Member(QUESTION, PROSE)));

    private static final Value ADDRESS = type("keyword", flag("index", false), flag("doc_values", false));

    private final CaseRecord record;
    private final EntryColumns fields;
    private final Outcomes outcomes;
    /** The end of each topic that does not reach as far as the record. */
    private final Map<String, LocalDate> reach;

    private SearchDocuments(CaseRecord record) {
        this.record = record;
        this.fields = new EntryColumns(record);
        this.outcomes = new Outcomes(record);
        this.reach = record.asOfNotes().stream().collect(Collectors.toMap(AsOf.Note::topic, AsOf.Note::asOf));
    }

    /** Writes two lines for each document: the action with its id, and the document. */
    public static void write(CaseRecord record, Sink out) {
        var all = new SearchDocuments(record);
        all.write("facts", Fact.FIELDS, all.ofFact(), record.facts().values(), out);
        all.write("briefs", Brief.FIELDS, all.ofBrief(), record.briefs().values(), out);
        all.write(
                "open",
                OpenQuestion.FIELDS,
                List.of(asked(OpenQuestion::asked)),
                record.open().values(),
                out);
        all.write("withheld", Withheld.FIELDS, List.of(asked(Withheld::asked)), record.withheld(), out);
    }

    /** Writes documents with the fields of the record, those of an entry, and {@code own} instead or in addition. */
    private <E> void write(String list, FieldTable<E> table, List<Column<E>> own, Collection<E> entries, Sink out) {
        var id = table.fields().getFirst().getter();
        var prefix = record.caseId() + "/" + (list.equals("facts") ? "" : list + "/");
        var replaced = Column.names(own);
        var columns = Stream.concat(
                        fields.structured(table).stream().filter(column -> !replaced.contains(column.name())),
                        own.stream())
                .toList();
        for (var entry : entries) {
            var key = Value.object(Member.of("_id", prefix + id.of(entry)));
            Json.line(out, List.of(new Member("index", key)));
            var document = new ArrayList<>(List.of(
                    Member.of("list", list),
                    Member.of("case", record.caseId()),
                    Member.of("record", record.title()),
                    Member.of("version", record.version())));
            columns.forEach(column -> document.add(new Member(column.name(), column.of(entry))));
            Json.line(out, document);
        }
    }

    private List<Column<Fact>> ofFact() {
        return List.of(
                column("sources", fact -> Value.list(fact.sources(), this::source)),
                // The outcome of a charge, without which it must not be shown.
                column("outcome", fact -> Value.of(outcomes.sequelSentence(fact))),
                column("as_of", fact -> Value.of(reach(fact).toString())),
                column("topic_name", fact -> Value.of(record.topicName(fact.topic()))),
                column("names", fact -> Value.texts(names(fact))),
                asked(Fact::asked),
                column("words", fact -> Value.texts(words(fact))));
    }

    private LocalDate reach(Fact fact) {
        return reach.getOrDefault(fact.topic(), record.asOf());
    }

    private List<Column<Brief>> ofBrief() {
        return List.of(column("names", brief -> Value.texts(names(brief.people().stream()))), asked(Brief::asked));
    }

    private static <E> Column<E> asked(Function<E, List<String>> questions) {
        return column(
                "asked",
                entry -> Value.list(questions.apply(entry), question -> Value.object(Member.of(QUESTION, question))));
    }

    private static <E> Column<E> column(String name, Function<E, Value> value) {
        return new Column<>(name, "", value);
    }

    private Value source(Citation cited) {
        var source = Objects.requireNonNull(record.sources().get(cited.source()));
        return Value.object(
                Member.of("source", source.id()),
                Member.of("locator", cited.locator()),
                Member.of("title", source.title()),
                Member.of("publisher", source.publisher()),
                Member.of("url", source.url()));
    }

    private List<String> names(Fact fact) {
        return names(fact.parties());
    }

    /** Returns the names and aliases of people and bodies, without private people. */
    private List<String> names(Stream<String> ids) {
        return ids.map(record::publicParty)
                .filter(Objects::nonNull)
                .flatMap(party -> Stream.concat(Stream.of(party.name()), party.aliases().stream()))
                .toList();
    }

    /** Returns the texts that {@code search} reads. */
    private List<String> words(Fact fact) {
        var texts = new ArrayList<String>();
        Stream.of(fact.statement(), fact.label(), fact.note(), fact.place(), record.topicName(fact.topic()))
                .filter(Objects::nonNull)
                .forEach(texts::add);
        var detail = fact.detail();
        if (detail != null) {
            texts.addAll(detail.searched(record));
        }
        texts.addAll(names(fact));
        return texts;
    }

    /** Writes the settings and the strict mapping of an index for the documents. */
    public static void writeMapping(Sink out) {
        var folded = Value.object(
                Member.of("type", "custom"),
                Member.of("tokenizer", "standard"),
                new Member("filter", Value.texts(List.of("lowercase", "asciifolding"))));
        Json.document(
                out,
                List.of(
                        Member.object(
                                "settings",
                                Member.of("number_of_shards", 3),
                                Member.of("auto_expand_replicas", "0-1"),
                                Member.object("analysis", Member.object("analyzer", new Member("folded", folded)))),
                        Member.object(
                                "mappings",
                                Member.of("dynamic", "strict"),
                                Member.object(
                                        "_source", new Member("excludes", Value.texts(List.of("asked", "words")))),
                                new Member("properties", properties()))));
    }

    private static Value properties() {
        var all = new ArrayList<>(List.of(
                new Member("list", KEYWORD),
                new Member("case", KEYWORD),
                new Member("record", LABEL),
                new Member("version", KEYWORD),
                new Member("as_of", DAY),
                new Member(
                        "sources",
                        object(
                                new Member("source", KEYWORD),
                                new Member("locator", LABEL),
                                new Member("title", PROSE),
                                new Member("publisher", LABEL),
                                new Member("url", ADDRESS))),
                new Member("topic_name", LABEL),
                new Member("outcome", PROSE),
                new Member("names", WORDS),
                new Member("asked", ASKED),
                new Member("words", WORDS)));
        for (var table : List.of(Fact.FIELDS, Brief.FIELDS, OpenQuestion.FIELDS, Withheld.FIELDS)) {
            add(table, all);
        }
        return Value.object(all);
    }

    /** Adds the properties of fields whose names are new. */
    private static void add(FieldTable<?> table, List<Member> all) {
        for (var field : table.fields()) {
            if (EntryColumns.isShown(field)
                    && all.stream().noneMatch(one -> one.key().equals(field.key()))) {
                all.add(new Member(field.key(), of(field.type())));
                if (EntryColumns.isDate(field.type())) {
                    all.add(new Member(field.key() + EntryColumns.FROM, DAY));
                    all.add(new Member(field.key() + EntryColumns.TO, DAY));
                }
            }
        }
    }

    private static Value of(FieldType type) {
        return switch (type) {
            case Items list -> of(list.item());
            case Part part -> object(part.table());
            case Text _ -> PROSE;
            case Word _, FieldType.Id _ -> KEYWORD;
            case Plain plain ->
                switch (plain) {
                    case TEXT, PROCEEDING -> LABEL;
                    case ADDRESS, SECURE_ADDRESS -> ADDRESS;
                    case DAY -> DAY;
                    // A number beyond the range of the engine is kept, but not indexed.
                    case NUMBER -> type("double", flag("ignore_malformed", true));
                    case WHOLE_NUMBER -> type("integer");
                    case FLAG -> type("boolean");
                    case DETAIL -> object(Detail.fieldsOfAnyKind());
                    default -> KEYWORD;
                };
        };
    }

    private static Value object(FieldTable<?> table) {
        var members = new ArrayList<Member>();
        add(table, members);
        return Value.object(new Member("properties", Value.object(members)));
    }

    private static Value object(Member... properties) {
        return Value.object(Member.object("properties", properties));
    }

    private static Value type(String name, Member... more) {
        var members = new ArrayList<>(List.of(Member.of("type", name)));
        members.addAll(List.of(more));
        return Value.object(members);
    }

    private static Member flag(String name, boolean isSet) {
        return new Member(name, new Value.Flag(isSet));
    }
}
