package org.onrecord.search.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;

/**
 * The terms of a question or of a text that answers questions, the same for both.
 *
 * <p>Terms are stems ({@code review}), families of words ({@code ~regul}), groups of synonyms ({@code =review}), pairs of
 * neighbouring words ({@code second review}), people and bodies ({@code #id}), and what a question wants or which step of a
 * proceeding is spoken of ({@code ?when}, {@code ?step-verdict}).
 */
public final class QuestionTerms {
    private static final double FAMILY = 0.2;
    private static final double SYNONYM = 0.8;
    private static final double PAIR = 0.4;
    private static final double CUE = 0.6;
    private static final double OTHER_BEARER = 0.5;
    private static final double DESCRIPTION = 0.5;

    private final Map<String, Double> terms = new LinkedHashMap<>();

    private QuestionTerms() {}

    /** The terms of some words, with the people and bodies that they name. */
    public static Map<String, Double> of(List<Token> tokens, List<Mention> mentions, Set<String> cues) {
        var terms = new QuestionTerms();
        terms.addMentions(mentions);
        terms.addWords(tokens, mentions);
        cues.forEach(cue -> terms.add("?" + cue, CUE));
        return terms.terms;
    }

    private void addMentions(List<Mention> mentions) {
        for (var mention : mentions) {
            var weight = 1.0;
            for (var id : mention.ids()) {
                add("#" + id, weight);
                weight = OTHER_BEARER;
            }
        }
    }

    private void addWords(List<Token> tokens, List<Mention> mentions) {
        var synonyms = Lexicon.synonyms().find(tokens);
        String before = null;
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (Lexicon.isFunctionWord(token.word())) {
                continue;
            }
            var weight = weight(at, mentions);
            if (weight > 0) {
                add(token.stem(), weight);
                add("~" + token.family(), weight * FAMILY);
                if (before != null) {
                    add(before + " " + token.stem(), PAIR);
                }
            }
            before = token.stem();
        }
        var named = new HashSet<String>();
        for (var match : synonyms) {
            if (named.add(match.name())) {
                add("=" + match.name(), SYNONYM);
            }
        }
    }

    /** A name counts as the one whom it names, a description as its words too. */
    private static double weight(int at, List<Mention> mentions) {
        for (var mention : mentions) {
            if (mention.covers(at)) {
                return mention.description().isEmpty() ? 0 : DESCRIPTION;
            }
        }
        return 1;
    }

    private void add(String term, double weight) {
        terms.merge(term, weight, Math::max);
    }
}
