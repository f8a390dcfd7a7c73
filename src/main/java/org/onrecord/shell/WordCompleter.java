package org.onrecord.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.talk.Completion;
import org.onrecord.talk.Conversation;

/** Completes the last typed word with the conversation's candidates, using its own rules for words and quotes. */
final class WordCompleter implements Completer, Parser {
    private @Nullable Conversation conversation;

    void completeFrom(Conversation from) {
        conversation = from;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        var typed = line.substring(0, cursor);
        // If lines were pasted, use the one at the cursor.
        var start = typed.lastIndexOf('\n') + 1;
        return new TypedLine(line, cursor, start + Conversation.startOfWord(typed.substring(start)));
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (conversation == null) {
            return;
        }
        var typed = line.line().substring(0, line.cursor());
        for (var completion : conversation.completions(typed.substring(typed.lastIndexOf('\n') + 1))) {
            if (completion.equals(Completion.FILES)) {
                filesStartingWith(line.word()).forEach(file -> candidates.add(candidate(file, candidates.size())));
            } else {
                candidates.add(candidate(completion, candidates.size()));
            }
        }
    }

    private static Candidate candidate(Completion completion, int place) {
        var description = completion.description().isEmpty() ? null : completion.description();
        var isFinished =
                !completion.value().endsWith("/") && !completion.value().endsWith("=");
        return new Candidate(completion.value(), completion.value(), null, description, null, null, isFinished, place);
    }

    /** Returns the files whose path starts with the typed text, in alphabetical order; folders end with a slash. */
    static List<Completion> filesStartingWith(String typed) {
        var folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        var beginning = typed.substring(folder.length());
        try (var files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> Printable.isOneLine(file.getFileName().toString()))
                    .map(file -> Completion.ofWord(folder + file.getFileName() + (Files.isDirectory(file) ? "/" : "")))
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** A typed line and the word before the cursor, including quotes, which a completion replaces. */
    record TypedLine(String line, int cursor, int start) implements CompletingParsedLine {

        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        /** Candidates are already escaped. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return cursor - start;
        }

        @Override
        public int rawWordLength() {
            return cursor - start;
        }
    }
}
