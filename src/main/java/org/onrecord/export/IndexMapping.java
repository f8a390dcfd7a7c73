package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Brief;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The settings and the strict mapping of an OpenSearch index for {@link SearchDocuments}. */
public final class IndexMapping {
    private static final Value KEYWORD = type("keyword");
    private static final Value DAY = type("date", Member.of("format", "strict_date"));
    /** English words by their stems. */
    private static final Value PROSE = type("text", Member.of("analyzer", "english"));
    /** Words as written, but for case and accents. */
    private static final Value WORDS = type("text", Member.of("analyzer", "folded"));
    /** A short text, also whole, to be counted. */
    private static final Value LABEL = type(
            "text", Member.of("analyzer", "english"), new Member("fields", Value.object(new Member("whole", KEYWORD))));

    static final String QUESTION = "question";

    /** Each question apart, for the best of them, and all of them in the document, for their words. */
    private static final Value ASKED = Value.object(
            Member.of("type", "nested"),
            flag("include_in_parent", true),
            new Member("properties", Value.object(new Member(QUESTION, PROSE))));

    private static final Value ADDRESS = type("keyword", flag("index", false), flag("doc_values", false));

    private IndexMapping() {}

    public static void write(Sink out) {
        var folded = Value.object(
                Member.of("type", "custom"),
                Member.of("tokenizer", "standard"),
                new Member("filter", Value.texts(List.of("lowercase", "asciifolding"))));
        Json.document(
                out,
                Style.PLAIN,
                List.of(
                        new Member(
                                "settings",
                                Value.object(
                                        Member.of("number_of_shards", 3),
                                        Member.of("auto_expand_replicas", "0-1"),
                                        new Member(
                                                "analysis",
                                                Value.object(new Member(
                                                        "analyzer", Value.object(new Member("folded", folded))))))),
                        new Member(
                                "mappings",
                                Value.object(
                                        Member.of("dynamic", "strict"),
                                        new Member(
                                                "_source",
                                                Value.object(new Member(
                                                        "excludes", Value.texts(List.of("asked", "words"))))),
                                        new Member("properties", properties())))));
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
        return Value.object(all.toArray(Member[]::new));
    }

    /** Adds the properties of fields whose names are new. */
    private static void add(FieldTable<?> table, List<Member> all) {
        for (var field : table.fields()) {
            if (EntryFields.isShown(field)
                    && all.stream().noneMatch(one -> one.key().equals(field.key()))) {
                all.add(new Member(field.key(), of(field.type())));
                if (EntryFields.isDate(field.type())) {
                    all.add(new Member(field.key() + EntryFields.FROM, DAY));
                    all.add(new Member(field.key() + EntryFields.TO, DAY));
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
        return object(members.toArray(Member[]::new));
    }

    private static Value object(Member... properties) {
        return Value.object(new Member("properties", Value.object(properties)));
    }

    private static Value type(String name, Member... more) {
        var members = new ArrayList<>(List.of(Member.of("type", name)));
        members.addAll(List.of(more));
        return Value.object(members.toArray(Member[]::new));
    }

    private static Member flag(String name, boolean isSet) {
        return new Member(name, new Value.Flag(isSet));
    }
}
