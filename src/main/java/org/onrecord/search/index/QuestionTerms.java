package org.onrecord.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Token;

/**
 * The terms of a question or text; the same form for both.
 *
 * <p>Terms are stems ({@code review}), groups of synonyms ({@code =review}), people and bodies ({@code #id}), and cues:
 * the kind of answer asked for or the step of a proceeding ({@code ?when}, {@code ?guilty}).
 */
public final class QuestionTerms {
    static final String CUES = "?";
    static final double CUE = 0.6;
    private static final double OTHER_BEARER = 0.5;
    /** A name that more people share does not say who is meant, and would fill the index wherever it is mentioned. */
    private static final int MAX_BEARERS = 32;

    private static final double DESCRIPTION = 0.5;

    private final TermTable table;
    private final TermWeights terms = new TermWeights();
    /** The number of the term of each person and body named so far. */
    private final Map<String, Integer> named = new HashMap<>();

    QuestionTerms(TermTable table) {
        this.table = table;
    }

    /** Returns the weights of terms in words, mentions and cues. */
    public static Map<String, Double> of(List<Token> tokens, List<Mention> mentions, Set<String> cues) {
        var table = new TermTable();
        var terms = new QuestionTerms(table);
        var words = tokens.stream().map(token -> Word.asked(token, table)).toArray(Word[]::new);
        terms.add(words, words.length, mentions);
        cues.forEach(cue -> terms.add(table.of(CUES + cue), CUE));
        return terms.terms.toMap(table);
    }

    /** Returns the values of the event slot that ask for the step that a fact reports; empty if it reports none. */
    public static Set<String> steps(Fact fact) {
        return switch (fact.detail()) {
            case OutcomeDetail outcome -> steps(outcome);
            case CustodyDetail custody ->
                switch (custody.event()) {
                    case REMANDED -> Set.of("remand");
                    case RELEASED -> Set.of("release");
                    case RECALLED -> Set.of("recall");
                    case HEARING -> Set.of("hearing");
                    case DECISION, ADJOURNED -> Set.of("refuse", "decided");
                    case ELIGIBLE -> Set.of("eligible");
                    case EXPIRED -> Set.of("finished");
                    case REVIEW -> Set.of();
                };
            case null, default -> Set.of();
        };
    }

    private static Set<String> steps(OutcomeDetail outcome) {
        return switch (outcome.step()) {
            case CHARGE -> Set.of("charge");
            case PLEA -> Set.of("plead", "deny");
            case VERDICT -> Set.of("guilty", "cleared", "result");
            case SENTENCE -> Set.of("sentence");
            case APPEAL -> Set.of("appeal");
            case DISMISSAL -> Set.of("sacked");
            case RESIGNATION -> Set.of("resigned");
            case SANCTION, ORDER -> Set.of("suspended", "struck-off", "warned");
            case SETTLEMENT -> Set.of("settled");
            default -> Set.of();
        };
    }

    /** Returns the terms of a text; the result is reused for the next one. */
    TermWeights of(Word[] words, int count, List<Mention> mentions) {
        terms.clear();
        add(words, count, mentions);
        return terms;
    }

    private void add(Word[] words, int count, List<Mention> mentions) {
        for (var at = 0; at < mentions.size(); at++) {
            addMention(mentions.get(at));
        }
        for (var at = 0; at < count; at++) {
            var word = words[at];
            if (!word.isFunctionWord) {
                addWord(word, mentions.isEmpty() ? 1 : weight(at, mentions));
            }
        }
        for (var at = 0; at < count; at++) {
            if (words[at].beginsPhrases()) {
                words[at].addPhrases(words, count, at, terms);
            }
        }
    }

    private void addMention(Mention mention) {
        var weight = 1.0;
        var ids = mention.ids();
        for (var at = 0; at < Math.min(ids.size(), MAX_BEARERS); at++) {
            add(termOf(ids.get(at)), weight);
            weight = OTHER_BEARER;
        }
    }

    private int termOf(String id) {
        var known = named.get(id);
        if (known == null) {
            known = table.of("#" + id);
            named.put(id, known);
        }
        return known;
    }

    private void addWord(Word word, double weight) {
        if (weight > 0) {
            add(word.stem, weight);
        }
    }

    /**
     * Returns the weight of a word in a mention: 0 in a name, because the person is the term, and less than 1 in a
     * description.
     */
    private static double weight(int at, List<Mention> mentions) {
        for (var next = 0; next < mentions.size(); next++) {
            var mention = mentions.get(next);
            if (mention.covers(at)) {
                return mention.description().isEmpty() ? 0 : DESCRIPTION;
            }
        }
        return 1;
    }

    private void add(int term, double weight) {
        terms.merge(term, weight);
    }
}
