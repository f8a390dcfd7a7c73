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
     * @param conversations starts the conversation with the streams of the line editor
     */
    void run(ConversationFactory conversations, Io io);

    @FunctionalInterface
    interface ConversationFactory {

        /**
         * Starts a conversation.
         *
         * @param io the streams of its answers
         * @param typed returns the lines typed so far, oldest first
         */
        Conversation start(Io io, Supplier<List<String>> typed);
    }
}
