package org.onrecord.output.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.onrecord.ask.Explanation;
import org.onrecord.ask.Reply;
import org.onrecord.ask.Suggestion;
import org.onrecord.output.data.Value.Member;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import tools.jackson.core.JsonGenerator;

/** Writes the reply to a question as one JSON object, indented or on one line. */
final class ReplyDocument {
    private static final int DECIMALS_OF_A_SCORE = 3;

    private final Layout layout;

    ReplyDocument(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes a reply.
     *
     * @param explains whether to say how the question was understood
     */
    void write(Reply reply, boolean explains, Appendable out) throws IOException {
        if (layout.format() == Format.JSON) {
            JsonOutput.indented(out, layout.style(), json -> writeObject(reply, explains, json));
        } else {
            JsonOutput.lines(out, layout.style(), json -> {
                writeObject(reply, explains, json);
                JsonOutput.endLine(json);
            });
        }
    }

    private void writeObject(Reply reply, boolean explains, JsonGenerator json) {
        json.writeStartObject();
        head(reply).forEach(member -> member.write(json));
        json.writeName("answers");
        JsonLinesWriter.writeArray(ReplyRow.table(reply).only(layout.fields()), json);
        new Member("suggestions", Value.list(reply.suggestions(), ReplyDocument::suggestion)).write(json);
        new Member("record", JsonDocument.record(reply.record())).write(json);
        if (explains) {
            new Member("explanation", explanation(reply.explanation())).write(json);
        }
        json.writeEndObject();
    }

    private static List<Member> head(Reply reply) {
        return List.of(
                JsonDocument.FORMAT,
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
                new Member("scores", Value.list(explanation.scores(), ReplyDocument::score)));
    }

    private static Value score(Explanation.Score score) {
        var total = BigDecimal.valueOf(score.total()).setScale(DECIMALS_OF_A_SCORE, RoundingMode.HALF_UP);
        return Value.object(
                Member.of("id", score.id()),
                new Member("total", new Value.Decimal(total)),
                Member.of("parts", score.parts()));
    }
}
