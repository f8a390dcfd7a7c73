package org.onrecord.ask.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * Writes replies as JSON objects, indented or on one line.
 *
 * @param explains whether to say how the question was understood
 */
record ReplyJson(Layout layout, boolean explains) {
    private static final int DECIMALS_OF_A_SCORE = 3;

    void write(Reply reply, Sink out) {
        var members = new ArrayList<Member>();
        members.add(Json.FORMAT);
        members.add(Member.of("question", reply.question()));
        members.add(new Member("on_record", new Value.Flag(reply.isOnRecord())));
        members.add(Member.of("reason", reply.reason()));
        members.add(Member.of("message", reply.message()));
        members.add(Member.of("understood", reply.understood()));
        members.add(new Member("about", Value.texts(reply.about())));
        members.add(JsonDocument.summary(reply.summary()));
        members.add(new Member("answers", new Value.Rows(ReplyRow.answers(reply).only(layout.fields()))));
        members.add(new Member("nearest", new Value.Rows(ReplyRow.nearest(reply).only(layout.fields()))));
        members.add(suggestions(reply));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        if (explains) {
            members.add(explanation(reply));
        }
        if (layout.format() == Format.JSON) {
            Json.document(out, members);
        } else {
            Json.line(out, members);
        }
    }

    private static Member suggestions(Reply reply) {
        return new Member(
                "suggestions",
                Value.list(
                        reply.suggestions(),
                        one -> Value.object(Member.of("text", one.text()), Member.of("command", one.command()))));
    }

    private static Member explanation(Reply reply) {
        var steps = Value.list(
                reply.explanation().steps(),
                step -> Value.object(Member.of("name", step.name()), Member.of("found", step.found())));
        var scores = Value.list(reply.explanation().scores(), ReplyJson::score);
        return new Member("explanation", Value.object(new Member("steps", steps), new Member("scores", scores)));
    }

    private static Value score(Explanation.Score score) {
        var total = BigDecimal.valueOf(score.total()).setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return Value.object(
                Member.of("id", score.id()),
                new Member("total", Value.number(total)),
                Member.of("parts", score.parts()));
    }
}
