package org.onrecord.talk;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.io.Io;
import org.onrecord.lookup.Answer;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;

/** The program that runs a conversation: its record, its screen, and its commands. */
public interface Host {
    Io io();

    String version();

    CaseRecord record();

    Layout layout(List<String> fields);

    /** Writes to standard output, or through the pager if text is long and a pager was requested. */
    void write(Format format, Consumer<Sink> content);

    Format format();

    List<Completion> commands();

    /** Returns the names of the commands by the heading of their group, in help order. */
    SequencedMap<String, List<String>> groups();

    /** Returns the completions of the last word of a command; the first word is the command's name. */
    List<Completion> completions(List<String> words);

    /**
     * Parses a command and runs it with the shell's options, which the line may override.
     *
     * @throws org.onrecord.failure.Failure if the program has no such command
     */
    ExitCode run(List<String> words, Function<ParsedCommand, ExitCode> action);

    /** Stores the sources shown, in the order of their numbers; an empty list keeps the previous ones. */
    void showed(List<String> sources);

    /** Returns the ids of the sources shown last, in the order of their numbers. */
    List<String> shown();

    /** Returns the running command's captured output, for use in an object. */
    String caught();

    /** A command of the program in a line of the shell. */
    sealed interface ParsedCommand {
        /**
         * A question after {@code ask}.
         *
         * @param max maximum number of answers, or null for the default
         */
        record Question(String text, @Nullable Integer max, boolean explains) implements ParsedCommand {}

        /**
         * A lookup, which a later question may refer to.
         *
         * @param answer returns the answer without writing it
         * @param write passes the answer to the consumer, then writes it
         */
        record Lookup(Supplier<Answer> answer, Function<Consumer<Answer>, ExitCode> write) implements ParsedCommand {}

        /**
         * Any other command.
         *
         * @param run runs it; it writes its own output
         */
        record Other(Supplier<ExitCode> run) implements ParsedCommand {}
    }

    /** Runs a conversation at a terminal; passed to {@code Cli}, which knows no line editor. */
    @FunctionalInterface
    interface InteractiveShell {

        /**
         * Greets, reads lines until the user leaves, and has each answered.
         *
         * @param conversations starts the conversation with the streams of the line editor and its lines, oldest first
         */
        void run(BiFunction<Io, Supplier<List<String>>, Conversation> conversations, Io io);
    }
}
