package org.onrecord.ask.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Suggestion;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Group;
import org.onrecord.output.table.Value.Member;

/**
 * A writer of replies as JSON objects, indented or on one line.
 *
 * @param explains whether to say how the question was understood
 */
record ReplyJson(Layout layout, boolean explains) {
    private static final int DECIMALS_OF_A_SCORE = 3;

    void write(Reply reply, Sink out) {
        var members = new ArrayList<Member>();
        members.add(Json.FORMAT);
        members.add(Member.of("question", reply.question()));
        members.addAll(head(reply));
        members.add(JsonDocument.summary(reply.summary()));
        members.add(new Member("answers", new Value.Rows(ReplyRow.answers(reply).only(layout.fields()))));
        members.add(new Member("nearest", new Value.Rows(NearestRow.of(reply).only(layout.fields()))));
        members.add(suggestions(reply));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        if (explains) {
            members.add(explanation(reply));
        }
        write(members, out);
    }

    /** Writes the replies of several records: the rows of all, and all else below the record that it is from. */
    void write(SeveralReplies replies, Sink out) {
        var first = replies.relevant().getFirst();
        write(
                List.of(
                        Json.FORMAT,
                        Member.of("question", first.question()),
                        new Member("on_record", new Value.Flag(replies.isOnRecord())),
                        Member.of("reason", replies.isOnRecord() ? null : first.reason()),
                        Member.of("message", (String) null),
                        Member.of("understood", (String) null),
                        new Member("about", Value.texts(List.of())),
                        JsonDocument.summary(List.of()),
                        new Member("answers", new Value.Rows(replies.answers().only(layout.fields()))),
                        new Member("nearest", new Value.Rows(replies.nearest().only(layout.fields()))),
                        new Member("suggestions", Value.texts(List.of())),
                        new Member("record", JsonDocument.record(first.record())),
                        new Member("records", Value.list(replies.all(), this::record))),
                out);
    }

    /** Returns a record with its whole reply except for the rows. */
    private Value record(Reply reply) {
        var record = (Group) JsonDocument.record(reply.record());
        var own = Stream.of(
                record.members(), head(reply), List.of(JsonDocument.summary(reply.summary()), suggestions(reply)));
        var explained = explains ? Stream.of(explanation(reply)) : Stream.<Member>of();
        return new Group(
                null, Stream.concat(own.flatMap(List::stream), explained).toList());
    }

    private void write(List<Member> members, Sink out) {
        if (layout.format() == Format.JSON) {
            Json.document(out, layout.style(), members);
        } else {
            Json.line(out, layout.style(), members);
        }
    }

    private static List<Member> head(Reply reply) {
        return List.of(
                new Member("on_record", new Value.Flag(reply.isOnRecord())),
                Member.of("reason", reply.reason()),
                Member.of("message", reply.message()),
                Member.of("understood", reply.understood()),
                new Member("about", Value.texts(reply.about())));
    }

    private static Member suggestions(Reply reply) {
        return new Member("suggestions", Value.list(reply.suggestions(), ReplyJson::suggestion));
    }

    private static Value suggestion(Suggestion suggestion) {
        return Value.object(Member.of("text", suggestion.text()), Member.of("command", suggestion.command()));
    }

    private static Member explanation(Reply reply) {
        var explanation = reply.explanation();
        return new Member(
                "explanation",
                Value.object(
                        new Member(
                                "steps",
                                Value.list(
                                        explanation.steps(),
                                        step -> Value.object(
                                                Member.of("name", step.name()), Member.of("found", step.found())))),
                        new Member("scores", Value.list(explanation.scores(), ReplyJson::score))));
    }

    private static Value score(Explanation.Score score) {
        var total = BigDecimal.valueOf(score.total()).setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return Value.object(
                Member.of("id", score.id()),
                new Member("total", new Value.Decimal(total)),
                Member.of("parts", score.parts()));
    }
}
