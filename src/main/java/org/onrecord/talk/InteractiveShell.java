package org.onrecord.talk;

import java.util.List;
import java.util.function.Supplier;
import org.onrecord.io.Io;

/** Runs a conversation at a terminal; passed to {@code Cli}, which knows no line editor. */
@FunctionalInterface
public interface InteractiveShell {

    /**
     * Greets, reads lines until the user leaves, and has each answered.
     *
     * @param conversations starts the conversation with this shell's own streams, whose terminal the editor knows
     *     better
     */
    void hold(Beginning conversations, Io io);

    @FunctionalInterface
    interface Beginning {

        /**
         * Starts a conversation.
         *
         * @param io the streams of its answers
         * @param typed returns the lines typed so far, oldest first
         */
        Conversation with(Io io, Supplier<List<String>> typed);
    }
}
