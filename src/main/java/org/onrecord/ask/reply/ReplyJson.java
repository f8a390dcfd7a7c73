package org.onrecord.ask.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Suggestion;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Json;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Writes the reply to a question as one JSON object, indented or on one line. */
final class ReplyJson {
    private static final int DECIMALS_OF_A_SCORE = 3;

    private final Layout layout;

    ReplyJson(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes a reply.
     *
     * @param explains whether to say how the question was understood
     */
    void write(Reply reply, boolean explains, Sink out) {
        var members = members(reply, explains);
        if (layout.format() == Format.JSON) {
            Json.document(out, layout.style(), members);
        } else {
            Json.line(out, layout.style(), members);
        }
    }

    private List<Member> members(Reply reply, boolean explains) {
        var members = new ArrayList<>(head(reply));
        members.add(new Member("answers", new Value.Rows(ReplyRow.answers(reply).only(layout.fields()))));
        members.add(new Member("nearest", new Value.Rows(ReplyRow.nearest(reply).only(layout.fields()))));
        members.add(new Member("suggestions", Value.list(reply.suggestions(), ReplyJson::suggestion)));
        members.add(new Member("record", JsonDocument.record(reply.record())));
        if (explains) {
            members.add(new Member("explanation", explanation(reply.explanation())));
        }
        return members;
    }

    private static List<Member> head(Reply reply) {
        return List.of(
                Json.FORMAT,
                Member.of("question", reply.question()),
                new Member("on_record", new Value.Flag(reply.isOnRecord())),
                Member.of("reason", reply.reason()),
                Member.of("message", reply.message()),
                Member.of("understood", reply.understood()),
                new Member("about", Value.texts(reply.about())));
    }

    private static Value suggestion(Suggestion suggestion) {
        return Value.object(Member.of("text", suggestion.text()), Member.of("command", suggestion.command()));
    }

    private static Value explanation(Explanation explanation) {
        return Value.object(
                new Member(
                        "steps",
                        Value.list(
                                explanation.steps(),
                                step -> Value.object(
                                        Member.of("name", step.name()), Member.of("found", step.found())))),
                new Member("scores", Value.list(explanation.scores(), ReplyJson::score)));
    }

    private static Value score(Explanation.Score score) {
        var total = BigDecimal.valueOf(score.total()).setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return Value.object(
                Member.of("id", score.id()),
                new Member("total", new Value.Decimal(total)),
                Member.of("parts", score.parts()));
    }
}
