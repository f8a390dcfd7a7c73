package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.text.Vocabulary;

/** Warnings about vocabularies that a record names and this version of the program does not have. */
final class UnknownVocabularies {
    private UnknownVocabularies() {}

    static List<Problem> of(String file, CaseRecord record) {
        var found = new ArrayList<Problem>();
        for (var at = 0; at < record.vocabularies().size(); at++) {
            var name = record.vocabularies().get(at);
            if (!Vocabulary.NAMES.contains(name)) {
                var near = Spelling.nearest(name, Vocabulary.NAMES);
                found.add(Problem.warning(
                        "unknown-vocabulary",
                        file,
                        "vocabularies[" + at + "]",
                        null,
                        "this version of onrecord has no vocabulary " + name + ", and reads questions without it",
                        near.isEmpty()
                                ? "known: " + String.join(", ", Vocabulary.NAMES)
                                : "did you mean " + near.getFirst() + "?"));
            }
        }
        return List.copyOf(found);
    }
}
