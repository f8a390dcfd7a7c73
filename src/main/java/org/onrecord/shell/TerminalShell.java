package org.onrecord.shell;

import org.onrecord.io.Io;
import org.onrecord.talk.Conversation;
import org.onrecord.talk.InteractiveShell;

/** Runs a conversation at a terminal. */
public final class TerminalShell implements InteractiveShell {

    @Override
    public void run(ConversationFactory conversations, Io io) {
        try (var editor = LineEditor.on(io)) {
            var conversation = conversations.start(io.on(editor.screen()), editor::typed);
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
