package org.onrecord.talk;

import java.util.List;
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

/** The program that a conversation runs in: its record, its screen, and its commands. */
public interface Host {
    Io io();

    /** The program's own version. */
    String version();

    CaseRecord record();

    /** The current layout for answers with these fields. */
    Layout layout(List<String> fields);

    /** Writes to standard output; long text through the pager if one is asked for. */
    void write(Format format, Consumer<Sink> content);

    /** The format of lines that name none. */
    Format format();

    void useFormat(Format format);

    /** The width asked for, or null for that of the screen. */
    @Nullable
    Integer width();

    /**
     * Sets the width.
     *
     * @param word a number, or null for the width of the screen
     * @throws org.onrecord.failure.Failure if it is not a number in range
     */
    void useWidth(@Nullable String word);

    /** The commands of the program. */
    List<Completion> commands();

    /** Candidates for the last word of a command; the name of the command comes first. */
    List<Completion> completions(List<String> words);

    /**
     * Parses a command and has it run with the options given to the shell itself, from which the line may depart.
     *
     * @throws org.onrecord.failure.Failure if the words are no command of the program
     */
    ExitCode run(List<String> words, Function<ParsedCommand, ExitCode> action);

    /** Keeps the sources that were shown, in the order of their numbers; none leaves those of the last answer. */
    void showed(List<String> sources);

    /** Ids of the sources that were shown last, in the order of their numbers. */
    List<String> shown();

    /** The output of the running command, where it is caught to be part of an object. */
    String caught();

    /** A line of the shell that is a command of the program. */
    sealed interface ParsedCommand {
        /**
         * A question after {@code ask}.
         *
         * @param max how many answers, or null for as many as usual
         */
        record Question(String text, @Nullable Integer max, boolean explains) implements ParsedCommand {}

        /**
         * A lookup, which a later question may follow up.
         *
         * @param answer answers without writing
         * @param write writes the answer, and hands it over before
         */
        record Lookup(Supplier<Answer> answer, Function<Consumer<Answer>, ExitCode> write) implements ParsedCommand {}

        /**
         * Any other command.
         *
         * @param run runs it; it writes its own output
         */
        record Other(Supplier<ExitCode> run) implements ParsedCommand {}
    }
}
