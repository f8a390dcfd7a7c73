package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** The removal of phrases that introduce a question: "can you tell me", "I'd like to know", "quick question". */
final class Opening {
    private static final Set<String> OPENING = WordClasses.of("opening");
    private static final Set<String> ASKING = WordClasses.of("asking");
    private static final Set<String> QUESTION_WORD = WordClasses.of("question-word");
    private static final Set<String> AUXILIARY = WordClasses.of("auxiliary");

    private Opening() {}

    /** Returns the tokens after the introductory phrase, or all tokens if there is none. */
    static List<Token> strip(List<Token> tokens) {
        var isAsking = false;
        var hasQuestionWord = false;
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).word();
            var isQuestionWord = QUESTION_WORD.contains(word);
            // "What question did he ask" is a question; "quick question, did he ask" begins with an introduction.
            if (isAsking && (isQuestionWord || (AUXILIARY.contains(word) && !hasQuestionWord))) {
                return tokens.subList(at, tokens.size());
            }
            if (!OPENING.contains(word) && !ASKING.contains(word)) {
                return tokens;
            }
            isAsking |= ASKING.contains(word);
            hasQuestionWord |= isQuestionWord;
        }
        return tokens;
    }
}
