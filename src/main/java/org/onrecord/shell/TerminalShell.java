package org.onrecord.shell;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.onrecord.io.Io;
import org.onrecord.talk.Conversation;
import org.onrecord.talk.Host.InteractiveShell;

/** Runs a conversation at a terminal. */
public final class TerminalShell implements InteractiveShell {

    @Override
    public void run(BiFunction<Io, Supplier<List<String>>, Conversation> conversations, Io io) {
        try (var editor = LineEditor.on(io)) {
            var conversation = conversations.apply(io.on(editor.screen()), editor::typed);
            editor.completeFrom(conversation);
            conversation.greet();
            io.out().flush();
            while (!conversation.isOver()) {
                var lines = editor.read(conversation.prompt());
                if (lines == null) {
                    return;
                }
                lines.forEach(line -> answer(line, conversation, io));
            }
        }
    }

    private static void answer(String line, Conversation conversation, Io io) {
        if (!line.isBlank() && !conversation.isOver()) {
            conversation.answer(line);
            io.out().append('\n');
            io.out().flush();
        }
    }
}
