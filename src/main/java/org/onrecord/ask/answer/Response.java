package org.onrecord.ask.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.Fact;
import org.onrecord.model.SummarySentence;

/**
 * The response of an answerer.
 *
 * @param reason why there is no answer, or null
 * @param message a sentence for the reader, or null
 * @param understood the equivalent command line, or null
 * @param summary the sentences that answer at once, before the answers that support them; may be empty
 * @param answers best first
 * @param nearest the nearest entries, best first, without a sure answer; otherwise empty
 * @param suggestions near misses, candidates or follow-ups
 * @param page the answer of the equivalent command, if it contains more than the list; or null
 * @param ranking the best candidates and the reasons for the first, if there was a ranking
 */
public record Response(
        @Nullable Reason reason,
        @Nullable String message,
        @Nullable String understood,
        List<SummarySentence> summary,
        List<AnsweredFact> answers,
        List<Nearest> nearest,
        List<Suggestion> suggestions,
        @Nullable Found page,
        Explanation ranking) {

    public static Response of(List<AnsweredFact> answers, @Nullable String message, @Nullable String understood) {
        return new Response(
                null, message, understood, List.of(), answers, List.of(), List.of(), null, Explanation.NONE);
    }

    /** Returns these facts and the command that shows them. */
    static Response of(List<Fact> facts, @Nullable String message) {
        return of(
                AnsweredFact.of(facts),
                message,
                EquivalentCommand.show(facts.stream().map(Fact::id)));
    }

    /** Returns a brief with some of its facts. */
    static Response of(Brief brief, List<Fact> facts, @Nullable String message) {
        return of(AnsweredFact.of(facts), message, EquivalentCommand.of(brief)).withSummary(brief.summary());
    }

    /** Returns a message about the program itself. */
    public static Response said(String message) {
        return of(List.of(), message, null);
    }

    public static Response none(Reason reason, @Nullable String message) {
        return new Response(reason, message, null, List.of(), List.of(), List.of(), List.of(), null, Explanation.NONE);
    }

    /** Returns the nearest entries, without an answer. */
    public static Response unsure(List<Nearest> nearest) {
        return new Response(
                Reason.UNSURE, null, null, List.of(), List.of(), nearest, List.of(), null, Explanation.NONE);
    }

    public Response withSummary(List<SummarySentence> sentences) {
        return new Response(reason, message, understood, sentences, answers, nearest, suggestions, page, ranking);
    }

    public Response withNearest(List<Nearest> others) {
        return new Response(reason, message, understood, summary, answers, others, suggestions, page, ranking);
    }

    public Response withReason(@Nullable Reason other) {
        return new Response(other, message, understood, summary, answers, nearest, suggestions, page, ranking);
    }

    public Response withMessage(String sentence) {
        return new Response(reason, sentence, understood, summary, answers, nearest, suggestions, page, ranking);
    }

    public Response withPage(@Nullable Found other) {
        return new Response(reason, message, understood, summary, answers, nearest, suggestions, other, ranking);
    }

    public Response withSuggestions(List<Suggestion> others) {
        return new Response(reason, message, understood, summary, answers, nearest, others, page, ranking);
    }

    public Response withRanking(Explanation other) {
        return new Response(reason, message, understood, summary, answers, nearest, suggestions, page, other);
    }
}
