package org.onrecord.talk;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.onrecord.io.Io;

/** Runs a conversation at a terminal; passed to {@code Cli}, which knows no line editor. */
@FunctionalInterface
public interface InteractiveShell {

    /**
     * Greets, reads lines until the user leaves, and has each answered.
     *
     * @param conversations starts the conversation with the streams of the line editor and its lines, oldest first
     */
    void run(BiFunction<Io, Supplier<List<String>>, Conversation> conversations, Io io);
}
