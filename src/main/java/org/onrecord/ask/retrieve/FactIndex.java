package org.onrecord.ask.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.language.Lexicon;
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
import org.onrecord.model.Party;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;

/**
 * An inverted index of the facts of a record: for each term the facts that have it, with a weight.
 *
 * <p>Terms are stems ({@code review}), groups of synonyms ({@code =review}), pairs of neighbouring words
 * ({@code second review}) and the people and bodies of a fact ({@code #id}). What a fact states weighs most, its note
 * least.
 */
public final class FactIndex {
    private static final double STATEMENT = 0.9;
    private static final double LABEL = 0.6;
    private static final double DETAIL = 0.85;
    private static final double NAMES = 0.35;
    private static final double TOPIC = 0.375;
    private static final double NOTE = 0.4;
    private static final double ID = 0.35;
    private static final double STEP = 1.2;
    private static final double NAMED = 0.8;
    private static final double AGAIN = 0.25;

    private final CaseRecord record;
    private final PartyFinder parties;
    private final ProceedingFinder proceedings;
    private final List<Fact> facts;
    private final Map<String, Map<Integer, Double>> postings = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Set<String> roleStems = new HashSet<>();
    private final Map<String, Set<String>> headlines = new HashMap<>();
    private final int[] lengths;
    private double meanLength;

    /** Reads all facts of a record. */
    public FactIndex(CaseRecord record, PartyFinder parties) {
        this.parties = parties;
        this.proceedings = new ProceedingFinder(record);
        this.record = record;
        this.facts = List.copyOf(record.facts().values());
        for (var person : parties(record)) {
            var stems =
                    Tokens.of(person.name() + " " + person.role() + " " + String.join(" ", person.aliases())).stream()
                            .filter(token -> !Lexicon.isFunctionWord(token.word()))
                            .map(Token::stem)
                            .collect(Collectors.toSet());
            roles.put(person.id(), stems);
            roleStems.addAll(stems);
        }
        this.lengths = new int[facts.size()];
        record.overview().forEach(section -> told.addAll(section.facts()));
        for (var index = 0; index < facts.size(); index++) {
            add(index, facts.get(index));
            meanLength += (double) lengths[index] / facts.size();
        }
    }

    /** The facts; their places in this list are the numbers the postings use. */
    public List<Fact> facts() {
        return facts;
    }

    /** The words of all facts with how often each occurs, for spelling. */
    public Map<String, Integer> words() {
        return words;
    }

    /** The cues of questions that the statement of a fact has words of: what steps and events it tells of. */
    Set<String> cues(Fact fact) {
        return cues.getOrDefault(fact.id(), Set.of());
    }

    /** Whether the record's overview tells a fact. */
    boolean isInOverview(Fact fact) {
        return told.contains(fact.id());
    }

    /** Id of the person whom the record is about: the first of its people; empty when it has none. */
    String centre() {
        return record.people().isEmpty() ? "" : record.people().firstEntry().getKey();
    }

    /** Whether a stem is part of what the record calls anybody's part, or of a title: "judge", "leader". */
    boolean isRole(String stem) {
        return roleStems.contains(stem);
    }

    /** The stems of the words of an id. */
    Set<String> stemsOf(String id) {
        return Tokens.of(id).stream().map(Token::stem).collect(Collectors.toSet());
    }

    /** The stems of somebody's title and part. */
    Set<String> roleOf(String id) {
        return roles.getOrDefault(id, Set.of());
    }

    /** The stems of the words of a fact's id, numbers left out. */
    Set<String> headlineOf(Fact fact) {
        return headlines.getOrDefault(fact.id(), Set.of());
    }

    /** Whether the statement of a fact names one of its parties by a word of the name. */
    boolean names(Fact fact, String id) {
        var name = Tokens.of(record.nameOf(id)).getLast().word();
        return Tokens.of(fact.statement()).stream()
                .anyMatch(token -> token.word().equals(name));
    }

    /** Whether any fact has a term. */
    public boolean hasTerm(String term) {
        return postings.containsKey(term);
    }

    /** The facts that have a term, by number, with its weight in each. */
    Map<Integer, Double> having(String term) {
        return postings.getOrDefault(term, Map.of());
    }

    /** The length of a fact relative to the mean. */
    double relativeLength(int fact) {
        return lengths[fact] / meanLength;
    }

    private void add(int index, Fact fact) {
        lengths[index] = addText(index, fact.statement(), STATEMENT);
        cues.put(
                fact.id(),
                Lexicon.cues().find(Tokens.of(fact.statement())).stream()
                        .map(Lexicon.Match::name)
                        .collect(Collectors.toSet()));
        addText(index, fact.label(), LABEL);
        detailTexts(index, fact.detail()).forEach(text -> addText(index, text, DETAIL));
        addText(index, fact.topic().words(), TOPIC);
        addText(index, fact.id(), ID);
        headlines.put(
                fact.id(),
                Tokens.of(fact.id()).stream()
                        .filter(token -> !token.hasDigit() && !Lexicon.isFunctionWord(token.word()))
                        .map(Token::stem)
                        .collect(Collectors.toSet()));
        lengths[index] += addText(index, fact.note(), NOTE) / 3;
        addNames(index, Tokens.of(fact.statement()));
        var named = new HashSet<String>();
        var weight = 1.0;
        for (var id : fact.people()) {
            if (named.add(id)) {
                addTerm(index, "#" + id, weight);
                addParty(index, id);
                weight = 0.8;
            }
        }
        for (var id : fact.organisations()) {
            if (named.add(id)) {
                addTerm(index, "#" + id, 0.8);
                addParty(index, id);
            }
        }
    }

    /** Parties and proceedings that a statement names beyond those listed with the fact. */
    private void addNames(int index, List<Token> statement) {
        for (var mention : parties.find(statement)) {
            if (mention.ids().size() == 1) {
                addTerm(index, "#" + mention.ids().getFirst(), NAMED);
            }
        }
        for (var named : proceedings.find(statement)) {
            if (named.ids().size() == 1) {
                addTerm(index, "%" + named.ids().iterator().next(), 1);
            }
        }
    }

    private void addParty(int index, String id) {
        var party = record.party(id);
        if (party != null) {
            addText(index, party.name(), NAMES);
            addText(index, party.role(), NAMES);
        }
    }

    private static List<Party> parties(CaseRecord record) {
        var parties = new ArrayList<>(record.people().values());
        parties.addAll(record.organisations().values());
        return parties;
    }

    /** Adds the terms of a text, and gives its length in words of content. */
    private int addText(int index, @Nullable String text, double weight) {
        if (text == null) {
            return 0;
        }
        var tokens = Tokens.of(text);
        var length = 0;
        Token before = null;
        var units = units(tokens);
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            words.merge(token.word(), 1, Integer::sum);
            var isContent = !Lexicon.isFunctionWord(token.word()) && !units.contains(at);
            if (isContent) {
                addTerm(index, token.stem(), weight);
                length++;
                if (before != null) {
                    addTerm(index, before.stem() + " " + token.stem(), weight);
                }
            }
            before = isContent ? token : units.contains(at) ? null : before;
        }
        for (var match : Lexicon.synonyms().find(tokens)) {
            if (match.isTermOfArt() || !units.contains(match.start())) {
                addTerm(index, "=" + match.name(), weight);
            }
        }
        return length;
    }

    /** The places of tokens that are part of a term of art, and do not stand for themselves. */
    private static Set<Integer> units(List<Token> tokens) {
        var units = new HashSet<Integer>();
        for (var match : Lexicon.synonyms().find(tokens)) {
            if (match.isTermOfArt()) {
                for (var at = match.start(); at < match.end(); at++) {
                    units.add(at);
                }
            }
        }
        return units;
    }

    private void addTerm(int index, String term, double weight) {
        postings.computeIfAbsent(term, none -> new HashMap<>()).merge(index, weight, FactIndex::combined);
    }

    /** A word said again adds little. */
    private static double combined(double before, double more) {
        return Math.max(before, more) + AGAIN * Math.min(before, more);
    }

    private List<@Nullable String> detailTexts(int index, @Nullable Detail detail) {
        var texts = new ArrayList<@Nullable String>();
        switch (detail) {
            case null -> {}
            case OutcomeDetail outcome -> {
                addTerm(index, "%step-" + outcome.step().key(), STEP);
                addTerm(index, "%" + outcome.proceeding(), 1);
                texts.add(outcome.step().words());
                texts.add(record.labelOf(outcome.proceeding()));
                texts.add(outcome.charge());
                texts.add(outcome.result());
                texts.add(outcome.term());
            }
            case CustodyDetail custody -> {
                addTerm(index, "%event-" + custody.event().key(), STEP);
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
