package org.onrecord.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Folding;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;
import org.onrecord.search.names.NameCompletion;

/** Completes ids of facts, people and bodies; people and bodies by any of their names. */
final class Completions {
    /** The maximum number of values in a result, as the protocol defines it. */
    private static final int MAX = 100;

    private final CaseRecord record;

    Completions(CaseRecord record) {
        this.record = record;
    }

    /** Returns the completion result for a request. */
    Value complete(Request request) {
        var argument = request.object("argument");
        if (!(argument.get("name") instanceof String name) || !(argument.get("value") instanceof String typed)) {
            throw RpcError.invalidParams("argument must have the texts name and value");
        }
        var all = candidates(request.object("ref"), name, Folding.lowerCase(typed.strip()));
        var shown = all.subList(0, Math.min(MAX, all.size()));
        return Value.object(
                new Member("values", Value.texts(shown)),
                Member.of("total", all.size()),
                new Member("hasMore", new Flag(all.size() > shown.size())));
    }

    private List<String> candidates(Map<String, @Nullable Object> ref, String name, String typed) {
        if ("ref/prompt".equals(ref.get("type")) && ref.get("name") instanceof String prompt) {
            if (!Prompts.named(prompt).has(name)) {
                throw RpcError.invalidParams("the prompt has no argument " + Line.echo(name));
            }
            return name.equals(Prompts.ABOUT) ? NameCompletion.of(record).ids(typed) : List.of();
        }
        if ("ref/resource".equals(ref.get("type"))) {
            if ((Resources.FACT + Resources.ID).equals(ref.get("uri"))) {
                return facts(typed);
            }
            if ((Resources.PERSON + Resources.ID).equals(ref.get("uri"))) {
                return NameCompletion.of(record).ids(typed);
            }
        }
        throw RpcError.invalidParams("ref names neither a prompt nor a resource template");
    }

    /** Returns the ids that have this prefix, then those that have a word with it. */
    private List<String> facts(String typed) {
        var ids = record.facts().keySet();
        var begun = ids.stream().filter(id -> id.startsWith(typed));
        var inside = ids.stream().filter(id -> !id.startsWith(typed) && id.contains("-" + typed));
        return Stream.concat(begun, inside).toList();
    }
}
