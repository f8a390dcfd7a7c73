package org.onrecord.talk;

import java.util.List;
import java.util.function.Supplier;
import org.onrecord.io.Io;

/** Holds a conversation with a person at a terminal; passed to {@code Cli}, which knows no line editor. */
@FunctionalInterface
public interface InteractiveShell {

    /**
     * Greets, reads lines until the person leaves, and has each answered.
     *
     * @param conversations begins the conversation in the outside world that it is given: the same one, with a terminal
     *     that the editor knows more of
     */
    void hold(Beginning conversations, Io io);

    /** The beginning of a conversation. */
    @FunctionalInterface
    interface Beginning {

        /**
         * Begins a conversation.
         *
         * @param io where its answers go
         * @param typed the lines that were typed so far, the oldest first
         */
        Conversation with(Io io, Supplier<List<String>> typed);
    }
}
