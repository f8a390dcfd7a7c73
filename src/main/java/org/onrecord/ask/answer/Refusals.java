package org.onrecord.ask.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Withheld;
import org.onrecord.search.text.WordList;

/** Responses that decline a question. */
final class Refusals {
    private static final String HELP =
            "If a child may be in danger, the police, the council or a child protection helpline can help.";

    private static final int NEAREST = 3;
    private static final Map<String, String> SENTENCES = WordList.lines("refusals.txt").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    private Refusals() {}

    static Response withheld(CaseRecord record, String id) {
        return record.withheld().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Refusals::withheld)
                .orElseThrow();
    }

    private static Response withheld(Withheld entry) {
        var about = entry.about().substring(0, 1).toLowerCase(Locale.ROOT)
                + entry.about().substring(1);
        return Response.none(Reason.WITHHELD, "The record leaves this out: " + about + ". " + entry.reason());
    }

    /** Returns the response to a question about a matter that the record does not have, with the nearest facts. */
    static Response open(OpenQuestion open, CaseRecord record) {
        var nearest = open.facts().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .limit(NEAREST)
                .toList();
        return Response.none(Reason.NOT_ON_RECORD, open.text()).withNearest(Nearest.of(nearest));
    }

    /** Returns the response to a question about another case, which names that person unless the person is private. */
    static Response otherCase(CaseRecord record, String person) {
        var party = record.party(person);
        var name = party == null || party.isPrivate() ? "" : ", not that of " + party.name();
        return Response.none(Reason.NOT_ON_RECORD, "The record is about this case only" + name + ".");
    }

    /**
     * Returns the response to a question that no record answers.
     *
     * @param group its group in the list of such questions
     */
    static Response general(String group, Frame question) {
        var sentence = Objects.requireNonNull(SENTENCES.get(group));
        return Response.none(Reason.NOT_ON_RECORD, question.has(Frame.NEEDS_HELP) ? sentence + " " + HELP : sentence);
    }
}
