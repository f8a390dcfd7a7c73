package org.onrecord.check;

import java.util.List;
import org.onrecord.ask.Questions;
import org.onrecord.check.CheckedClaim.Verdict;
import org.onrecord.model.CaseRecord;

/** Compares claims with one record. */
public final class ClaimChecker {
    private final CaseRecord record;
    private final Questions questions;

    /** @param questions the questions of the same record */
    public ClaimChecker(CaseRecord record, Questions questions) {
        this.record = record;
        this.questions = questions;
    }

    /** Returns the verdicts on a claim: one, or one for each part of a sentence with several. */
    public List<CheckedClaim> check(Claim claim) {
        return List.of(
                new CheckedClaim(claim, Verdict.NOT_UNDERSTOOD, null, "Nothing of it was understood.", List.of()));
    }
}
