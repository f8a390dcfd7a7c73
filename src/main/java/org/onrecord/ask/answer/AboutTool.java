package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/** Answers questions about the tool and its record, and thanks. */
public record AboutTool(CaseRecord record) {
    private static final String ABOUT = "tool-";
    private static final Set<String> BESIDE = WordList.ofClass("beside-tool");
    private static final int EXAMPLES = 3;

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
        var version = "version " + record.version() + " of the record, of "
                + FactDate.of(record.released()).inWords();
        return switch (subject) {
            case "asking" ->
                overview(
                        "Ask in plain English about a person, a day, a trial, a sentence, an inquiry or what changed.");
            case "citing" ->
                ofLast(
                        context,
                        "Cite the sources listed under an answer. The record itself is “" + record.title() + "”, "
                                + version + ".");
            case "origin" ->
                ofLast(
                        context,
                        "Every fact lists its published sources. The record has "
                                + record.facts().size() + " facts and "
                                + record.sources().size() + " sources.");
            case "sure" -> ofLast(context, confidence(context));
            case "latest" -> Response.of(newest(record.facts().values().stream()), "The newest facts on record:");
            case "reading" -> reading(newest(record.factsOf(FactKind.WORK)));
            case "plainly" -> plainly(context);
            case "author" ->
                Response.said((record.editor() == null
                                ? "The record does not name its editor."
                                : "Editor: " + record.editor() + ".")
                        + " Each fact lists its published sources. This is " + version + ".");
            case "date" ->
                Response.said("This is " + version + ". It covers the case up to "
                        + FactDate.of(record.asOf()).inWords() + ".");
            default -> Response.said("You are welcome.");
        };
    }

    /** Returns a message with the overview and questions answered by briefs. */
    private Response overview(String message) {
        var asked = record.briefs().values().stream()
                .flatMap(brief -> brief.asked().stream().limit(1))
                .limit(EXAMPLES)
                .map(question -> new Suggestion(question, null));
        return Response.said(message)
                .withSuggestions(
                        Stream.concat(Stream.of(Suggestion.OVERVIEW), asked).toList());
    }

    private static Response ofLast(Context context, String message) {
        return Response.said(message)
                .withSuggestions(context.answers().stream()
                        .limit(1)
                        .map(id -> new Suggestion("The last answer with its sources", "onrecord show " + id))
                        .toList());
    }

    private List<Fact> newest(Stream<Fact> facts) {
        return facts.filter(fact -> !fact.date().latest().isAfter(record.asOf()))
                .sorted(Fact.BY_DATE.reversed())
                .limit(EXAMPLES)
                .toList();
    }

    private Response reading(List<Fact> works) {
        return works.isEmpty()
                ? overview("Begin with the overview. Every answer lists its sources, which can be opened.")
                : Response.of(
                        works,
                        "Works about the case that are on record, the newest first; “onrecord works” lists all.");
    }

    /** Returns the shortest brief with a summary that has the first fact of the last answer. */
    private Response plainly(Context context) {
        var shown = context.answers().stream().limit(1).toList();
        return record.briefs().values().stream()
                .filter(brief -> !brief.summary().isEmpty() && brief.facts().containsAll(shown) && !shown.isEmpty())
                .min(Comparator.comparingInt(brief -> brief.facts().size()))
                .map(brief ->
                        Response.of(brief, record.factsIn(brief).limit(EXAMPLES).toList(), null))
                .orElseGet(() -> ofLast(context, "The record has no shorter account of that."));
    }

    /** Returns how sure the last answer is: the confidence of its facts. */
    private String confidence(Context context) {
        if (context.isOffer()) {
            return "No: the facts shown are only the closest on record, and may not answer the question.";
        }
        var ids = record.factsWith(context.answers())
                .collect(Collectors.groupingBy(
                        Fact::confidence, TreeMap::new, Collectors.mapping(Fact::id, Collectors.joining(", "))));
        return switch (ids.size()) {
            case 0 ->
                "Every fact has its confidence: "
                        + Stream.of(Confidence.values())
                                .map(Confidence::meaning)
                                .collect(Collectors.joining("; ")) + ".";
            case 1 -> "What is shown is " + ids.firstKey().meaning() + ".";
            default ->
                ids.entrySet().stream()
                        .map(one -> one.getValue() + ": " + one.getKey().meaning() + ".")
                        .collect(Collectors.joining(" "));
        };
    }
}
