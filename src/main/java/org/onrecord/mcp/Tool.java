package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.mcp.Line.Form;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A tool that an assistant can call.
 *
 * @param lookup the lookup that it runs; null for the tools for questions and claims
 */
record Tool(
        String name,
        String title,
        String description,
        List<Parameter<?>> parameters,
        @Nullable Lookup lookup) {
    private static final int MAX_TEXT = 2000;
    private static final int MAX_CHECKED = 20_000;
    static final int MAX_ITEMS = 50;
    static final int MAX_COUNT = 100;

    static final Parameter<@Nullable Integer> LIMIT = Parameter.number("limit", "Maximum entries.");
    static final Parameter<@Nullable String> CURSOR = Parameter.text("cursor", "next_cursor of a result.");

    static final Parameter<Boolean> SOURCES = option("sources", "Also list the sources.");
    static final Parameter<Boolean> DATA = option("data", "Also structured content with all fields and sources.");

    static final String ASK = "ask";
    static final String CHECK = "check";
    private static final Pattern COMMAND = Pattern.compile("\\bonrecord ([a-z]+)(?: --([a-z]+))?");

    static final String SHOW = "show";

    /** The tools that list sources always, or whose entries have none. */
    private static final Set<String> WITH_SOURCES = Set.of(ASK, CHECK, SHOW, "sources", "cite");

    /** Returns all tools in the order of the list: the tools for questions and claims, then the lookups of the catalogue. */
    static List<Tool> all() {
        var lookups = Lookups.ALL.stream()
                .map(Lookups.Entry::lookup)
                .flatMap(lookup -> lookup.tool() == null ? Stream.of() : Stream.of(of(lookup, lookup.tool())));
        return Stream.concat(Stream.of(question(), check()), lookups).toList();
    }

    private static Tool question() {
        return of(
                ASK,
                new Lookup.Tool(
                        "Ask a question",
                        "Answers a question in plain English with facts of the record, best first. Says so if the answer is not on record, unsure or withheld."),
                List.of(
                        Parameter.text("question", "One question in plain English.")
                                .with(Trait.REQUIRED_IN_TOOL),
                        Parameter.texts(
                                "ids",
                                "Ids of people, bodies or facts of an earlier result to which words such as \"he\" or \"that\" refer.")),
                null);
    }

    private static Tool check() {
        return of(
                CHECK,
                new Lookup.Tool(
                        "Check a claim",
                        "Lays each sentence of a text beside the record: the details that a fact has otherwise, and the nearest facts. It never says that a sentence is true or false."),
                List.of(Parameter.text("text", "Sentences, up to 20,000 characters.")
                        .with(Trait.REQUIRED_IN_TOOL)),
                null);
    }

    private static Tool of(Lookup lookup, Lookup.Tool shown) {
        return of(lookup.name(), shown, lookup.parameters(), lookup);
    }

    private static Tool of(String name, Lookup.Tool shown, List<Parameter<?>> own, @Nullable Lookup lookup) {
        var parameters = new ArrayList<Parameter<?>>(own);
        parameters.removeIf(parameter -> parameter.toolHelp() == null);
        if (!WITH_SOURCES.contains(name)) {
            parameters.add(SOURCES);
        }
        parameters.addAll(List.of(DATA, LIMIT, CURSOR));
        return new Tool(name, shown.title(), shown.description(), parameters, lookup);
    }

    private static Parameter<Boolean> option(String name, String help) {
        return Parameter.flag(name, help).inTool(help);
    }

    /** Returns the name of a parameter in a call: that of a person or body is the same in all tools. */
    static String key(Parameter<?> parameter) {
        return key(parameter.name());
    }

    private static String key(String parameter) {
        return parameter.equals("about") ? "name" : parameter.replace('-', '_');
    }

    /** Returns a sentence with tools in place of the commands of the same names. */
    static String ofTools(String sentence) {
        return COMMAND.matcher(sentence)
                .replaceAll(found -> "The tool " + found.group(1)
                        + (found.group(2) == null ? "" : ", " + found.group(2) + ": true,"));
    }

    /** Returns a command as the call of a tool: "outcome, name: barker, step: plea"; null if no tool does the same. */
    static @Nullable String call(@Nullable String command) {
        var words = command == null ? new String[0] : command.split(" ", 3);
        var tool = all().stream()
                .filter(one -> words.length > 1 && one.name().equals(words[1]))
                .findFirst()
                .orElse(null);
        if (tool == null || words.length == 2) {
            return tool == null ? null : tool.name();
        }
        var keys = tool.parameters().stream().map(Tool::key).toList();
        var parts = List.of(words[2].split("(^| )--", -1));
        var call = new StringBuilder(tool.name());
        if (!parts.getFirst().isEmpty()) {
            var first = tool.parameters().stream()
                    .filter(one -> one.is(Trait.POSITIONAL) || one.is(Trait.REQUIRED_IN_TOOL))
                    .findFirst()
                    .orElseThrow();
            call.append(", " + key(first) + ": " + parts.getFirst());
        }
        for (var part : parts.subList(1, parts.size())) {
            var option = part.split("[ =]", 2);
            if (!keys.contains(key(option[0]))) {
                return null;
            }
            call.append(", " + key(option[0]) + ": " + (option.length == 1 ? "true" : option[1]));
        }
        return call.toString();
    }

    /** Returns the most characters of a text in a call. */
    static int maxText(Parameter<?> parameter) {
        return parameter.name().equals("text") ? MAX_CHECKED : MAX_TEXT;
    }

    /** Whether it lists facts in full. */
    boolean isFull() {
        return name.equals(SHOW);
    }

    Form form(Arguments arguments) {
        var isData = arguments.has(DATA);
        return new Form(
                isFull(), name.equals(ASK), isData || WITH_SOURCES.contains(name) || arguments.has(SOURCES), isData);
    }

    /** Whether its entries, which the lookup has by date, are reversed. */
    boolean isNewestFirst() {
        return lookup != null && lookup.tool() != null && lookup.tool().isNewestFirst();
    }

    Value value() {
        return Value.object(
                Member.of("name", name),
                Member.of("title", title),
                Member.of("description", description),
                new Member("inputSchema", inputSchema()),
                Member.object(
                        "annotations",
                        new Member("readOnlyHint", new Flag(true)),
                        new Member("openWorldHint", new Flag(false))));
    }

    private Value inputSchema() {
        var required = parameters.stream()
                .filter(parameter -> parameter.is(Trait.REQUIRED_IN_TOOL))
                .map(Tool::key)
                .toList();
        var members = new ArrayList<>(List.of(
                Member.of("type", "object"),
                new Member(
                        "properties",
                        Value.object(parameters.stream().map(Tool::schema).toList()))));
        if (!required.isEmpty()) {
            members.add(new Member("required", Value.texts(required)));
        }
        members.add(new Member("additionalProperties", new Flag(false)));
        return Value.object(members);
    }

    private static Member schema(Parameter<?> parameter) {
        var members = new ArrayList<>(
                switch (parameter.form()) {
                    case FLAG -> List.of(Member.of("type", "boolean"));
                    case NUMBER ->
                        List.of(Member.of("type", "integer"), Member.of("minimum", 1), Member.of("maximum", MAX_COUNT));
                    case LIST ->
                        List.of(Member.of("type", "array"), new Member("items", Value.object(textSchema(parameter))));
                    case ONE, TEXT -> textSchema(parameter);
                });
        members.add(Member.of("description", Objects.requireNonNull(parameter.toolHelp())));
        return new Member(key(parameter), Value.object(members));
    }

    /** Returns the schema of a text. Its lengths are left out, because every client reads the list: a call checks them. */
    private static List<Member> textSchema(Parameter<?> parameter) {
        return parameter.words().isEmpty()
                ? List.of(Member.of("type", "string"))
                : List.of(Member.of("type", "string"), new Member("enum", Value.texts(parameter.words())));
    }
}
