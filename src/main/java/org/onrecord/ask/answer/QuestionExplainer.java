package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Slot;

/** The explanation of how a question was understood, in steps. */
public final class QuestionExplainer {
    private final CaseRecord record;

    public QuestionExplainer(CaseRecord record) {
        this.record = record;
    }

    public List<Explanation.Step> steps(Merged merged, Response response, String answerer) {
        var question = merged.frame();
        var steps = new ArrayList<Explanation.Step>();
        add(steps, "spelling", String.join(", ", question.corrections()));
        add(steps, "names", names(question.mentions()));
        add(steps, "from context", fromContext(merged));
        add(steps, "proceedings", proceedings(question));
        add(steps, "time", question.span() == null ? "" : words(question.span()));
        add(steps, "slots", slots(question));
        add(steps, "words", words(question));
        add(steps, "answered by", answerer);
        steps.addAll(response.ranking().steps());
        add(steps, "command", response.understood() == null ? "" : response.understood());
        return steps;
    }

    private static void add(List<Explanation.Step> steps, String name, String found) {
        if (!found.isEmpty()) {
            steps.add(new Explanation.Step(name, found));
        }
    }

    /** Returns the people, bodies, trials and words taken from the conversation. */
    private String fromContext(Merged merged) {
        return Stream.of(
                        merged.about().stream().map(record::nameOf),
                        merged.proceedings().stream().map(record::labelOf),
                        merged.words().stream(),
                        Stream.ofNullable(merged.frame().otherCase())
                                .map(id -> "another case (" + record.nameOf(id) + ")"))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** Returns the content words, each with the values that its phrases have, such as "review (kind-inquiry, parole)". */
    private static String words(Frame frame) {
        return frame.content().stream().map(at -> word(frame, at)).collect(Collectors.joining(", "));
    }

    private static String word(Frame frame, int at) {
        var values = frame.matches().stream()
                .filter(match -> match.covers(at))
                .map(Match::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return frame.tokens().get(at).word() + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** Returns the values by slot, such as "asks when; event release, parole". */
    private static String slots(Frame frame) {
        return Stream.of(Slot.values())
                .filter(slot -> !frame.in(slot).isEmpty())
                .map(slot -> slot.name().toLowerCase(Locale.ROOT) + " "
                        + frame.in(slot).stream().sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String names(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.ids().stream().map(record::nameOf).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(", "));
    }

    private String proceedings(Frame question) {
        return question.proceedings().stream()
                .map(named -> named.ids().stream().map(record::labelOf).collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(", "));
    }

    private static String words(TimeSpan span) {
        if (span.month() != null) {
            var month = span.month().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
            return (span.day() == 0 ? month : span.day() + " " + month) + " of any year";
        }
        if (span.isDay()) {
            return FactDate.of(span.from()).inWords();
        }
        var from = span.from().equals(java.time.LocalDate.MIN)
                ? "the beginning"
                : FactDate.of(span.from()).inWords();
        var to = span.to().equals(java.time.LocalDate.MAX)
                ? "the end"
                : FactDate.of(span.to()).inWords();
        return from + " to " + to;
    }
}
