package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.failure.Spelling;

/** Warnings about vocabularies that a record names and this version of the program does not have. */
public final class UnknownVocabularies {
    private UnknownVocabularies() {}

    public static List<Problem> of(String file, List<String> vocabularies) {
        var found = new ArrayList<Problem>();
        for (var at = 0; at < vocabularies.size(); at++) {
            var name = vocabularies.get(at);
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
