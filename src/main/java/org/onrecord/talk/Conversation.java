package org.onrecord.talk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.CommandReply;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.failure.Spelling;
import org.onrecord.io.Disk;
import org.onrecord.io.InputLines;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Wrap;
import org.onrecord.talk.Host.ParsedCommand;

/**
 * A conversation in the program's shell: lines with a slash are commands, other lines are questions.
 *
 * <p>Each line is answered on standard output; in json and jsonl by exactly one object.
 */
public final class Conversation {
    /** Rejected by the program, with its own message. */
    private static final String SHELL = "shell";

    /** Codes of failures to read a file that a line names, after which the conversation goes on. */
    private static final Set<String> OF_A_FILE = Set.of("file-unreadable", "not-text", "text-too-large");

    private final Host host;
    private final Dialogue dialogue;
    private final ReplyOutput output;
    private final @Nullable Supplier<List<String>> typed;
    private final int max;
    private final boolean explains;
    private boolean isOver;

    /**
     * Starts a conversation and reads the record.
     *
     * @param max the maximum number of answers to a question, unless its line gives another
     * @param typed returns the lines typed so far, oldest first; null for a pipe, where all replies have the same form
     *     and the last line ends the conversation
     */
    public Conversation(Host host, int max, boolean explains, @Nullable Supplier<List<String>> typed) {
        this.host = host;
        this.output = new ReplyOutput(host);
        this.explains = explains;
        this.max = max;
        this.typed = typed;
        this.dialogue = new Dialogue(host.record());
    }

    /**
     * Answers each line of an input as soon as it arrives, even after failures.
     *
     * @return the status of the first line without an answer, or answered if there is none
     */
    public ExitCode answerAll(InputLines lines) {
        return Objects.requireNonNullElse(answerAll(lines, true), ExitCode.ANSWERED);
    }

    /**
     * Answers each line as if it were the only one.
     *
     * @throws Failure {@code missing-argument}, exit 2, if the input is empty
     */
    public ExitCode answerEach(InputLines lines) {
        var status = answerAll(lines, false);
        if (status == null) {
            throw Failure.usage(
                    "missing-argument",
                    "no question given, and standard input is empty",
                    "onrecord ask QUESTION, or a question on each line of standard input");
        }
        return status;
    }

    /** Returns the first status other than 0, 0 if every line has an answer, or null for an empty input. */
    private @Nullable ExitCode answerAll(InputLines lines, boolean keepsContext) {
        ExitCode first = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (!keepsContext) {
                dialogue.reset();
            }
            var status = answer(line);
            host.io().out().flush();
            first = first == null || first == ExitCode.ANSWERED ? status : first;
        }
        return first;
    }

    /**
     * Answers one line.
     *
     * @return the exit status for this line alone
     */
    public ExitCode answer(String line) {
        var text = line.strip();
        if (!text.startsWith("/")) { // A command may name a file; its other arguments lose unseen characters later.
            text = Printable.seen(text).strip();
        }
        if (!text.isEmpty() && typed == null) {
            output.separate();
        }
        try {
            if (text.startsWith("/")) {
                return run(line, ShellWords.of(text.substring(1)));
            }
            var alone = ShellBuiltin.typedAlone(text);
            if (alone != null) {
                return run(alone, line, List.of());
            }
            var command = shortcuts().command(text);
            if (command != null) {
                return run(line, command);
            }
            return text.isEmpty() && !output.writesObjects() ? ExitCode.ANSWERED : ask(line, max, explains);
        } catch (Failure failure) {
            if (failure.exitCode() == ExitCode.INPUT_OUTPUT && !OF_A_FILE.contains(failure.code())) {
                throw failure;
            }
            output.fail(failure, dialogue.replyTo(line, null).of(dialogue.record(), failure));
            return failure.exitCode();
        }
    }

    public boolean isOver() {
        return isOver;
    }

    /** Returns the prompt: the current subject's name, otherwise the case. */
    public String prompt() {
        return dialogue.subject() + "> ";
    }

    /** Prints the record, its coverage and how to start, if replies are text. */
    public void greet() {
        var record = dialogue.record();
        var style = output.layout().style();
        if (output.isText()) {
            var greeting = "onrecord " + host.version() + ", record " + record.caseId() + " "
                    + record.version() + ", as of "
                    + FactDate.of(record.asOf()).inWords() + ".\n"
                    + "Ask in plain English. /help lists the commands; /exit or Ctrl-D exits.";
            greeting.lines()
                    .flatMap(line -> Wrap.lines(Phrase.of(line), style.width()).stream())
                    .forEach(line -> host.io().out().append(SafeText.of(line.text()) + "\n"));
        }
    }

    /** Returns the start of the last word of an unfinished line, including its quote. */
    public static int startOfWord(String line) {
        return ShellWords.startOfLast(line);
    }

    /** Returns the completions of the last word of an unfinished line, quoted as needed, in the order to show them. */
    public List<Completion> completions(String line) {
        return new LineCompletion(host, dialogue.record()).of(line);
    }

    private Shortcuts shortcuts() {
        return new Shortcuts(host, dialogue.lastAnswer(), host.shown());
    }

    private ExitCode ask(String question, int max, boolean explains) {
        var reply = dialogue.ask(question, max);
        output.show(reply, explains);
        return ReplyOutput.status(reply);
    }

    private ExitCode run(String line, List<String> words) {
        if (words.isEmpty()) {
            throw Failure.usage("missing-argument", "there is no command after the slash", "/help lists the commands");
        }
        refuseUnknown(words.getFirst());
        var own = ShellBuiltin.named(words);
        if (own != null) {
            return run(own, line, words.subList(1, words.size()));
        }
        var named = shortcuts().withIds(words);
        return host.run(named, command -> run(command, dialogue.replyTo(line, Style.quoted(ShellWords.shown(named)))));
    }

    private ExitCode run(ParsedCommand command, CommandReply reply) {
        return switch (command) {
            case ParsedCommand.Question asked ->
                ask(asked.text(), asked.max() == null ? max : asked.max(), explains || asked.explains());
            case ParsedCommand.Lookup lookup -> lookUp(lookup, reply);
            case ParsedCommand.Other other -> {
                var status = other.run().get();
                if (output.writesObjects()) {
                    output.remark(reply.said(dialogue.record(), host.caught()));
                }
                yield status;
            }
        };
    }

    private ExitCode lookUp(ParsedCommand.Lookup lookup, CommandReply reply) {
        if (!output.writesObjects()) {
            output.repeatHeader();
            return lookup.write().apply(answer -> dialogue.reply(reply, answer));
        }
        var answered = dialogue.reply(reply, lookup.answer().get());
        output.show(answered, false);
        return ReplyOutput.status(answered);
    }

    private void refuseUnknown(String name) {
        var known = LineCompletion.commandsOf(host).map(Completion::value).toList();
        if (!known.contains(name) && !name.startsWith("-") && !name.equals(SHELL)) {
            var removed = Removed.failure("/" + name, name);
            if (removed != null) {
                throw removed;
            }
            throw Failure.usage("unknown-command", "there is no command “/" + name + "”", "/help lists the commands")
                    .withCandidates(Spelling.nearest(name, known).stream()
                            .map(near -> Candidate.ofWord("/" + near))
                            .toList());
        }
    }

    private ExitCode run(ShellBuiltin own, String line, List<String> arguments) {
        if (own == ShellBuiltin.SAVE && arguments.isEmpty()) {
            throw Failure.usage("missing-argument", "there is no file to write to", "/save FILE, such as notes.md");
        }
        if (arguments.size() > (own == ShellBuiltin.SAVE ? 1 : 0)) {
            throw Failure.usage("too-many-arguments", "unexpected argument “" + arguments.getLast() + "”", "see /help");
        }
        var reply = dialogue.replyTo(line, null);
        var record = dialogue.record();
        switch (own) {
            case HELP ->
                output.remark(
                        reply.said(record, new ShellHelp(host, output.layout().style()).text()));
            case RESET -> {
                dialogue.reset();
                output.reset(reply.said(record, "Context cleared."));
            }
            case HISTORY -> output.remark(reply.said(record, history()));
            case SAVE -> output.remark(reply.said(record, save(arguments.getFirst())));
            case EXIT -> {
                isOver = typed != null;
                if (!isOver) {
                    output.remark(reply.said(
                            record, "/exit ends only an interactive shell; all lines of a batch" + " are read."));
                }
            }
        }
        return ExitCode.ANSWERED;
    }

    private String save(String name) {
        var answers = dialogue.answers();
        if (answers.isEmpty()) {
            throw Failure.usage("nothing-to-save", "nothing was answered yet", "ask a question first");
        }
        Disk.create(Disk.path(name), out -> {
            var text = new StringBuilder();
            ReplyWriter.writeNotes(answers, new Sink(text));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        });
        return name + " written: " + (answers.size() == 1 ? "1 answer" : answers.size() + " answers");
    }

    private String history() {
        var lines = typed == null ? List.<String>of() : typed.get();
        return lines.isEmpty() ? "There is no history." : String.join("\n", lines);
    }
}
