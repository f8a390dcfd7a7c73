package org.onrecord.search.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.ProceedingIndex;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * Makes the terms of facts, each with its weight.
 *
 * <p>Terms are stems ({@code review}), families of words ({@code ~regul}), groups of synonyms ({@code =review}), pairs of neighbouring words
 * ({@code second review}), the people and bodies of a fact ({@code #id}), and the steps and proceedings it tells of
 * ({@code %id}). What a fact states weighs most, its note least.
 */
final class FactAnalyzer {
    private static final double STATEMENT = 1.1;
    private static final double LABEL = 0.5;
    private static final double DETAIL = 0.85;
    private static final double NAMES = 0.35;
    private static final double TOPIC = 0.45;
    private static final double NOTE = 0.25;
    private static final double ASKED = 0.3;
    private static final double ID = 0.55;
    private static final double STEP = 1.2;
    private static final double NAMED = 0.8;
    private static final double NOT_FIRST = 0.65;
    private static final double HIDDEN = 0.3;
    private static final double AGAIN = 0.25;

    private final CaseRecord record;
    private final MentionFinder parties;
    private final ProceedingIndex proceedings;
    private final Map<String, Integer> words = new HashMap<>();
    private Map<String, Double> weights = Map.of();

    private FactAnalyzer(CaseRecord record) {
        this.record = record;
        this.parties = new MentionFinder(record);
        this.proceedings = new ProceedingIndex(record);
    }

    static FactTerms index(CaseRecord record) {
        var analyzer = new FactAnalyzer(record);
        var field = new IndexField.Builder();
        for (var fact : record.facts().values()) {
            var length = analyzer.read(fact);
            field.add(analyzer.weights, length);
        }
        return new FactTerms(field.build(), Map.copyOf(analyzer.words));
    }

    /** Collects the weights of a fact's terms; its length is the words of content in its statement, and a share of those in its note. */
    private int read(Fact fact) {
        weights = new HashMap<>();
        var statement = Tokens.of(fact.statement());
        var length = addTokens(statement, STATEMENT);
        addText(fact.label(), LABEL);
        addSteps(fact.detail());
        DetailText.of(record, fact.detail()).forEach(text -> addText(text, DETAIL));
        addText(record.topicName(fact.topic()), TOPIC);
        addText(fact.id(), ID);
        length += addText(fact.note(), NOTE) / 3;
        fact.asked().forEach(question -> addText(question, ASKED));
        addNames(statement);
        addParties(fact);
        return length;
    }

    /** The first person is the subject. */
    private void addParties(Fact fact) {
        var named = new HashSet<String>();
        var weight = 1.0;
        for (var id : fact.people()) {
            if (named.add(id)) {
                addTerm("#" + id, weight);
                addParty(id);
                weight = NOT_FIRST;
            }
        }
        for (var id : fact.organisations()) {
            if (named.add(id)) {
                addTerm("#" + id, NOT_FIRST);
                addParty(id);
            }
        }
    }

    /** Parties and proceedings that a statement names beyond those listed with the fact. */
    private void addNames(List<Token> statement) {
        for (var mention : parties.findExact(statement)) {
            if (mention.ids().size() == 1) {
                addTerm("#" + mention.ids().getFirst(), NAMED);
            }
        }
        for (var named : proceedings.find(statement)) {
            if (named.ids().size() == 1) {
                addTerm("%" + named.ids().iterator().next(), 1);
            }
        }
    }

    private void addParty(String id) {
        var party = record.party(id);
        if (party != null) {
            addText(party.name(), NAMES);
            addText(party.role(), NAMES);
        }
    }

    /** Adds the terms of a text, and gives its length in words of content. */
    private int addText(@Nullable String text, double weight) {
        return text == null ? 0 : addTokens(Tokens.of(text), weight);
    }

    private int addTokens(List<Token> tokens, double weight) {
        var length = 0;
        Token before = null;
        var matches = Lexicon.synonyms().find(tokens);
        var units = units(matches);
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            words.merge(token.word(), 1, Integer::sum);
            if (token.isUnitOfTime() && at > 0 && tokens.get(at - 1).isNumber()) {
                addTerm(tokens.get(at - 1).stem() + " " + token.stem(), weight);
            }
            var isContent = !Lexicon.isFunctionWord(token.word()) && !units.contains(at);
            if (isContent) {
                addTerm(token.stem(), weight);
                addTerm("~" + Stem.family(token.word()), weight);
                length++;
                if (before != null) {
                    addTerm(before.stem() + " " + token.stem(), weight);
                }
            }
            if (units.contains(at) && !Lexicon.isFunctionWord(token.word())) {
                addTerm(token.stem(), weight * HIDDEN);
            }
            before = isContent ? token : units.contains(at) ? null : before;
        }
        for (var match : matches) {
            if (match.isTermOfArt() || !units.contains(match.start())) {
                addTerm("=" + match.name(), weight);
            }
        }
        return length;
    }

    /** The places of tokens that are part of a term of art, and do not stand for themselves. */
    private static Set<Integer> units(List<Lexicon.Match> matches) {
        var units = new HashSet<Integer>();
        for (var match : matches) {
            if (match.isTermOfArt()) {
                for (var at = match.start(); at < match.end(); at++) {
                    units.add(at);
                }
            }
        }
        return units;
    }

    private void addTerm(String term, double weight) {
        weights.merge(term, weight, FactAnalyzer::combined);
    }

    /** A word said again adds little. */
    private static double combined(double before, double more) {
        return Math.max(before, more) + AGAIN * Math.min(before, more);
    }

    /** The step or event and the proceeding that a detail is of. */
    private void addSteps(@Nullable Detail detail) {
        if (detail instanceof OutcomeDetail outcome) {
            addTerm("%step-" + outcome.step().key(), STEP);
            addTerm("%" + outcome.proceeding(), 1);
        } else if (detail instanceof CustodyDetail custody) {
            addTerm("%event-" + custody.event().key(), STEP);
        }
    }
}
