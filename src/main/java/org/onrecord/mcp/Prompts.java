package org.onrecord.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A prompt that a user can choose in the client.
 *
 * @param text the request to the assistant, before the arguments
 */
record Prompts(String name, String title, String description, List<Argument> arguments, String text) {
    static final String CITE = "cite-this-case";
    static final String ABOUT = "about";
    private static final String RULES = " Use only results of the onrecord tools. Give the source of each"
            + " sentence (publisher, date and address) and the id of the fact. State the date of the record. A"
            + " charge is not a conviction: give its result. If a result is not on record, unsure or withheld, say"
            + " so and add nothing of your own.";

    private static final List<Prompts> ALL = List.of(
            new Prompts(
                    CITE,
                    "Cite this case",
                    "Answer a question, with the source and fact id of every sentence.",
                    List.of(
                            new Argument("question", "The question.", true),
                            new Argument(ABOUT, "Id of the person or body that the question is about.", false)),
                    "Answer the question below." + RULES),
            new Prompts(
                    "check-my-draft",
                    "Check my draft",
                    "Lay each statement of a draft beside the facts of the record.",
                    List.of(new Argument("draft", "The draft.", true)),
                    "Check the draft below statement by statement. For each, look up what the record says, and show it beside the"
                            + " statement, with the details that differ; if the record has nothing near it, say so."
                            + RULES));

    record Argument(String name, String description, boolean isRequired) {
        Value value() {
            return Value.object(
                    Member.of("name", name),
                    Member.of("description", description),
                    new Member("required", new Flag(isRequired)));
        }
    }

    static Value list() {
        return Value.list(
                ALL,
                prompt -> Value.object(
                        Member.of("name", prompt.name),
                        Member.of("title", prompt.title),
                        Member.of("description", prompt.description),
                        new Member("arguments", Value.list(prompt.arguments, Argument::value))));
    }

    static Prompts named(String name) {
        return ALL.stream()
                .filter(prompt -> prompt.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new RpcError(
                        RpcError.INVALID_PARAMS, "there is no such prompt", Member.of("prompt", Line.echo(name))));
    }

    boolean has(String argument) {
        return arguments.stream().anyMatch(one -> one.name().equals(argument));
    }

    List<Member> filled(Map<String, @Nullable Object> values) {
        var all = new StringBuilder(text);
        for (var argument : arguments) {
            var value = values.get(argument.name());
            if (value instanceof String given) {
                all.append("\n\n").append(argument.name()).append(":\n").append(given);
            } else if (value != null || argument.isRequired()) {
                throw RpcError.invalidParams("the argument " + argument.name() + " must be a text");
            }
        }
        var unknown = values.keySet().stream().filter(name -> !has(name)).findFirst();
        if (unknown.isPresent()) {
            throw RpcError.invalidParams("the prompt has no argument " + Line.echo(Objects.toString(unknown.get())));
        }
        var message = Value.object(
                Member.of("role", "user"),
                Member.object("content", Member.of("type", "text"), Member.of("text", all.toString())));
        return List.of(
                Member.of("description", description),
                new Member("messages", Value.list(List.of(message), one -> one)));
    }
}
