package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The answerer for questions about the tool and its record, and for thanks. */
public final class AboutTool implements Answerer {
    private static final String ABOUT = "tool-";
    private static final Set<String> BESIDE = WordClasses.of("beside-tool");
    private static final int EXAMPLES = 3;

    private final CaseRecord record;

    public AboutTool(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "about the tool";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        var asked = merged.asked();
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
                        .withSuggestions(subjects());
            case "citing" ->
                Response.said("Cite the sources listed under an answer. The record itself is “" + record.title() + "”, "
                                + version() + ".")
                        .withSuggestions(lastAnswer(context));
            case "origin" ->
                Response.said("Every fact lists its published sources. The record has "
                                + record.facts().size() + " facts and "
                                + record.sources().size() + " sources.")
                        .withSuggestions(lastAnswer(context));
            case "sure" -> Response.said(confidence(context)).withSuggestions(lastAnswer(context));
            case "latest" -> facts(newest(record.facts().values().stream()), "The newest facts on record:");
            case "reading" -> reading();
            case "plainly" -> plainly(context);
            case "author" -> Response.said(editor());
            case "date" ->
                Response.said("This is " + version() + ". It covers the case up to "
                        + FactDate.of(record.asOf()).inWords() + ".");
            default -> Response.said("You are welcome.");
        };
    }

    private static Response facts(List<Fact> facts, String message) {
        return Response.of(
                AnsweredFact.of(facts),
                message,
                EquivalentCommand.show(facts.stream().map(Fact::id)));
    }

    private List<Fact> newest(Stream<Fact> facts) {
        return facts.filter(fact -> !fact.date().latest().isAfter(record.asOf()))
                .sorted(Fact.BY_DATE.reversed())
                .limit(EXAMPLES)
                .toList();
    }

    /** Returns books, films and programmes on record, the newest first; otherwise the overview. */
    private Response reading() {
        var works = newest(record.factsOf(FactKind.WORK));
        return works.isEmpty()
                ? Response.said("Begin with the overview. Every answer lists its sources, which can be opened.")
                        .withSuggestions(subjects())
                : facts(
                        works,
                        "Works about the case that are on record, the newest first; “onrecord works” lists all.");
    }

    /** Returns the summary of a brief that has the first fact of the last answer. */
    private Response plainly(Context context) {
        var shown = context.answers().stream().limit(1).toList();
        return record.briefs().values().stream()
                .filter(brief -> !brief.summary().isEmpty() && brief.facts().containsAll(shown) && !shown.isEmpty())
                .min(Comparator.comparingInt(brief -> brief.facts().size()))
                .map(brief -> Response.of(
                                AnsweredFact.of(
                                        record.factsIn(brief).limit(EXAMPLES).toList()),
                                null,
                                EquivalentCommand.of(brief))
                        .withSummary(brief.summary()))
                .orElseGet(() -> Response.said("The record has no shorter account of that.")
                        .withSuggestions(lastAnswer(context)));
    }

    private String editor() {
        var editor =
                record.editor() == null ? "The record does not name its editor." : "Editor: " + record.editor() + ".";
        return editor + " Each fact lists its published sources. This is " + version() + ".";
    }

    /** Returns how sure the last answer is: a sentence for each confidence of its facts. */
    private String confidence(Context context) {
        if (context.isOffer()) {
            return "No: the facts shown are only the closest on record, and may not answer the question.";
        }
        var facts = context.answers().stream()
                .map(record.facts()::get)
                .filter(Objects::nonNull)
                .toList();
        if (facts.isEmpty()) {
            return "Every fact has its confidence: "
                    + Stream.of(Confidence.values()).map(Confidence::meaning).collect(Collectors.joining("; ")) + ".";
        }
        if (facts.size() == 1) {
            return "The fact shown is " + facts.getFirst().confidence().meaning() + ".";
        }
        return Stream.of(Confidence.values())
                .map(confidence -> confidence(confidence, facts))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String confidence(Confidence confidence, List<Fact> facts) {
        var some = facts.stream()
                .filter(fact -> fact.confidence() == confidence)
                .map(Fact::id)
                .toList();
        if (some.isEmpty()) {
            return "";
        }
        var count = some.size() == facts.size()
                ? (facts.size() == 2 ? "Both facts shown are " : "All " + facts.size() + " facts shown are ")
                : some.size() + " of the " + facts.size() + " facts shown " + (some.size() == 1 ? "is " : "are ");
        var ids = confidence == Confidence.ESTABLISHED ? "" : " (" + String.join(", ", some) + ")";
        return count + confidence.meaning() + ids + ".";
    }

    private String version() {
        return "version " + record.version() + " of the record, of "
                + FactDate.of(record.released()).inWords();
    }

    /** Returns the overview and questions answered by briefs. */
    private List<Suggestion> subjects() {
        var whole = Stream.of(new Suggestion("Overview of the record", "onrecord overview"));
        var asked = record.briefs().values().stream()
                .flatMap(brief -> brief.asked().stream().limit(1))
                .limit(EXAMPLES)
                .map(question -> new Suggestion(question, null));
        return Stream.concat(whole, asked).toList();
    }

    private static List<Suggestion> lastAnswer(Context context) {
        return context.answers().stream()
                .limit(1)
                .map(id -> new Suggestion("The last answer with its sources", "onrecord show " + id))
                .toList();
    }
}
