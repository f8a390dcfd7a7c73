package org.onrecord.output.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.StatusView;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.data.Value.Member;
import org.onrecord.output.layout.Layout;
import tools.jackson.core.JsonGenerator;

/** Writes an answer as one JSON document: rows in an envelope that says of which record and command they are. */
final class JsonDocument {
    /** The version of the output, named in every document: it changes only when something is taken away. */
    static final Member FORMAT = Member.of("format", "onrecord/1");

    private final Layout layout;

    JsonDocument(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes an answer.
     *
     * @param command the command that was asked
     * @param rows what was found, with the fields asked for
     */
    void write(String command, Answer answer, Table<?> rows, Appendable out) throws IOException {
        JsonOutput.indented(out, layout.style(), json -> {
            json.writeStartObject();
            head(command, answer).forEach(member -> member.write(json));
            json.writeName("answers");
            JsonLinesWriter.writeArray(rows, json);
            writeHistory(answer, json);
            json.writeEndObject();
        });
    }

    private List<Member> head(String command, Answer answer) {
        var head = new ArrayList<Member>();
        head.add(FORMAT);
        head.add(new Member("record", record(answer.record())));
        head.add(Member.of("command", command));
        if (!layout.fields().isEmpty()) {
            head.add(new Member("fields", Value.texts(layout.fields())));
        }
        if (answer instanceof Found found) {
            head.addAll(DocumentHead.of(found));
        }
        head.add(Member.of("total", answer instanceof Found found ? found.total() : 0));
        return head;
    }

    /** Which version of which record it is. */
    static Value record(CaseRecord record) {
        return Value.object(
                Member.of("case", record.caseId()),
                Member.of("version", record.version()),
                Member.of("released", record.released().toString()),
                Member.of("as_of", record.asOf().toString()));
    }

    private void writeHistory(Answer answer, JsonGenerator json) {
        if (answer instanceof Found found && found.view() instanceof StatusView status) {
            json.writeName("history");
            JsonLinesWriter.writeArray(StatusRow.history(found.record(), status).only(layout.fields()), json);
        }
    }
}
