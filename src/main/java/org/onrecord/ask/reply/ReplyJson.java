package org.onrecord.ask.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Group;
import org.onrecord.output.table.Value.Member;

/**
 * Writes replies as JSON objects, indented or on one line.
 *
 * @param explains whether to say how the question was understood
 */
record ReplyJson(Layout layout, boolean explains) {
    private static final int DECIMALS_OF_A_SCORE = 3;

    void write(Reply reply, Sink out) {
        write(reply, reply.isOnRecord(), ReplyRow.answers(reply), ReplyRow.nearest(reply), explanation(reply), out);
    }

    /** Writes the replies of several records: the rows of all, and all else below the record that it is from. */
    void write(SeveralReplies replies, Sink out) {
        var records = new Member("records", Value.list(replies.all(), this::record));
        write(replies.empty(), replies.isOnRecord(), replies.answers(), replies.nearest(), List.of(records), out);
    }

    private void write(
            Reply reply,
            boolean isOnRecord,
            Table<ReplyRow> answers,
            Table<ReplyRow> nearest,
            List<Member> last,
            Sink out) {
        var members = new ArrayList<Member>();
        members.add(Json.FORMAT);
        members.add(Member.of("question", reply.question()));
        members.addAll(head(reply, isOnRecord));
        members.add(new Member("answers", new Value.Rows(answers.only(layout.fields()))));
        members.add(new Member("nearest", new Value.Rows(nearest.only(layout.fields()))));
        members.add(suggestions(reply));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        members.addAll(last);
        if (layout.format() == Format.JSON) {
            Json.document(out, layout.style(), members);
        } else {
            Json.line(out, layout.style(), members);
        }
    }

    /** Returns a record with its whole reply except for the rows. */
    private Value record(Reply reply) {
        var members = new ArrayList<>(((Group) JsonDocument.record(reply.record())).members());
        members.addAll(head(reply, reply.isOnRecord()));
        members.add(suggestions(reply));
        members.addAll(explanation(reply));
        return new Group(null, members);
    }

    private static List<Member> head(Reply reply, boolean isOnRecord) {
        return List.of(
                new Member("on_record", new Value.Flag(isOnRecord)),
                Member.of("reason", reply.reason()),
                Member.of("message", reply.message()),
                Member.of("understood", reply.understood()),
                new Member("about", Value.texts(reply.about())),
                JsonDocument.summary(reply.summary()));
    }

    private static Member suggestions(Reply reply) {
        return new Member(
                "suggestions",
                Value.list(
                        reply.suggestions(),
                        one -> Value.object(Member.of("text", one.text()), Member.of("command", one.command()))));
    }

    private List<Member> explanation(Reply reply) {
        var steps = Value.list(
                reply.explanation().steps(),
                step -> Value.object(Member.of("name", step.name()), Member.of("found", step.found())));
        var scores = Value.list(reply.explanation().scores(), ReplyJson::score);
        return explains
                ? List.of(new Member(
                        "explanation", Value.object(new Member("steps", steps), new Member("scores", scores))))
                : List.of();
    }

    private static Value score(Explanation.Score score) {
        var total = BigDecimal.valueOf(score.total()).setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return Value.object(
                Member.of("id", score.id()),
                new Member("total", Value.number(total)),
                Member.of("parts", score.parts()));
    }
}
