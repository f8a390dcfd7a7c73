package org.onrecord.ask.answer;

import java.util.Locale;
import java.util.Objects;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Withheld;

/** Responses that decline a question. */
final class Refusals {
    private static final String HELP =
            "If a child may be in danger, the police, the council or a child protection helpline can help.";

    private Refusals() {}

    static Response withheld(CaseRecord record, String id) {
        return record.withheld().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Refusals::withheld)
                .orElseThrow();
    }

    static Response withheld(Withheld entry) {
        var about = entry.about().substring(0, 1).toLowerCase(Locale.ROOT)
                + entry.about().substring(1);
        return Response.none(Reason.WITHHELD, "The record leaves this out: " + about + ". " + entry.reason());
    }

    /** Returns the response to a question about a matter that the record does not have, with the nearest facts. */
    static Response open(OpenQuestion open, CaseRecord record) {
        var nearest = open.facts().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .limit(RankedFacts.NEAREST)
                .toList();
        return Response.none(Reason.NOT_ON_RECORD, open.text()).withNearest(AnsweredFact.of(nearest));
    }

    private static boolean mayNeedHelp(Frame question) {
        return question.has(Frame.NEEDS_HELP);
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
     * @param sort the type in the list of general questions; empty if unknown
     */
    static Response general(String sort, Frame question) {
        return Response.none(
                Reason.NOT_ON_RECORD,
                switch (sort) {
                    case "opinion" -> "The record has facts, not opinions.";
                    case "prediction" -> "The record does not say what will happen.";
                    case "hypothetical" -> "The record does not say what might have been.";
                    case "advice" -> "The record does not give advice." + (mayNeedHelp(question) ? " " + HELP : "");
                    case "private-life" -> "The record does not follow anyone's private life.";
                    case "other-case" -> "The record is about this case only.";
                    case "task", "tool" -> "The record only answers questions about the case.";
                    default -> "The record does not say.";
                });
    }
}
