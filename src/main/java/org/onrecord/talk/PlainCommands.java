package org.onrecord.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Folding;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;
import org.onrecord.talk.Host.ParsedCommand;

/** Recognises commands typed without their slash, such as "timeline" and "outcome barker". */
record PlainCommands(Host host) {
    /** Commands whose names are questions. */
    private static final Set<String> QUESTION_WORDS = Set.of("who", "when");

    private static final String OPTION = "--";

    /**
     * Returns the words of the command, or null if the line is a question. A line with an option is a command. Other
     * lines are commands if they are a lookup's name alone, or with words that find something and contain no grammar
     * word: "status barker", but not "status of barker".
     */
    @Nullable
    List<String> words(String line, AnswerShortcuts shortcuts) {
        var words = new ArrayList<>(ShellWords.of(line));
        if (words.isEmpty() || line.endsWith("?")) {
            return null;
        }
        words.set(0, Folding.lowerCase(words.getFirst()));
        if (host.commands().stream().noneMatch(command -> command.value().equals(words.getFirst()))) {
            return null;
        }
        if (words.stream().anyMatch(word -> word.startsWith(OPTION))) {
            return words;
        }
        var isQuestion = QUESTION_WORDS.contains(words.getFirst())
                || words.stream()
                        .skip(1)
                        .flatMap(word -> Tokens.words(word).stream())
                        .anyMatch(Lexicon::isFunctionWord);
        return isQuestion || !isAnswered(shortcuts.withIds(words)) ? null : words;
    }

    /** Whether the words are those of a lookup that finds something, or of one without arguments. */
    private boolean isAnswered(List<String> words) {
        try {
            var status = host.run(
                    words,
                    command -> command instanceof ParsedCommand.Lookup lookup
                                    && (words.size() == 1 || lookup.answer().get() instanceof Found)
                            ? ExitCode.ANSWERED
                            : ExitCode.NOT_ON_RECORD);
            return status == ExitCode.ANSWERED;
        } catch (Failure unusable) {
            return false;
        }
    }
}
