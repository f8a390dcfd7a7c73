package org.onrecord.ask.rank;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

/** The check whether a fact has the type of information asked for: number, sum, reason, place, person. */
final class AnswerType {
    private AnswerType() {}

    /**
     * Returns whether a fact states each type asked for; empty if there is none.
     *
     * @param named ids of the people and bodies in the question
     */
    static Set<Boolean> stated(Frame question, Set<String> named, Fact fact, StatementFeatures features) {
        var stated = stated(question, features, fact.kind());
        if (question.has("when")) {
            stated.add(fact.kind() != FactKind.FINDING);
        }
        if (question.has("who") && !named.isEmpty()) {
            stated.add(Stream.concat(fact.people().stream(), fact.organisations().stream())
                    .anyMatch(id -> !named.contains(id)));
        }
        return stated;
    }

    /** Returns whether the summary of a brief states each type asked for; empty if there is none. */
    static Set<Boolean> stated(Frame question, StatementFeatures features) {
        return stated(question, features, null);
    }

    private static Set<Boolean> stated(Frame question, StatementFeatures features, @Nullable FactKind kind) {
        var stated = new HashSet<Boolean>();
        addMeasure(stated, question, kind, features);
        if (question.has("why")) {
            stated.add(features.has(StatementFeature.REASON) || kind == FactKind.FINDING);
        }
        if (question.has("where")) {
            stated.add(features.has(StatementFeature.PLACE));
        }
        if (question.has("says")) {
            stated.add(features.has(StatementFeature.SPEECH));
        }
        if (question.has("which-law")) {
            stated.add(features.has(StatementFeature.LAW));
        }
        if (question.has("title")) {
            stated.add(features.has(StatementFeature.TITLE));
        }
        return stated;
    }

    private static void addMeasure(
            Set<Boolean> stated, Frame question, @Nullable FactKind kind, StatementFeatures features) {
        if (question.has("how-old")) {
            stated.add(features.has(StatementFeature.AGE) || features.has(StatementFeature.AGE_NOTED));
        } else if (question.has("how-long")) {
            stated.add(features.has(StatementFeature.DURATION));
        } else if (question.has("how-much") || question.has("pay")) {
            stated.add(features.has(StatementFeature.MONEY));
        } else if (question.has("how-many")) {
            stated.add(features.has(StatementFeature.NUMBER) || kind == FactKind.FIGURE);
        }
    }
}
