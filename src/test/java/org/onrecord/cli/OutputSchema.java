package org.onrecord.cli;

import static org.onrecord.format.JsonText.object;
import static org.onrecord.format.JsonText.ref;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.overview.OverviewQuery.TopicsQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.output.table.Column;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the JSON Schema of the output: rows come from the columns of commands, details and words from the tables of fields,
 * everything else from a frame written by hand.
 */
final class OutputSchema {
    private static final Path FRAME = Path.of("src/test/resources/schema/output.frame.json");
    private static final List<String> TYPES = List.of("number", "boolean", "integer");

    /** Commands with two kinds of rows: the frame says when which. */
    private static final Set<String> TWO_KINDS = Set.of("who", "facts info");

    /** The rows of every lookup of the catalogue, then those that other commands have. */
    private static final List<Row> ROWS = Stream.concat(
                    lookups(),
                    Stream.of(
                            new Row(
                                    "topic-brief",
                                    "Row of overview --list",
                                    new TopicsQuery().columns(),
                                    List.of("overview --list")),
                            new Row(
                                    "count",
                                    "Row of facts info --by",
                                    Queries.counts(InfoQuery.By.KIND).columns(),
                                    List.of()),
                            Row.of("problem", "Row of facts validate", "facts validate"),
                            Row.of(
                                    "difference",
                                    "Row of facts diff: a field that differs, or an entry that only one version has",
                                    "facts diff"),
                            Row.of("tried-question", "Row of facts try", "facts try"),
                            Row.of("verified", "Row of facts verify", "facts verify"),
                            Row.of(
                                    "file-outcome",
                                    "Row of facts add, remove, sign, init and format",
                                    "facts add",
                                    "facts remove",
                                    "facts sign",
                                    "facts init",
                                    "facts format"),
                            Row.of(
                                    "stored",
                                    "Row of facts install, update, use and uninstall",
                                    "facts install",
                                    "facts update",
                                    "facts use",
                                    "facts uninstall"),
                            Row.of("installed-version", "Row of facts list", "facts list"),
                            Row.of("setting", "Row of paths", "paths"),
                            new Row("answer", "Answer to a question", columns("ask"), List.of()),
                            Row.of("checked-claim", "Row of check", "check")))
            .toList();

    private final Map<String, Object> definitions;

    private OutputSchema(Map<String, Object> definitions) {
        this.definitions = definitions;
    }

    /**
     * What a command answers.
     *
     * @param name its definition
     * @param commands those that answer such rows
     */
    private record Row(String name, String title, List<? extends Column<?>> columns, List<String> commands) {
        static Row of(String name, String title, String... commands) {
            return new Row(name, title, OutputSchema.columns(commands[0]), List.of(commands));
        }
    }

    /** Rows of the catalogue: lookups with one definition have the same columns. */
    private static Stream<Row> lookups() {
        var names = new LinkedHashMap<String, List<String>>();
        for (var entry : Lookups.ALL) {
            var rows = entry.lookup().rows();
            names.computeIfAbsent(rows, _ -> new ArrayList<>()).add(entry.name());
        }
        return names.entrySet().stream()
                .map(row -> Row.of(
                        row.getKey(),
                        "Row of " + String.join(", ", row.getValue()).replaceFirst(", ([^,]*)$", " and $1"),
                        row.getValue().toArray(String[]::new)));
    }

    private static List<? extends Column<?>> columns(String command) {
        return CommandModel.commands().stream()
                .filter(spec -> spec.qualifiedName().equals("onrecord " + command))
                .map(spec -> ((AnswerCommand) spec.userObject()).columns(CommandModel.run(CommandModel.nowhere())))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> make() throws IOException {
        var schema = members(JsonMapper.shared().readValue(Files.readString(FRAME), LinkedHashMap.class));
        var made = new OutputSchema(members(schema.get("$defs")));
        made.addWords(CaseRecord.FIELDS);
        made.addDetails();
        ROWS.forEach(made::addRow);
        made.addCommands();
        return schema;
    }

    /** The words of every closed list that the frame names. */
    private void addWords(FieldTable<?> table) {
        for (var field : table.fields()) {
            switch (field.type()) {
                case Word word
                when definitions.containsKey(word.name()) ->
                    definition(word.name()).put("enum", List.copyOf(word.words().keySet()));
                case Items list when list.item() instanceof Part part -> addWords(part.table());
                case Part part -> addWords(part.table());
                default -> {}
            }
        }
    }

    private void addDetails() {
        var kinds = new ArrayList<Object>(List.of(object("type", "null")));
        for (var kind : FactKind.values()) {
            var table = Detail.fieldsOf(kind);
            if (table != null) {
                addWords(table);
                definitions.put(table.name(), detail(kind, table));
                kinds.add(ref(table.name()));
            }
        }
        definition("detail").put("oneOf", kinds);
    }

    private Map<String, Object> detail(FactKind kind, FieldTable<?> table) {
        var properties = object("type", object("const", kind.key()));
        table.fields().forEach(field -> properties.put(field.key(), value(type(field))));
        return object(
                "title",
                "Detail of a fact of kind " + kind.key(),
                "type",
                "object",
                "required",
                List.copyOf(properties.keySet()),
                "properties",
                properties);
    }

    private static String type(Field<?> field) {
        return Column.type(field.type()) + (field.mayBeNull() ? "?" : "");
    }

    private void addRow(Row row) {
        var definition = definitions.containsKey(row.name()) ? definition(row.name()) : object("title", row.title());
        definition.putIfAbsent("type", "object");
        definition.putIfAbsent("properties", properties(row.columns()));
        definitions.put(row.name(), definition);
        definitions.put(
                "whole-" + row.name(),
                object("$ref", "#/$defs/" + row.name(), "required", Column.names(row.columns())));
        definitions.put(
                row.name() + "-answers",
                object(
                        "if", object("required", List.of("fields")),
                        "then", answers(row.name()),
                        "else", answers("whole-" + row.name())));
    }

    private Map<String, Object> properties(List<? extends Column<?>> columns) {
        var properties = object();
        for (var column : columns) {
            var property = column.description() == null ? object() : object("description", column.description());
            property.putAll(value(column.type()));
            properties.put(column.name(), property);
        }
        return properties;
    }

    private static Map<String, Object> answers(String row) {
        return object("properties", object("answers", object("type", "array", "items", ref(row))));
    }

    /** The names of the commands, and which rows each answers. */
    private void addCommands() {
        var document = definition("document");
        var names = ROWS.stream().flatMap(row -> row.commands().stream()).toList();
        members(members(document.get("properties")).get("command")).put("enum", names);
        var rules = items(document.get("allOf"));
        for (var row : ROWS) {
            var commands = row.commands().stream()
                    .filter(command -> !TWO_KINDS.contains(command))
                    .toList();
            if (!commands.isEmpty()) {
                var isOneOf = object(
                        "properties", object("command", object("enum", commands)), "required", List.of("command"));
                rules.add(object("if", isOneOf, "then", ref(row.name() + "-answers")));
            }
        }
    }

    /** What a column or a field holds; {@link Column} says how types are written. */
    private Map<String, Object> value(String type) {
        if (type.startsWith("[")) {
            var list = object("type", "array", "items", value(type.substring(1, type.indexOf(']'))));
            if (type.endsWith("+")) {
                list.put("minItems", 1);
            }
            return list;
        }
        var isNullable = type.endsWith("?");
        var isFull = type.endsWith("+");
        var name = isNullable || isFull ? type.substring(0, type.length() - 1) : type;
        if (name.contains("|")) {
            var words = Stream.<Object>of((Object[]) name.split("\\|", -1));
            return object("enum", (isNullable ? Stream.concat(words, Stream.of((Object) null)) : words).toList());
        }
        var value = switch (name) {
            case "text" -> plain("string", isNullable);
            case "count" -> plain("integer", isNullable);
            default -> TYPES.contains(name) ? plain(name, isNullable) : defined(name, isNullable);
        };
        if (name.equals("count")) {
            value.put("minimum", isFull ? 1 : 0);
        } else if (isFull) {
            value.put("minLength", 1);
        }
        return value;
    }

    private static Map<String, Object> plain(String type, boolean isNullable) {
        return object("type", isNullable ? List.of(type, "null") : type);
    }

    private Map<String, Object> defined(String name, boolean isNullable) {
        if (!definitions.containsKey(name)) {
            throw new IllegalStateException("the frame lacks a definition of " + name);
        }
        if (!isNullable) {
            return ref(name);
        }
        return definitions.containsKey(name + "-null")
                ? ref(name + "-null")
                : object("anyOf", List.of(ref(name), object("type", "null")));
    }

    private Map<String, Object> definition(String name) {
        return members(definitions.get(name));
    }

    @SuppressWarnings("unchecked") // The frame is what this class takes it for.
    private static Map<String, Object> members(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> items(Object json) {
        return (List<Object>) json;
    }
}
