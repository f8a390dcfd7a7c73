package org.onrecord.mcp;

import java.util.List;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The JSON Schema of structured results. */
final class OutputSchema {
    /** The schema in the list of tools, which is short because it is there once for each tool. */
    static final Value OF_TOOLS = object(List.of("answers", "sources"));

    /** The schema of the result of every tool. */
    static final List<Member> RESULT = List.of(
            Member.of("$schema", "https://json-schema.org/draft/2020-12/schema"),
            Member.of("type", "object"),
            properties(
                    new Member(
                            "summary",
                            list(object(
                                    List.of("text", "facts"),
                                    typed("text", "string"),
                                    new Member("facts", list(Value.object(Member.of("type", "string"))))))),
                    typed("on_record", "boolean"),
                    typed("reason", "string"),
                    typed("message", "string"),
                    new Member(
                            "record",
                            object(
                                    List.of("case", "version", "released", "as_of"),
                                    typed("case", "string"),
                                    typed("version", "string"),
                                    typed("released", "string"),
                                    typed("as_of", "string"))),
                    typed("shortened", "boolean"),
                    typed("total", "integer"),
                    typed("shown", "integer"),
                    typed("next_cursor", "string"),
                    entries("answers"),
                    entries("nearest"),
                    new Member(
                            "sources",
                            list(object(
                                    List.of("id"),
                                    typed("id", "string"),
                                    typed("title", "string"),
                                    typed("publisher", "string"),
                                    typed("published", "string"),
                                    typed("url", "string"))))),
            required(List.of("on_record", "record", "total", "shown", "answers", "sources")));

    private OutputSchema() {}

    /** Returns the schema of entries, which refer to sources by id because a result has each source once. */
    private static Member entries(String name) {
        return new Member(
                name,
                list(object(
                        List.of("statement", "sources"),
                        typed("id", "string"),
                        typed("statement", "string"),
                        typed("date", "string"),
                        typed("date_text", "string"),
                        new Member(
                                "confidence",
                                Value.object(new Member(
                                        "enum", Value.texts(List.of("established", "reported", "disputed"))))),
                        typed("note", "string"),
                        typed("kind", "string"),
                        typed("heading", "string"),
                        typed("summary", "string"),
                        typed("call", "string"),
                        new Member("sources", list(Value.object(Member.of("type", "string")))))));
    }

    private static Value object(List<String> required, Member... properties) {
        var type = Member.of("type", "object");
        return properties.length == 0
                ? Value.object(type, required(required))
                : Value.object(type, properties(properties), required(required));
    }

    private static Value list(Value items) {
        return Value.object(Member.of("type", "array"), new Member("items", items));
    }

    private static Member properties(Member... properties) {
        return new Member("properties", Value.object(properties));
    }

    private static Member required(List<String> names) {
        return new Member("required", Value.texts(names));
    }

    private static Member typed(String name, String type) {
        return new Member(name, Value.object(Member.of("type", type)));
    }
}
