package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;

/**
 * An answer to a question: a fact, or a sentence based on one.
 *
 * <p>Some commands answer with an entry that is not a fact, such as a person or a source; it has no confidence.
 *
 * @param id id of the fact or the entry
 * @param statement the answer as a complete sentence
 * @param date when it happened or applied; null for an undated entry
 * @param confidence how well supported the fact is; null for an entry that is not a fact
 * @param note a caveat for careful readers, or null
 * @param people ids of the people mentioned
 * @param sources the supporting sources
 */
public record AnsweredFact(
        String id,
        String statement,
        @Nullable FactDate date,
        @Nullable Confidence confidence,
        @Nullable String note,
        List<String> people,
        List<Citation> sources) {

    public static AnsweredFact of(Fact fact) {
        return saying(fact.statement(), fact);
    }

    public static List<AnsweredFact> of(List<Fact> facts) {
        return facts.stream().map(AnsweredFact::of).toList();
    }

    /** Returns another sentence based on this fact. */
    public static AnsweredFact saying(String statement, Fact fact) {
        return new AnsweredFact(
                fact.id(), statement, fact.date(), fact.confidence(), fact.note(), fact.people(), fact.sources());
    }

    /** Returns a custody interval as a sentence, dated by its start; everything else is from the fact at its start. */
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

    /** Returns an entry that is not a fact: a person, a body, a source or a count. */
    public static AnsweredFact entry(String id, String statement) {
        return new AnsweredFact(id, statement, null, null, null, List.of(), List.of());
    }
}
