package org.onrecord.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;

/**
 * One answer to a question: a fact, or a sentence that rests on one.
 *
 * @param id id of the fact
 * @param statement the answer as a sentence that stands alone
 * @param date when it happened or was so
 * @param confidence how well it is supported
 * @param note what a careful reader must know, or null
 * @param people ids of the people in it
 * @param sources what it rests on
 */
public record AnsweredFact(
        String id,
        String statement,
        FactDate date,
        Confidence confidence,
        @Nullable String note,
        List<String> people,
        List<Citation> sources) {

    /** The fact in its own words. */
    public static AnsweredFact of(Fact fact) {
        return saying(fact.statement(), fact);
    }

    /** Another sentence that rests on this fact. */
    public static AnsweredFact saying(String statement, Fact fact) {
        return new AnsweredFact(
                fact.id(), statement, fact.date(), fact.confidence(), fact.note(), fact.people(), fact.sources());
    }
}
