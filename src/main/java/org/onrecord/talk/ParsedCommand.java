package org.onrecord.talk;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.lookup.Answer;

/** A line of the shell that is a command of the program. */
public sealed interface ParsedCommand {
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
