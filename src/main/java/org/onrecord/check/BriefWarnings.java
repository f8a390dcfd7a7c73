package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.ClaimChecker.Part;
import org.onrecord.check.Clauses.Clause;
import org.onrecord.check.Comparison.Nearness;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.SummarySentence;

/** Warnings about sentences of briefs that one of their own facts contradicts and none bears out. */
public final class BriefWarnings {
    /** Numbers and names that none of the facts has are warned of already, with any spelling. */
    private static final Set<Slot> CHECKED =
            Set.of(Slot.ROLE, Slot.CHARGE, Slot.VERDICT, Slot.SENTENCE, Slot.STATUS, Slot.ORDER, Slot.OTHER);

    private final CaseRecord record;
    private final TextReader reader;
    private final KnownFacts known;

    private BriefWarnings(CaseRecord record) {
        this.record = record;
        this.reader = new TextReader(record);
        this.known = new KnownFacts(record, reader);
    }

    /** Returns the warnings about a record read from a file, in the order of its briefs. */
    public static List<Problem> of(String file, CaseRecord record) {
        var check = new BriefWarnings(record);
        var warnings = new ArrayList<Problem>();
        var position = 0;
        for (var brief : record.briefs().values()) {
            for (var number = 0; number < brief.summary().size(); number++) {
                var path = "briefs[" + position + "].summary[" + number + "]";
                var sentence = brief.summary().get(number);
                for (var clause : Clauses.of(sentence.text(), check.reader)) {
                    var found = check.contradicted(clause, sentence);
                    if (found != null) {
                        warnings.add(Problem.warning(
                                "contradicts-fact",
                                file,
                                path,
                                brief.id(),
                                found,
                                "correct the sentence or the fact, or name the fact that says so"));
                    }
                }
            }
            position++;
        }
        return warnings;
    }

    private @Nullable String contradicted(Clause clause, SummarySentence sentence) {
        var compared = sentence.facts().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .filter(fact -> fact.confidence() != Confidence.DISPUTED)
                .map(fact -> Comparison.of(clause.reading(), known.of(fact), new BitSet(), record, Nearness.FIRST))
                .toList();
        var part =
                new Part(new Claim(clause.text(), 1, 1), clause.reading(), true, null, compared, false, record.asOf());
        return part.contraries()
                .filter(contrary -> CHECKED.contains(contrary.difference().slot()))
                .filter(contrary -> compared.stream()
                        .noneMatch(other -> contrary.difference().bears().test(other.known())))
                .findFirst()
                .map(contrary -> "the fact " + contrary.fact().id() + " contradicts “" + clause.text() + "”: "
                        + ClaimChecker.explanation(contrary.difference()))
                .orElse(null);
    }
}
