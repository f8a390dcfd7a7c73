package org.onrecord.ask.answer;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/** Answers questions about the tool and its record, and thanks. */
public record AboutTool(CaseRecord record) {
    private static final String ABOUT = "tool-";
    private static final Set<String> BESIDE = WordList.ofClass("beside-tool");

    /** Returns the response, or null if the question is not about the tool. */
    public @Nullable Response answer(Frame asked, Context context) {
        if (asked.mentions().stream().anyMatch(mention -> !mention.isImplied()) || asked.span() != null) {
            return null;
        }
        return asked.matches().stream()
                .filter(match -> match.name().startsWith(ABOUT))
                .filter(match -> isWholeQuestion(asked.tokens(), match))
                .findFirst()
                .map(match -> response(match.name().substring(ABOUT.length()), context))
                .orElse(null);
    }

    private static boolean isWholeQuestion(List<Token> tokens, Match match) {
        return IntStream.range(0, tokens.size())
                .allMatch(
                        at -> match.covers(at) || BESIDE.contains(tokens.get(at).word()));
    }

    private Response response(String subject, Context context) {
        return switch (subject) {
            case "asking" ->
                Response.said(
                                "Ask in plain English about a person, a day, a trial, a sentence, an inquiry or what changed.")
                        .withSuggestions(
                                List.of(Suggestion.OVERVIEW, new Suggestion("How to ask", "onrecord help ask")));
            case "sure" -> Response.said(confidence(context));
            case "record" ->
                Response.said("This is version " + record.version() + " of the record “" + record.title() + "”, of "
                        + FactDate.of(record.released()).inWords() + ". It covers the case up to "
                        + FactDate.of(record.asOf()).inWords() + ". Every fact lists its published sources."
                        + (record.editor() == null ? "" : " Editor: " + record.editor() + ".")
                        + (record.contact() == null ? "" : " Report errors to " + record.contact() + " ."));
            default -> Response.said("You are welcome.");
        };
    }

    /** Returns how sure the last answer is: the confidence of its facts. */
    private String confidence(Context context) {
        if (context.isOffer()) {
            return "No: the facts shown are only the closest on record, and may not answer the question.";
        }
        var meanings = record
                .factsWith(context.answers())
                .collect(Collectors.groupingBy(
                        Fact::confidence, TreeMap::new, Collectors.mapping(Fact::id, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(one -> one.getKey().meaning() + " (" + one.getValue() + ")")
                .collect(Collectors.joining("; "));
        return meanings.isEmpty() ? "Every answer shows how sure its facts are." : "What is shown is " + meanings + ".";
    }
}
