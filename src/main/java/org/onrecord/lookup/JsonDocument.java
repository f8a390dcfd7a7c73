package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Writes an answer as one JSON document, with record and command in an envelope. */
public final class JsonDocument {
    public static final String SUMMARY = "summary";

    private final Layout layout;

    JsonDocument(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes an answer as one document.
     *
     * @param rows the results, limited to the requested fields
     */
    void write(String command, Answer answer, Table<?> rows, Sink out) {
        var members = head(command, answer);
        members.add(new Member("answers", new Value.Rows(rows)));
        if (answer instanceof Found found) {
            var second = found.content().secondTable(found.record());
            if (second != null) {
                members.add(
                        new Member(second.name(), new Value.Rows(second.rows().only(layout.fields()))));
            }
        }
        Json.document(out, members);
    }

    private List<Member> head(String command, Answer answer) {
        var head = new ArrayList<Member>();
        head.add(Json.FORMAT);
        head.add(new Member("record", record(answer.record())));
        head.add(Member.of("command", command));
        if (!layout.fields().isEmpty()) {
            head.add(new Member("fields", Value.texts(layout.fields())));
        }
        if (answer instanceof Found found) {
            head.addAll(found.content().head());
            var topic = found.content().topic();
            if (topic != null) {
                var asOf = AsOf.of(found.record(), topic, found.content().subject());
                head.add(Member.of("as_of", asOf.day().toString()));
                head.add(Member.of("as_of_note", asOf.note()));
            }
        }
        head.add(Member.of("total", answer instanceof Found found ? found.total() : 0));
        return head;
    }

    public static Value record(CaseRecord record) {
        return Value.object(
                Member.of("case", record.caseId()),
                Member.of("version", record.version()),
                Member.of("released", record.released().toString()),
                Member.of("as_of", record.asOf().toString()));
    }

    /** Returns the sentences of a summary, each with the ids of its facts. */
    public static Member summary(List<SummarySentence> sentences) {
        return new Member(
                SUMMARY,
                Value.list(
                        sentences,
                        one -> Value.object(
                                Member.of("text", one.text()), new Member("facts", Value.texts(one.facts())))));
    }

    /** Returns the member that describes the answer's subject; aliases and pronouns are omitted for private people. */
    public static Member subject(Party party, @Nullable CustodyInterval now) {
        return new Member(
                "subject",
                Value.object(
                        Member.of("id", party.id()),
                        Member.of("name", party.name()),
                        Member.of("type", party.type()),
                        Member.of("role", party.role()),
                        new Member("aliases", Value.texts(party.isPrivate() ? List.of() : party.aliases())).dataOnly(),
                        Member.of("pronouns", party.isPrivate() ? null : party.pronouns()),
                        new Member("private", new Value.Flag(party.isPrivate())).dataOnly(),
                        Member.of("status", now == null ? null : now.status())));
    }
}
