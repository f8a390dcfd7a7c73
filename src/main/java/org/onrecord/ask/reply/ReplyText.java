package org.onrecord.ask.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Outcomes.Sequel;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Document.Fields;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;

/** A reply as a document: context used, answers or the reason for none, and suggestions. */
public record ReplyText(Document document) {
    private static final int INDENT = 2;
    private static final int FEW = 5;
    /** The characters of a summary and the facts below it. */
    private static final int ROOM = 800;

    private static final String EQUAL = "command";
    private static final String CLOSEST = "Closest on record (it may not answer this):";
    private static final String PROBABLE = "Probably this:";

    /**
     * Adds a reply.
     *
     * @param explains whether to explain how the question was understood
     */
    void write(Reply reply, boolean explains) {
        about(reply);
        if (reply.page() != null) {
            reply.page().content().write(document, reply.understood());
        } else if (reply.isOnRecord()) {
            answers(reply);
        } else {
            var isProbable = reply.reason() == Reason.UNSURE
                    && reply.response().message() == null
                    && reply.nearest().getFirst().isProbable();
            var why = isProbable
                    ? PROBABLE
                    : whyNot(reply.reason(), reply.response().message());
            document.text(Phrase.command(why, Tone.PLAIN));
            nearest(reply);
        }
        suggestions(reply);
        if (explains) {
            explain(reply);
        }
    }

    /** Adds the first sentence of a reply with what came of its facts, and its first source. */
    void writeSentence(Reply reply) {
        var summary = reply.summary().stream().findFirst();
        var ids = summary.map(SummarySentence::facts)
                .orElseGet(() ->
                        reply.answers().stream().limit(1).map(AnsweredFact::id).toList());
        var outcomes = new Outcomes(document.record());
        var said = Stream.concat(
                summary
                        .map(SummarySentence::text)
                        .or(() -> reply.answers().stream().findFirst().map(AnsweredFact::statement))
                        .or(() -> Optional.ofNullable(reply.response().message()))
                        .stream(),
                document.facts(ids).stream()
                        .flatMap(fact -> Stream.ofNullable(outcomes.sequel(fact)))
                        .filter(sequel -> sequel.facts().isEmpty()
                                || !sequel.facts().stream().map(Fact::id).allMatch(ids::contains))
                        .map(Sequel::sentence));
        document.text(Phrase.of(said.distinct().collect(Collectors.joining(" ")), Tone.STRONG));
        document.facts(ids).stream()
                .flatMap(fact -> fact.sources().stream())
                .map(citation -> document.record().sources().get(citation.source()))
                .flatMap(Stream::ofNullable)
                .limit(1)
                .forEach(source -> document.text(
                        Phrase.of(SourceNumbers.publisherInShort(source) + " ").and(Phrase.address(source.url()))));
    }

    /** Adds the summary of a reply, otherwise its first facts. */
    void writeNote(Reply reply) {
        document.summary(reply.summary());
        if (reply.summary().isEmpty()) {
            facts(reply.answers().stream().limit(FEW).toList(), false);
        }
        if (reply.response().message() != null) {
            document.text(reply.response().message());
        }
    }

    /** Adds only the explanation: the steps, the equivalent command, and the scores of the best candidates. */
    void explain(Reply reply) {
        document.section("How it was understood");
        var steps = reply.explanation().steps().stream()
                .filter(step -> !step.name().equals(EQUAL))
                .toList();
        var widest = Stream.concat(Stream.of(EQUAL), steps.stream().map(Explanation.Step::name))
                .mapToInt(DisplayWidth::of)
                .max()
                .orElseThrow();
        var lines = new Fields(document, INDENT, widest);
        steps.forEach(step -> lines.add(step.name(), step.found()));
        // The command as typed here, which the step does not know.
        lines.add(EQUAL, Phrase.command(Objects.requireNonNullElse(reply.understood(), ""), Tone.QUIET));
        if (!reply.explanation().scores().isEmpty()) {
            document.section("Why the first answer ranked first");
            reply.explanation().scores().forEach(this::score);
        }
    }

    private void score(Explanation.Score score) {
        var total = String.format(Locale.ROOT, "%.2f", score.total());
        document.hanging(
                Phrase.join("  ", List.of(Phrase.of(total), Phrase.id(score.id()), Phrase.of(score.parts()))), INDENT);
    }

    private void about(Reply reply) {
        reply.readings().forEach(read -> document.text(Phrase.of(read, Tone.QUIET)));
        if (!reply.about().isEmpty() || !reply.words().isEmpty()) {
            var names = Stream.concat(reply.about().stream().map(this::name), reply.words().stream())
                    .collect(Collectors.joining(", "));
            document.text(Phrase.of("about: " + names, Tone.QUIET));
            document.gap();
        }
    }

    /** Returns the name of a person or body, or the short label of a fact if it has one. */
    private String name(String id) {
        var fact = document.record().facts().get(id);
        if (document.record().proceedings().containsKey(id)) {
            return document.record().labelOf(id);
        }
        return fact != null && fact.label() != null
                ? fact.label()
                : document.record().nameOf(id);
    }

    private void answers(Reply reply) {
        document.summary(reply.summary());
        if (reply.summary().isEmpty() || document.isFull()) {
            facts(reply.answers(), reply.summary().isEmpty());
        } else {
            beside(reply).forEach(fact -> document.add(FactEntries.inShort(document, fact)));
        }
        if (reply.response().message() != null) {
            document.gap();
            document.text(reply.response().message());
        }
        document.listSources();
        if (reply.understood() != null && !document.isFull()) {
            document.gap();
            // A command that does not fit on the line is longer than the question.
            document.add(new Part.More(
                    Part.More.LABEL,
                    reply.understood(),
                    Style.PROGRAM + "ask " + Style.quoted(reply.question()) + " --full"));
        }
    }

    /** Returns the first few facts below a summary by date, fewer if they are long, so that both fit about one screen. */
    private List<Fact> beside(Reply reply) {
        var facts = document.facts(
                reply.answers().stream().limit(FEW).map(AnsweredFact::id).toList());
        var outcomes = new Outcomes(document.record());
        var room = ROOM
                - reply.summary().stream()
                        .mapToInt(sentence -> sentence.text().length())
                        .sum();
        var shown = new ArrayList<Fact>();
        for (var fact : facts) {
            var sequel = Objects.requireNonNullElse(outcomes.sequelSentence(fact), "");
            room -= fact.labelOrStatement().length() + sequel.length();
            if (room < 0 && shown.size() > 1) {
                break;
            }
            shown.add(fact);
        }
        shown.sort(Fact.BY_DATE);
        return shown;
    }

    private void nearest(Reply reply) {
        if (!reply.nearest().isEmpty()) {
            document.gap();
            if (reply.reason() == Reason.UNSURE) {
                closest(reply.nearest());
            } else {
                facts(reply.nearest().stream().map(Nearest::answer).toList(), false);
            }
            document.listSources();
        }
    }

    /** Adds the nearest entry with its sentence, and the others on one line each with the command that shows them. */
    private void closest(List<Nearest> entries) {
        var first = entries.getFirst();
        document.summary(first.summary());
        if (first.summary().isEmpty()) {
            answer(first.answer(), 1);
        } else {
            document.bullet(inAccount(first.answer(), Tone.PLAIN), 0);
            document.add(new Part.More(Part.More.LABEL, first.command(), first.command()));
        }
        var others = entries.subList(1, entries.size());
        if (!others.isEmpty()) {
            document.gap();
            document.group("Or:");
            others.forEach(entry -> document.bullet(
                    Phrase.join(
                            "  ",
                            List.of(
                                    Phrase.of(entry.title()),
                                    Phrase.command(entry.command(), Tone.QUIET).unbroken())),
                    0));
        }
    }

    /** Whether a list is long enough to be shown briefly. */
    public static boolean isAccount(int answers) {
        return answers > FEW;
    }

    /** @param areAnswer whether the facts are the answer; otherwise they support one, or are only near it */
    private void facts(List<AnsweredFact> facts, boolean areAnswer) {
        var isAccount = !document.isFull() && (!areAnswer || isAccount(facts.size()));
        for (var answer : facts) {
            if (isAccount) {
                var isFirst = areAnswer && answer.equals(facts.getFirst());
                document.bullet(inAccount(answer, isFirst ? Tone.STRONG : Tone.PLAIN), 0);
            } else {
                answer(answer, facts.size());
            }
        }
    }

    /**
     * Adds an answer: the sentence, and below it the date, source marks, remark, id, and the note if the reader needs
     * it.
     */
    private void answer(AnsweredFact answer, int size) {
        document.text(Phrase.of(answer.statement(), Tone.STRONG));
        var marks = size == 1
                ? document.sources().of(answer.sources())
                : document.sources().inList(answer.sources());
        var date = answer.date() == null ? "" : answer.date().inWords();
        var id = Phrase.id(answer.id());
        document.text(Phrase.join("  ", List.of(Phrase.of(date), marks, remark(answer), id)), INDENT);
        document.text(sequel(answer), INDENT);
        if (document.isFull() || answer.confidence() != Confidence.ESTABLISHED) {
            document.note(answer.note(), INDENT);
        }
    }

    /** Returns a sentence of an account, with its most authoritative source. */
    public Phrase inAccount(AnsweredFact answer, Tone tone) {
        var remark = remark(answer);
        return Phrase.of(answer.statement(), tone)
                .andOnSameLine(document.sources().first(answer.sources()))
                .and(sequel(answer))
                .and(remark.isEmpty() ? remark : Phrase.of(" (").and(remark).and(")"));
    }

    private Phrase sequel(AnsweredFact answer) {
        var fact = document.record().facts().get(answer.id());
        return fact == null ? Phrase.EMPTY : document.sequel(fact);
    }

    private static Phrase remark(AnsweredFact answer) {
        var confidence = answer.confidence();
        return confidence == null ? Phrase.EMPTY : Phrase.of(ConfidenceWords.remark(confidence), Tone.CAUTION);
    }

    /** Returns a sentence with the reason for no answer, preferring the reply's own message. */
    private static String whyNot(@Nullable Reason reason, @Nullable String message) {
        if (message != null || reason == null) {
            return message == null ? "" : message;
        }
        return reason == Reason.UNSURE ? CLOSEST : reason.sentence();
    }

    private void suggestions(Reply reply) {
        if (reply.suggestions().isEmpty()) {
            return;
        }
        document.gap();
        document.group(heading(reply));
        for (var suggestion : reply.suggestions()) {
            var typed = Objects.requireNonNullElse(suggestion.command(), "");
            var command = Phrase.command(typed, Tone.QUIET).unbroken();
            var isCommand = suggestion.text().equals(suggestion.command());
            document.bullet(isCommand ? command : Phrase.join(": ", List.of(Phrase.of(suggestion.text()), command)), 0);
        }
    }

    private static String heading(Reply reply) {
        return switch (reply.reason()) {
            case null -> "You might ask:";
            case AMBIGUOUS -> "Did you mean:";
            case UNSURE -> "This overview may answer it:";
            case NOT_ON_RECORD, WITHHELD, NOT_UNDERSTOOD -> reply.isOnRecord() ? "You might ask:" : "See also:";
        };
    }
}
