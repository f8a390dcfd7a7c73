package org.onrecord.ask.reply;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.ShownSources;
import org.onrecord.ask.answer.Suggestion;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Confidence;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.ConfidenceWords;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes the reply to a question: what was taken from before, the answers or why there are none, what to ask next. */
public final class ReplyText {
    private static final int INDENT = 2;

    private final Style style;

    private ReplyText(Style style) {
        this.style = style;
    }

    /** Replies to one call of the program: commands are written as they are typed into the system's shell. */
    public static ReplyText toCall(Style style) {
        return new ReplyText(style);
    }

    /** Replies inside the program's own shell: commands are written as they are typed there. */
    public static ReplyText inShell(Style style) {
        return new ReplyText(style.typedAfter(Style.SHELL));
    }

    /**
     * Writes a reply.
     *
     * @param explains whether to say how the question was understood
     * @return ids of the sources that it mentions, in the order of their numbers
     */
    public List<String> write(Reply reply, boolean explains, Sink out) {
        var context = TextContext.of(reply.record(), style, out);
        about(reply, context);
        if (reply.page() != null) {
            reply.page().content().write(context, command(reply.understood()));
        } else if (reply.isOnRecord()) {
            answers(reply, context);
        } else {
            // What the program advises is typed otherwise in its own shell.
            context.page().text(style.typed(whyNot(reply.reason(), reply.message())));
            nearest(reply, context);
        }
        suggestions(reply, context.page());
        if (explains) {
            new ExplanationText(context.page()).write(reply.explanation(), command(reply.understood()));
        }
        return context.sources().ids();
    }

    /**
     * Writes only how the question was understood.
     */
    public void explain(Reply reply, Sink out) {
        var page = new Page(style, out);
        new ExplanationText(page).write(reply.explanation(), command(reply.understood()));
    }

    private static void about(Reply reply, TextContext context) {
        if (!reply.about().isEmpty()) {
            var names = reply.about().stream().map(id -> name(id, context)).collect(Collectors.joining(", "));
            context.page().text(Phrase.of("about: " + names, Tone.QUIET), 0);
            context.page().gap();
        }
    }

    /** A person or body by name, a fact by its few words where it has some. */
    private static String name(String id, TextContext context) {
        var fact = context.record().facts().get(id);
        return fact != null && fact.label() != null
                ? fact.label()
                : context.record().nameOf(id);
    }

    private void answers(Reply reply, TextContext context) {
        facts(reply.answers(), context);
        if (reply.message() != null) {
            context.page().gap();
            context.page().text(reply.message());
        }
        context.sources().list(context.page());
        if (reply.understood() != null && !context.isFull()) {
            context.more(more(reply, context.page()));
        }
    }

    /** The equal command, or, where that is long even without options that select the record, the question again. */
    private String more(Reply reply, Page page) {
        var equal = String.valueOf(reply.understood());
        return Math.min(equal.length(), command(equal).length()) < page.measure() - "More: ".length()
                ? equal
                : Style.PROGRAM + "ask \"" + reply.question() + "\" --full";
    }

    private static void nearest(Reply reply, TextContext context) {
        if (!reply.nearest().isEmpty()) {
            context.page().gap();
            facts(reply.nearest(), context);
            context.sources().list(context.page());
        }
    }

    private static void facts(List<AnsweredFact> facts, TextContext context) {
        var isAccount = ShownSources.isAccount(facts.size()) && !context.isFull();
        for (var answer : facts) {
            if (isAccount) {
                var tone = answer.equals(facts.getFirst()) ? Tone.STRONG : Tone.PLAIN;
                context.page().bullet(inAccount(answer, tone, context), 0);
            } else {
                answer(answer, facts.size(), context);
            }
        }
    }

    /** The sentence, and below it its date, source marks, remark, id, and the note where one needs it. */
    private static void answer(AnsweredFact answer, int size, TextContext context) {
        var page = context.page();
        page.text(Phrase.of(answer.statement(), Tone.STRONG), 0);
        var marks = size == 1
                ? context.sources().of(answer.sources())
                : context.sources().inList(answer.sources());
        var date = answer.date() == null ? "" : answer.date().inWords();
        var id = Phrase.of(answer.id(), Tone.QUIET);
        page.text(Phrase.join("  ", List.of(Phrase.of(date), marks, remark(answer), id)), INDENT);
        page.text(sequel(answer, context), INDENT);
        if (context.isFull() || answer.confidence() != Confidence.ESTABLISHED) {
            page.text(note(answer), INDENT);
        }
    }

    /** A sentence of an account, with the source that speaks for it with most authority. */
    private static Phrase inAccount(AnsweredFact answer, Tone tone, TextContext context) {
        var remark = remark(answer);
        return Phrase.of(answer.statement(), tone)
                .andOnSameLine(context.sources().first(answer.sources()))
                .and(sequel(answer, context))
                .and(remark.isEmpty() ? remark : Phrase.of(" (").and(remark).and(")"));
    }

    private static Phrase sequel(AnsweredFact answer, TextContext context) {
        var fact = context.record().facts().get(answer.id());
        return fact == null ? Phrase.EMPTY : context.sequel(fact);
    }

    private static Phrase remark(AnsweredFact answer) {
        var confidence = answer.confidence();
        return confidence == null
                ? Phrase.EMPTY
                : Phrase.of(ConfidenceWords.remark(confidence, answer.sources().size()), Tone.CAUTION);
    }

    private static Phrase note(AnsweredFact answer) {
        return answer.note() == null ? Phrase.EMPTY : Phrase.of("Note: " + answer.note());
    }

    /** Why there is no answer, in one sentence; the reply's own where it has one. */
    public static String whyNot(@Nullable Reason reason, @Nullable String message) {
        if (reason == null) {
            return message == null ? "" : message;
        }
        return switch (reason) {
            case NOT_ON_RECORD -> message == null ? "The record does not say." : message;
            case UNSURE -> message == null ? "Not sure that the record answers this. Nearest on record:" : message;
            case WITHHELD -> message == null ? "The record leaves this out on purpose." : message;
            case AMBIGUOUS -> message == null ? "A name in the question matches several people or bodies." : message;
            case NOT_UNDERSTOOD -> message == null ? "I could not read a question in this." : message;
        };
    }

    private void suggestions(Reply reply, Page page) {
        var suggestions = reply.suggestions().stream()
                .filter(suggestion -> !isOnPage(suggestion, reply))
                .toList();
        if (suggestions.isEmpty()) {
            return;
        }
        page.gap();
        page.text(Phrase.of(heading(reply), Tone.STRONG), 0);
        for (var suggestion : suggestions) {
            var text = Phrase.of(suggestion.text());
            var command = Phrase.of(command(suggestion.command()), Tone.QUIET).unbroken();
            var isCommand = suggestion.text().equals(suggestion.command());
            page.bullet(isCommand ? command : Phrase.join("  ", List.of(text, command)), 0);
        }
    }

    private static String heading(Reply reply) {
        return switch (reply.reason()) {
            case null -> "You might ask:";
            case AMBIGUOUS -> "Did you mean:";
            case UNSURE -> "This overview may answer it:";
            case NOT_ON_RECORD, WITHHELD, NOT_UNDERSTOOD ->
                reply.isOnRecord() ? "You might ask:" : "Nearest on record:";
        };
    }

    /** The overview ends with commands of its own. */
    private static boolean isOnPage(Suggestion suggestion, Reply reply) {
        return reply.page() != null
                && suggestion.command() != null
                && reply.page().content().followUps().contains(suggestion.command());
    }

    private String command(@Nullable String command) {
        return command == null ? "" : style.typed(command);
    }
}
