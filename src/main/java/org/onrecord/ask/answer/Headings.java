package org.onrecord.ask.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Question;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Finds the heading of a record's overview that a question is about. */
final class Headings {
    private static final int FEWEST = 3;
    private static final double COMMON = 0.05;
    /** Words for reviews and failings that belong to any account of them. */
    private static final Set<String> GENERAL = WordClasses.of("general-finding");

    private static final Set<String> PEOPLE = WordClasses.of("those-responsible");

    private final CaseRecord record;
    private @Nullable Set<String> common;

    Headings(CaseRecord record) {
        this.record = record;
    }

    void prepare() {
        common();
    }

    /** The section whose heading a question repeats: "what changed", "who was convicted", "where are they now". */
    OverviewPage.@Nullable Section headed(OverviewPage overview, Question question, List<Token> words) {
        for (var section : overview.sections()) {
            var heading = Tokens.of(section.heading());
            var stems = terms(heading);
            var isSince = question.has("since")
                    && heading.stream().anyMatch(token -> token.word().equals("since"))
                    && isToldIn(section, words);
            if (isSince || repeats(stems, words, section)) {
                return section;
            }
        }
        return null;
    }

    /** Words that many of the facts have, so that they mark no heading off from another. */
    private Set<String> common() {
        var made = common;
        if (made == null) {
            made = common(record);
            common = made;
        }
        return made;
    }

    private static Set<String> common(CaseRecord record) {
        return record.facts().values().stream()
                .flatMap(fact ->
                        Tokens.of(fact.statement()).stream().map(Token::stem).distinct())
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > record.facts().size() * COMMON)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> terms(List<Token> tokens) {
        var terms = tokens.stream()
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .map(Token::stem)
                .collect(Collectors.toSet());
        Lexicon.synonyms().find(tokens).forEach(match -> terms.add("=" + match.name()));
        return terms;
    }

    private static boolean isToldIn(OverviewPage.Section section, List<Token> words) {
        var told = section.facts().stream()
                .flatMap(fact -> terms(Tokens.of(fact.statement())).stream())
                .collect(Collectors.toSet());
        return words.stream()
                .allMatch(word -> PEOPLE.contains(word.word())
                        || terms(List.of(word)).stream().anyMatch(told::contains));
    }

    /** Whether the first word is of the heading, and every other of the heading or of two facts under it. */
    private boolean repeats(Set<String> heading, List<Token> words, OverviewPage.Section section) {
        if (words.isEmpty() || !heading.contains(words.getFirst().stem())) {
            return false;
        }
        var told = section.facts().stream()
                .map(fact -> terms(Tokens.of(fact.statement())))
                .toList();
        return words.stream()
                .allMatch(word -> heading.contains(word.stem())
                        || common().contains(word.stem())
                        || GENERAL.contains(word.word())
                        || told.stream()
                                        .filter(terms -> terms.contains(word.stem()))
                                        .count()
                                > 1);
    }

    /** The section of which most facts have one of the words; null unless three have. */
    static OverviewPage.@Nullable Section fullest(OverviewPage overview, CaseRecord record, List<Token> words) {
        var wanted = terms(words);
        OverviewPage.Section best = null;
        var most = FEWEST - 1;
        for (var section : overview.sections()) {
            var hits = (int) section.facts().stream()
                    .filter(fact -> terms(Tokens.of(record.topicName(fact.topic()) + " " + fact.statement())).stream()
                            .anyMatch(wanted::contains))
                    .count();
            if (hits > most) {
                most = hits;
                best = section;
            }
        }
        return best;
    }
}
