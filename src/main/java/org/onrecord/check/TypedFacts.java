package org.onrecord.check;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** Compares what a clause says of verdicts, sentences, measures and custody with the typed facts about its people. */
final class TypedFacts {
    private final Accused accused;
    private final VerdictRule verdicts;
    private final SentenceRule sentences;
    private final RulingRule rulings;
    private final MeasureRule measures;
    private final CustodyRule custody;

    TypedFacts(CaseRecord record, TextReader reader) {
        this.accused = new Accused(record);
        this.verdicts = new VerdictRule(accused);
        this.sentences = new SentenceRule(accused, reader);
        this.rulings = new RulingRule(accused);
        this.measures = new MeasureRule(accused);
        this.custody = new CustodyRule(accused);
    }

    /** Returns the judgement of the first rule that disagrees, otherwise that of those that agree; null if none speaks to it. */
    @Nullable
    Judgement judge(Reading clause) {
        var people = accused.people(clause);
        return Judgement.joined(Stream.of(
                        verdicts.verdict(clause, people),
                        verdicts.plea(clause, people),
                        sentences.sentence(clause, people),
                        rulings.appeal(clause, people),
                        measures.measure(clause, people),
                        custody.custody(clause, people),
                        custody.status(clause, people))
                .filter(Objects::nonNull)
                .toList());
    }
}
