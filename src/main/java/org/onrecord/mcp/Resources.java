package org.onrecord.mcp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.mcp.Line.Form;
import org.onrecord.mcp.McpServer.AskedRecord;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Parts of the record by URI. */
final class Resources {
    static final String FACT = "onrecord://fact/";
    static final String PERSON = "onrecord://person/";
    static final String ID = "{id}";
    private static final String OVERVIEW = "onrecord://overview";
    static final String SCHEMA = "onrecord://result-schema";
    private static final Member TYPE = Member.of("mimeType", "text/plain");
    private static final Member SCHEMA_TYPE = Member.of("mimeType", "application/schema+json");

    private final AskedRecord asked;
    private final Tools tools;

    Resources(AskedRecord asked, Tools tools) {
        this.asked = asked;
        this.tools = tools;
    }

    static Value list() {
        return new Value.Items(List.of(
                Value.object(
                        Member.of("uri", OVERVIEW),
                        Member.of("name", "overview"),
                        Member.of("title", "What happened"),
                        Member.of("description", "An account of the case for a newcomer; every sentence has sources."),
                        TYPE),
                Value.object(
                        Member.of("uri", SCHEMA),
                        Member.of("name", "result-schema"),
                        Member.of("title", "Schema of results"),
                        Member.of("description", "The JSON Schema of the structured result of every tool."),
                        SCHEMA_TYPE)));
    }

    static Value templates() {
        return Value.list(
                List.of(
                        template(FACT, "fact", "A fact", "A fact with its note, its details and every source."),
                        template(PERSON, "person", "A person or body", "The facts about a person or body.")),
                template -> template);
    }

    private static Value template(String uri, String name, String title, String description) {
        return Value.object(
                Member.of("uriTemplate", uri + ID),
                Member.of("name", name),
                Member.of("title", title),
                Member.of("description", description),
                TYPE);
    }

    /**
     * Reads a resource.
     *
     * @param notFound the error code if the resource does not exist
     */
    Value read(String uri, int notFound) {
        if (uri.equals(SCHEMA)) {
            return contents(uri, SCHEMA_TYPE, McpServer.json(Tool.OutputSchema.RESULT));
        }
        var query = query(uri);
        var reply = query == null ? null : tools.reply(query);
        if (query == null || reply == null || reply.page() == null) {
            throw new RpcError(notFound, "there is no such resource", Member.of("uri", Line.echo(uri)));
        }
        var page = tools.page(reply, tools.named(query.command()), 0, Tool.MAX_COUNT, Form.RESOURCE);
        return contents(uri, TYPE, CitedResult.text(reply, page));
    }

    private static Value contents(String uri, Member type, String text) {
        return new Value.Items(List.of(Value.object(Member.of("uri", uri), type, Member.of("text", text))));
    }

    private @Nullable Query query(String uri) {
        if (uri.equals(OVERVIEW)) {
            return new OverviewQuery();
        }
        if (uri.startsWith(FACT)) {
            return new ShowQuery(List.of(uri.substring(FACT.length())), false, asked.editions());
        }
        var id = uri.startsWith(PERSON) ? uri.substring(PERSON.length()) : "";
        return asked.record().party(id) == null ? null : new WhoQuery(id, FactFilter.NONE);
    }
}
