package org.onrecord.ask.rank;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

/** Checks whether a fact states the type of answer asked for: number, sum, reason, place, person. */
final class AnswerType {
    private AnswerType() {}

    /**
     * Returns whether a fact states each type asked for; empty if there is none.
     *
     * @param named ids of the people and bodies in the question
     */
    static Set<Boolean> stated(Question question, Set<String> named, Fact fact, FactText text) {
        var stated = new HashSet<Boolean>();
        addMeasure(stated, question, fact, text);
        if (question.has("why")) {
            stated.add(text.tells(Telling.REASON) || fact.kind() == FactKind.FINDING);
        }
        if (question.has("where")) {
            stated.add(text.tells(Telling.PLACE));
        }
        if (question.has("says")) {
            stated.add(text.tells(Telling.SPEECH));
        }
        if (question.has("law-asked")) {
            stated.add(text.tells(Telling.LAW));
        }
        if (question.has("title")) {
            stated.add(text.tells(Telling.TITLE));
        }
        if (question.has("when")) {
            stated.add(fact.kind() != FactKind.FINDING);
        }
        if (question.has("who") && !named.isEmpty()) {
            stated.add(Stream.concat(fact.people().stream(), fact.organisations().stream())
                    .anyMatch(id -> !named.contains(id)));
        }
        return stated;
    }

    private static void addMeasure(Set<Boolean> stated, Question question, Fact fact, FactText text) {
        if (question.has("how-old")) {
            stated.add(text.tells(Telling.AGE) || text.tells(Telling.AGE_NOTED));
        } else if (question.has("how-long")) {
            stated.add(text.tells(Telling.DURATION));
        } else if (question.has("how-much") || question.has("pay")) {
            stated.add(text.tells(Telling.MONEY));
        } else if (question.has("how-many")) {
            stated.add(text.tells(Telling.NUMBER) || fact.kind() == FactKind.FIGURE);
        }
    }
}
