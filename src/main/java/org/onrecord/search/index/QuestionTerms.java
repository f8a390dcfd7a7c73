package org.onrecord.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Vocabulary;

/**
 * The terms of a question or text; the same form for both.
 *
 * <p>Terms are stems ({@code review}), groups of synonyms ({@code =review}), people and bodies ({@code #id}), and cues:
 * the kind of answer asked for or the step of a proceeding ({@code ?when}, {@code ?guilty}).
 */
public final class QuestionTerms {
    /** The beginning of a term for a person or body. */
    static final String PARTIES = "#";

    static final String CUES = "?";
    private static final double CUE = 0.6;
    private static final String SYNONYMS = "=";
    private static final double SYNONYM = 0.8;
    private static final double OTHER_BEARER = 0.5;
    /** A name that more people share does not say who is meant, and would fill the index wherever it is mentioned. */
    private static final int MAX_BEARERS = 32;

    private static final double DESCRIPTION = 0.5;

    private QuestionTerms() {}

    /** Returns the cues in a question or text. */
    static Set<String> cues(Vocabulary vocabulary, List<Token> tokens) {
        return vocabulary.questions().find(tokens).stream()
                .map(Match::name)
                .filter(name -> Vocabulary.slot(name).isIndexed())
                .collect(Collectors.toSet());
    }

    /** Returns the weights of terms in words, mentions and cues. */
    public static Map<String, Double> of(
            Vocabulary vocabulary, List<Token> tokens, List<Mention> mentions, Set<String> cues) {
        var terms = new LinkedHashMap<String, Double>();
        mentions.forEach(mention -> addMention(mention, terms));
        for (var at = 0; at < tokens.size(); at++) {
            var weight = Lexicon.isFunctionWord(tokens.get(at).word()) ? 0 : weight(at, mentions);
            if (weight > 0) {
                terms.merge(tokens.get(at).stem(), weight, Math::max);
            }
        }
        vocabulary.synonyms().find(tokens).forEach(match -> terms.put(SYNONYMS + match.name(), SYNONYM));
        cues.forEach(cue -> terms.put(CUES + cue, CUE));
        return terms;
    }

    private static void addMention(Mention mention, Map<String, Double> terms) {
        var weight = 1.0;
        for (var id : mention.ids().stream().limit(MAX_BEARERS).toList()) {
            terms.merge(PARTIES + id, weight, Math::max);
            weight = OTHER_BEARER;
        }
    }

    /** Returns the weight of a word: 0 in a name, because the person is the term, and less than 1 in a description. */
    private static double weight(int at, List<Mention> mentions) {
        for (var mention : mentions) {
            if (mention.covers(at)) {
                return mention.description().isEmpty() ? 0 : DESCRIPTION;
            }
        }
        return 1;
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
            case SETTLEMENT, AWARD, PAYMENT -> Set.of("settled");
            case EXONERATION, PARDON -> Set.of("cleared");
            default -> Set.of();
        };
    }
}
