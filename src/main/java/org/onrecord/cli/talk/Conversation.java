package org.onrecord.cli.talk;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.CommandReply;
import org.onrecord.cli.complete.Completion;
import org.onrecord.cli.complete.LineCompletion;
import org.onrecord.cli.core.AskOptions;
import org.onrecord.cli.core.Columns;
import org.onrecord.cli.core.KeywordConverter;
import org.onrecord.cli.core.LineCommands;
import org.onrecord.cli.core.ProgramLine;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.core.ShellCommand;
import org.onrecord.cli.core.Unanswered;
import org.onrecord.cli.core.VersionPage;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Wrap;
import picocli.CommandLine.TypeConversionException;

/**
 * The lines of the program's own shell and what they come to: a line that starts with a slash is a command, every other
 * line a question. Each is answered on standard output; in json and jsonl by exactly one object.
 */
public final class Conversation {
    private static final String AUTO = "auto";

    private final Session session;
    private final Dialogue dialogue;
    private final ReplyOutput output;
    private final @Nullable Supplier<List<String>> typed;
    private final int most;
    private boolean explains;
    private boolean isOver;
    private @Nullable LineCommands commands;

    /**
     * Begins a conversation: reads the record.
     *
     * @param options how to answer questions, given to the shell itself
     * @param typed the lines that a person has typed so far, the oldest first; null when the lines come from a pipe,
     *     where each is answered in the same form and the last one ends the conversation
     */
    public Conversation(Session session, AskOptions options, @Nullable Supplier<List<String>> typed) {
        this.session = session.in(session.io().withoutInput());
        this.output = new ReplyOutput(this.session);
        this.explains = options.explainsIn(output.layout().format());
        session.output().settleOn(output.layout().format());
        this.most = options.most();
        this.typed = typed;
        this.dialogue = new Dialogue(session.record());
    }

    /**
     * Answers one line.
     *
     * @return the exit status that the program would end with after this line alone
     */
    public int say(String line) {
        var text = line.strip();
        if (!text.isEmpty() && typed == null) {
            output.separate();
        }
        try {
            if (text.startsWith("/")) {
                return run(line, ShellWords.of(text.substring(1)));
            }
            return text.isEmpty() && !output.isOfObjects() ? ExitCode.ANSWERED.status() : ask(line, most, explains);
        } catch (Failure failure) {
            if (failure.exitCode() == ExitCode.INPUT_OUTPUT) {
                throw failure;
            }
            output.fail(failure, dialogue.replyTo(line, null).of(dialogue.record(), failure));
            return failure.exitCode().status();
        }
    }

    /** Whether the person has asked to leave. */
    public boolean isOver() {
        return isOver;
    }

    /** The record that is asked. */
    public CaseRecord record() {
        return dialogue.record();
    }

    /** Says which record answers, how far it reaches, and what to do; only where answers are text. */
    public void greet() {
        var record = dialogue.record();
        var style = output.layout().style();
        if (output.isText()) {
            var greeting = "onrecord " + VersionPage.programVersion() + ", record " + record.caseId() + " "
                    + record.version() + ", as of "
                    + FactDate.of(record.asOf()).inWords() + ".\n"
                    + "Ask in plain English. /help lists the commands; /exit or Ctrl-D exits.";
            greeting.lines()
                    .flatMap(line -> Wrap.lines(Phrase.of(line), style.width()).stream())
                    .forEach(line -> session.io().out().append(SafeText.of(line.text(), style) + "\n"));
        }
    }

    /** Where the last word of a line that is being typed begins, its quote included. */
    public static int startOfWord(String line) {
        return ShellWords.startOfLast(line);
    }

    /**
     * What may stand in the place of the last word of a line that is being typed, as it is to be typed, in the order to
     * show it in.
     */
    public List<Completion> completions(String line) {
        return new LineCompletion(commands(), dialogue.record()).of(line);
    }

    private int ask(String question, int most, boolean explains) {
        var reply = dialogue.ask(question, most);
        output.show(reply, explains);
        return Unanswered.status(reply).status();
    }

    private int run(String line, List<String> words) {
        if (words.isEmpty()) {
            throw usage("missing-argument", "there is no command after the slash", "/help lists the commands");
        }
        refuseUnknown(words.getFirst());
        var own = ShellBuiltin.named(words);
        if (own != null) {
            return run(own, line, words.subList(1, words.size()));
        }
        return new ProgramLine(line, words, dialogue, output)
                .run(
                        commands(),
                        ask -> ask(
                                ask.question(),
                                ask.options.top == null ? most : ask.options.most(),
                                explains || ask.options.explains));
    }

    private void refuseUnknown(String name) {
        var known = LineCompletion.ofShell(commands()).map(Completion::value).toList();
        if (!known.contains(name) && !name.startsWith("-") && !name.equals(ShellCommand.NAME)) {
            throw usage("unknown-command", "there is no command “/" + name + "”", "/help lists the commands")
                    .withCandidates(Spelling.nearest(name, known).stream()
                            .map(near -> Candidate.ofWord("/" + near))
                            .toList());
        }
    }

    private LineCommands commands() {
        if (commands == null) {
            commands = output.isOfObjects() ? LineCommands.caught(session) : LineCommands.writing(session);
        }
        return commands;
    }

    private int run(ShellBuiltin own, String line, List<String> arguments) {
        if (arguments.size() > own.mostArguments()) {
            throw usage("too-many-arguments", "unexpected argument “" + arguments.getLast() + "”", "see /help");
        }
        var said = dialogue.replyTo(line, null);
        var record = dialogue.record();
        switch (own) {
            case HELP ->
                output.remark(said.said(
                        record, new ShellHelp(commands(), output.layout().style()).text()));
            case RESET -> {
                dialogue.reset();
                output.reset(said.said(record, "Context cleared."));
            }
            case EXPLAIN -> explain(said, arguments);
            case FORMAT -> output.remark(said.said(record, format(arguments)));
            case WIDTH -> output.remark(said.said(record, width(arguments)));
            case HISTORY -> output.remark(said.said(record, history()));
            case EXIT -> {
                isOver = typed != null;
                if (!isOver) {
                    output.remark(said.said(record, "All lines are read; /exit only ends an interactive shell."));
                }
            }
        }
        return ExitCode.ANSWERED.status();
    }

    private void explain(CommandReply said, List<String> arguments) {
        var last = dialogue.last();
        if (!arguments.isEmpty()) {
            explains = choice(arguments.getFirst(), List.of("on", "off")).equals("on");
            output.remark(said.said(
                    dialogue.record(),
                    explains ? "Answers are explained from now on." : "Answers are no longer explained."));
        } else if (last == null) {
            output.remark(said.said(dialogue.record(), "Nothing has been asked yet."));
        } else {
            output.explain(last);
        }
    }

    private String format(List<String> arguments) {
        if (arguments.isEmpty()) {
            return "The format is " + output.layout().format().key() + ".";
        }
        var key = choice(arguments.getFirst(), KeywordConverter.keys(Format.values()));
        if (typed == null && output.isOfObjects()) {
            throw usage("fixed-format", "the format of a batch of objects cannot be changed", "start another batch");
        }
        session.output().settleOn(Format.valueOf(key.toUpperCase(Locale.ROOT)));
        commands = null;
        return "The format is " + key + ".";
    }

    private String width(List<String> arguments) {
        if (!arguments.isEmpty()) {
            session.output().width = arguments.getFirst().equals(AUTO) ? null : columns(arguments.getFirst());
            commands = null;
        }
        var width = session.output().width;
        return "The width of text is "
                + (width == null ? "that of the screen, or 80 columns." : width.value() + " columns.");
    }

    private static Columns columns(String number) {
        try {
            return Columns.parse(number);
        } catch (TypeConversionException mistake) {
            throw usage("bad-argument", String.valueOf(mistake.getMessage()), "/width COLUMNS, or /width auto");
        }
    }

    private String history() {
        var lines = typed == null ? List.<String>of() : typed.get();
        return lines.isEmpty() ? "There is no history." : String.join("\n", lines);
    }

    private static String choice(String word, List<String> known) {
        if (known.contains(word)) {
            return word;
        }
        throw usage("bad-argument", "“" + word + "” is not one of " + String.join(", ", known), null)
                .withCandidates(Spelling.nearest(word, known).stream()
                        .map(Candidate::ofWord)
                        .toList());
    }

    private static Failure usage(String code, String message, @Nullable String hint) {
        return Failure.of(ExitCode.USAGE, code, message, hint);
    }
}
