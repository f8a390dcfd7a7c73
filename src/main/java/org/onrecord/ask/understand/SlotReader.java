package org.onrecord.ask.understand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.search.names.ProceedingIndex.Named;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** A reader of the values that fill the slots of a frame: phrases of the lexicon, negation, and the form of a question. */
final class SlotReader {
    private static final Set<String> LEADING = WordClasses.of("leading");
    private static final Set<String> AUXILIARIES = WordClasses.of("auxiliary");
    private static final Set<String> NEGATION = WordClasses.of("negation");
    private static final Set<String> TAG = WordClasses.of("tag");
    private static final Set<String> NOT_TURNED = WordClasses.of("not-turned");

    private SlotReader() {}

    /** Returns the values of the main clause. The order in the name of a trial is not that of an event. */
    static Set<String> values(List<Token> tokens, List<Match> matches, List<Named> proceedings, int asideFrom) {
        var values = new LinkedHashSet<String>();
        for (var match : matches) {
            var isTrialName = Lexicon.questions().slot(match.name()) == Slot.ORDER
                    && proceedings.stream().anyMatch(named -> named.covers(match.start()));
            if (match.start() < asideFrom && !isTrialName) {
                values.add(match.name());
            }
        }
        values.remove(Frame.NEEDS_HELP);
        if (matches.stream().noneMatch(match -> match.name().equals("what") && match.start() < 2)
                || startsWithAbout(tokens)) {
            values.remove("what");
        }
        if (AUXILIARIES.contains(firstWord(tokens))) {
            values.add(Frame.WHETHER);
        }
        if (isNegated(tokens.subList(0, asideFrom))) {
            values.add(Frame.NEGATED);
        }
        return values;
    }

    /** "What about the lodger" repeats the previous question. */
    private static boolean startsWithAbout(List<Token> tokens) {
        return tokens.stream().limit(3).anyMatch(token -> token.word().equals("about"));
    }

    private static String firstWord(List<Token> tokens) {
        return tokens.stream()
                .map(Token::word)
                .filter(word -> !LEADING.contains(word))
                .findFirst()
                .orElse("");
    }

    /** Excludes "or not", "not guilty" and "didn't she plead", which expects a yes. */
    private static boolean isNegated(List<Token> tokens) {
        var words = tokens.stream().map(Token::word).toList();
        var first = firstWord(tokens);
        return IntStream.range(0, words.size())
                .filter(at -> NEGATION.contains(words.get(at)))
                .filter(at ->
                        !(AUXILIARIES.contains(words.get(at)) && words.get(at).equals(first)))
                .filter(at -> at == 0 || !TAG.contains(words.get(at - 1)))
                .anyMatch(at -> at + 1 == words.size() || !NOT_TURNED.contains(words.get(at + 1)));
    }
}
