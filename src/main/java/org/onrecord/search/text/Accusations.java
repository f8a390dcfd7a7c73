package org.onrecord.search.text;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.search.text.Lexicon.Match;

/** Finds words for acts and measures that nobody is said to have done or suffered without a fact, by group. */
public final class Accusations {
    private static final Lexicon WORDS = Lexicon.of("accusations.txt");
    private static final String ORDINARY = "ordinary";

    private Accusations() {}

    /** Returns the accusing phrases of a text, named by group, without those inside an ordinary phrase. */
    public static Stream<Match> in(List<Token> tokens) {
        var found = WORDS.find(tokens);
        return found.stream()
                .filter(match -> !match.name().equals(ORDINARY))
                .filter(match -> found.stream()
                        .noneMatch(other -> other.name().equals(ORDINARY) && other.covers(match.start())));
    }
}
