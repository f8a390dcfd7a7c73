package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;

/**
 * One answer to a question: a fact, or a sentence that rests on one; for some commands an entry of the record that is no
 * fact, such as a person or a source, which has no confidence of its own.
 *
 * @param id id of the fact or the entry
 * @param statement the answer as a complete sentence
 * @param date when it happened or was so; null for an entry without a date
 * @param confidence how well it is supported; null for an entry that is no fact
 * @param note what a careful reader must know, or null
 * @param people ids of the people in it
 * @param sources what it rests on
 */
public record AnsweredFact(
        String id,
        String statement,
        @Nullable FactDate date,
        @Nullable Confidence confidence,
        @Nullable String note,
        List<String> people,
        List<Citation> sources) {

    /** The fact in its own words. */
    public static AnsweredFact of(Fact fact) {
        return saying(fact.statement(), fact);
    }

    /** The facts in their own words. */
    public static List<AnsweredFact> of(List<Fact> facts) {
        return facts.stream().map(AnsweredFact::of).toList();
    }

    /** Another sentence that rests on this fact. */
    public static AnsweredFact saying(String statement, Fact fact) {
        return new AnsweredFact(
                fact.id(), statement, fact.date(), fact.confidence(), fact.note(), fact.people(), fact.sources());
    }

    /** A custody interval said as a sentence: it is dated by its beginning, the rest is that of the fact there. */
    public static AnsweredFact saying(String statement, CustodyInterval interval, Fact start) {
        return new AnsweredFact(
                start.id(),
                statement,
                interval.from(),
                start.confidence(),
                start.note(),
                List.of(interval.person()),
                start.sources());
    }

    /** An entry of the record that is no fact: a person, a body, a source, a count. */
    public static AnsweredFact entry(String id, String statement) {
        return new AnsweredFact(id, statement, null, null, null, List.of(), List.of());
    }
}
