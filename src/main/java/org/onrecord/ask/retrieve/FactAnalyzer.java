package org.onrecord.ask.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.language.Lexicon;
import org.onrecord.ask.language.Stem;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.Tokens;
import org.onrecord.ask.understand.PartyFinder;
import org.onrecord.ask.understand.ProceedingFinder;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;

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
    private static final double ID = 0.55;
    private static final double STEP = 1.2;
    private static final double NAMED = 0.8;
    private static final double NOT_FIRST = 0.65;
    private static final double HIDDEN = 0.3;
    private static final double AGAIN = 0.25;

    private final CaseRecord record;
    private final PartyFinder parties;
    private final ProceedingFinder proceedings;
    private final Map<String, Integer> words;
    private Map<String, Double> weights = Map.of();

    /**
     * The terms of a fact.
     *
     * @param weights the weight of each
     * @param length the words of content in its statement, and a share of those in its note
     * @param statement the words of its statement
     */
    record Terms(Map<String, Double> weights, int length, List<Token> statement) {}

    /** Makes terms of the facts of a record, and counts their words into a map. */
    FactAnalyzer(CaseRecord record, PartyFinder parties, Map<String, Integer> words) {
        this.record = record;
        this.parties = parties;
        this.proceedings = new ProceedingFinder(record);
        this.words = words;
    }

    Terms of(Fact fact) {
        weights = new HashMap<>();
        var statement = Tokens.of(fact.statement());
        var length = addTokens(statement, STATEMENT);
        addText(fact.label(), LABEL);
        detailTexts(fact.detail()).forEach(text -> addText(text, DETAIL));
        addText(fact.topic().words(), TOPIC);
        addText(fact.id(), ID);
        length += addText(fact.note(), NOTE) / 3;
        addNames(statement);
        addParties(fact);
        return new Terms(weights, length, statement);
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

    private List<@Nullable String> detailTexts(@Nullable Detail detail) {
        var texts = new ArrayList<@Nullable String>();
        switch (detail) {
            case null -> {}
            case OutcomeDetail outcome -> {
                addTerm("%step-" + outcome.step().key(), STEP);
                addTerm("%" + outcome.proceeding(), 1);
                texts.add(outcome.step().words());
                texts.add(record.labelOf(outcome.proceeding()));
                texts.add(outcome.charge());
                texts.add(outcome.result());
                texts.add(outcome.term());
            }
            case CustodyDetail custody -> {
                addTerm("%event-" + custody.event().key(), STEP);
                texts.add(custody.event().words());
                texts.add(custody.decision() == null ? null : custody.decision().words());
                texts.add(custody.review());
            }
            case ReformDetail reform -> {
                texts.add(reform.title());
                texts.add(reform.instrument());
                texts.add(reform.by());
                texts.add(reform.replacedBy());
                texts.add(reform.status().words());
            }
            case InquiryDetail inquiry -> {
                texts.add(inquiry.title());
                texts.add(inquiry.commissionedBy());
                texts.add(inquiry.ledBy());
                texts.add(inquiry.rating());
            }
            case FigureDetail figure -> texts.add(figure.unit());
            case WorkDetail work -> {
                texts.add(work.title());
                texts.add(String.join(" ", work.authors()));
                texts.add(work.form().words());
            }
        }
        return texts;
    }
}
