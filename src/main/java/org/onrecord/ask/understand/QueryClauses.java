package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.search.index.QueryClause;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;

/** What a fact should have to answer a question: its words with their synonyms, its people, its pairs of words. */
public final class QueryClauses {
    private static final double SYNONYM = 0.85;
    private static final double FAMILY = 0.65;
    private static final double PHRASE = 0.75;
    private static final double PAIR = 0.36;
    private static final double PARTY = 1.3;
    private static final double BODY = 0.85;
    private static final double LESS_LIKELY = 0.8;
    private static final double LESS_RECENT = 0.6;
    private static final double DESCRIBED = 0.5;
    private static final double NAMED_SO = 0.65;
    private static final double NUMBER = 0.8;
    private static final double BARE_NUMBER = 0.3;
    private static final double EVERYDAY = 0.5;
    private static final double ASIDE = 0.35;

    private final Question question;
    private final List<Token> tokens;
    private final List<Match> synonyms;
    private final List<Match> cues;
    private final List<QueryClause> wanted = new ArrayList<>();

    private QueryClauses(Question question) {
        this.question = question;
        this.tokens = question.tokens();
        this.synonyms = Lexicon.synonyms().find(tokens);
        this.cues = Lexicon.cues().find(tokens).stream()
                .filter(QueryClauses::isStep)
                .toList();
    }

    private static boolean isStep(Match cue) {
        return cue.name().startsWith("step-") || cue.name().startsWith("event-");
    }

    /** What the words, people and word pairs of a question want. */
    public static List<QueryClause> of(Question question) {
        var wants = new QueryClauses(question);
        question.mentions().forEach(mention -> wants.wanted.add(party(mention)));
        wants.addDescriptions();
        wants.addTermsOfArt();
        wants.addWords();
        wants.addPhrases();
        wants.addSteps();
        wants.addPairs();
        return wants.wanted;
    }

    /** A wish for any of the people or bodies that a mention can mean. */
    public static QueryClause party(Mention mention) {
        var terms = new LinkedHashMap<String, Double>();
        var quality = 1.0;
        for (var id : mention.ids()) {
            terms.put("#" + id, quality);
            quality *= mention.isImplied() ? LESS_RECENT : LESS_LIKELY;
        }
        for (var token : mention.description()) {
            if (!Lexicon.isFunctionWord(token.word())) {
                terms.put(token.stem(), mention.isBody() ? NAMED_SO : DESCRIBED);
            }
        }
        return QueryClause.needed(
                String.join("|", mention.ids()),
                terms,
                mention.isBody() || !mention.description().isEmpty() ? BODY : PARTY);
    }

    /** "Was Owen Barker's brother": what describes somebody who is named as well is what is asked. */
    private void addDescriptions() {
        var mentions = question.mentions();
        for (var mention : mentions) {
            var isNamedToo = mentions.stream()
                    .anyMatch(other ->
                            other.description().isEmpty() && other.ids().equals(mention.ids()));
            if (isNamedToo) {
                mention.description().stream()
                        .filter(token -> !Lexicon.isFunctionWord(token.word()))
                        .forEach(token -> wanted.add(QueryClause.needed(token.word(), Map.of(token.stem(), 1.0), 1)));
            }
        }
    }

    private void addTermsOfArt() {
        for (var match : synonyms) {
            if (match.isTermOfArt()) {
                wanted.add(QueryClause.needed(match.name(), Map.of("=" + match.name(), 1.0), 1));
            }
        }
    }

    private void addWords() {
        for (var at : question.content()) {
            if (synonyms.stream().anyMatch(match -> match.isTermOfArt() && match.covers(at))) {
                continue;
            }
            var token = tokens.get(at);
            var terms = terms(at);
            var weight = token.hasDigit() ? NUMBER : Lexicon.isEveryday(token) ? EVERYDAY : 1;
            wanted.add(
                    question.isAside(at)
                            ? QueryClause.welcome(token.word(), terms, weight * ASIDE)
                            : QueryClause.needed(token.word(), terms, weight));
        }
    }

    /** The word itself unless it is part of a phrasal verb, its synonyms, and the step or proceeding it names. */
    private Map<String, Double> terms(int at) {
        if (isMeasure(at)) {
            return Map.of(
                    tokens.get(at).stem() + " " + tokens.get(at + 1).stem(),
                    1.0,
                    tokens.get(at).stem(),
                    BARE_NUMBER);
        }
        var terms = new LinkedHashMap<String, Double>();
        if (synonyms.stream().noneMatch(match -> match.covers(at) && isPhrasal(match))) {
            terms.put(tokens.get(at).stem(), 1.0);
            terms.put("~" + Stem.family(tokens.get(at).word()), FAMILY);
        }
        for (var match : synonyms) {
            if (match.covers(at)) {
                terms.put("=" + match.name(), match.length() > 1 ? PHRASE : SYNONYM);
            }
        }
        cues.stream().filter(cue -> cue.covers(at)).forEach(cue -> terms.put("%" + cue.name(), 1.0));
        question.proceedings().stream()
                .filter(named -> named.covers(at))
                .forEach(named -> named.ids().forEach(id -> terms.put("%" + id, 1.0)));
        return terms;
    }

    /** "two days": the number counts the unit after it. */
    private boolean isMeasure(int at) {
        return tokens.get(at).isNumber()
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isUnitOfTime();
    }

    /** A phrase with a function word in it means something else than its words: "set up", "let out". */
    private boolean isPhrasal(Match match) {
        return match.length() > 1
                && tokens.subList(match.start(), match.end()).stream()
                        .anyMatch(token -> Lexicon.isFunctionWord(token.word()));
    }

    /** Phrases of which no word is wanted by itself: "let out", "came into force". */
    private void addPhrases() {
        for (var match : synonyms) {
            if (match.length() > 1 && !match.isTermOfArt() && !isWantedByWord(match)) {
                wanted.add(QueryClause.needed(match.name(), Map.of("=" + match.name(), PHRASE), 1));
            }
        }
    }

    /** Steps of proceedings that no word of content names: "how long did he get". */
    private void addSteps() {
        for (var cue : question.cues()) {
            var isStep = cue.startsWith("step-") || cue.startsWith("event-");
            if (isStep && cues.stream().noneMatch(match -> match.name().equals(cue) && isWantedByWord(match))) {
                wanted.add(QueryClause.needed(cue, Map.of("%" + cue, 1.0), 1));
            }
        }
    }

    private boolean isWantedByWord(Match match) {
        for (var at = match.start(); at < match.end(); at++) {
            var place = at;
            if (question.content().contains(at)
                    || question.mentions().stream().anyMatch(mention -> mention.covers(place))) {
                return true;
            }
        }
        return false;
    }

    /** Neighbouring words of content, those without content between them left out. */
    private void addPairs() {
        for (var place = 1; place < question.content().size(); place++) {
            var first = question.content().get(place - 1);
            var second = question.content().get(place);
            var between = tokens.subList(Math.min(first + 1, second), second);
            if (between.stream().allMatch(token -> Lexicon.isFunctionWord(token.word()))) {
                var pair = tokens.get(first).stem() + " " + tokens.get(second).stem();
                wanted.add(QueryClause.welcome(pair, Map.of(pair, 1.0), PAIR));
            }
        }
    }
}
