package org.onrecord.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.failure.Spelling;

final class Problems {
    /** More would not be read, and a random file must not fill the memory. */
    static final int MAX = 1000;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    /** A problem before its entry's id is known, which may follow in the file. */
    private record Finding(ProblemCode code, Place place, String message, String hint) {
        Problem in(String file) {
            return new Problem(
                    code.code(),
                    file,
                    place.line(),
                    place.column(),
                    place.path(),
                    place.entry().id(),
                    message,
                    hint);
        }
    }

    Problems(String file) {
        this.file = file;
    }

    void add(ProblemCode code, Place place, String message, String hint) {
        count++;
        if (findings.size() < MAX) {
            findings.add(new Finding(code, place, message, hint));
        }
    }

    void clear() {
        findings.clear();
        count = 0;
    }

    int count() {
        return count;
    }

    List<Problem> inFileOrder() {
        findings.sort(
                Comparator.<Finding>comparingInt(finding -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()));
        var problems = new ArrayList<Problem>(findings.size() + 1);
        for (var finding : findings) {
            problems.add(finding.in(file));
        }
        if (count > findings.size()) {
            problems.add(more(count - findings.size()));
        }
        return List.copyOf(problems);
    }

    private Problem more(int unlisted) {
        return new Problem(
                ProblemCode.MORE_PROBLEMS.code(),
                file,
                0,
                0,
                "",
                null,
                "there are " + unlisted + " more problems",
                "fix these and validate again");
    }

    /** Suggests the nearest of the words, or lists all if none is near. */
    static String suggest(Collection<String> allowed, String word) {
        return suggestOr(allowed, word, "allowed: " + String.join(", ", allowed));
    }

    /** Suggests the nearest of the words, or returns another hint if none is near. */
    static String suggestOr(Collection<String> words, String word, String otherwise) {
        var near = Spelling.nearest(word, words);
        return near.isEmpty() ? otherwise : "did you mean " + Quote.of(near.getFirst()) + "?";
    }
}
