package org.onrecord.check;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.dates.DateFinder.Dated;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Vocabulary;

/**
 * The parts of a text: a clause of a sentence, or a statement of a record.
 *
 * @param written the words as written, each with the first of its tokens; empty for the others
 * @param mentions the people and bodies in it; those carried over from the clause before have no position
 * @param content indexes of the content words: no function words, names, dates or numbers
 * @param negated indexes of the words after a negation
 * @param acts the phrases of {@code acts.txt} in it
 * @param sides the phrases of {@code alternatives.txt} in it, by group and side; "not" before the side if it is negated
 * @param breaks indexes of the words that follow a punctuation mark
 * @param names indexes of the words that are written like a name
 */
record Reading(
        List<Token> tokens,
        List<String> written,
        List<Mention> mentions,
        List<Dated> dates,
        List<Quantity> quantities,
        List<Integer> content,
        BitSet negated,
        List<Match> acts,
        Map<String, Map<String, Match>> sides,
        List<Match> synonyms,
        BitSet breaks,
        BitSet names,
        Set<String> stems) {
    private static final Set<String> VERBS = Words.of("verb");
    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s&&[^£]]+|[\\p{P}\\s&&[^%]]+$");

    /** Returns a part of it as written, without punctuation marks around it. */
    String written(int start, int end) {
        var from = start;
        while (from > 0 && written.get(from).isEmpty()) {
            from--;
        }
        var words =
                written.subList(from, Math.min(end, written.size())).stream().filter(word -> !word.isEmpty());
        return EDGES.matcher(words.collect(Collectors.joining(" "))).replaceAll("");
    }

    /** Returns the index of the first verb; the number of tokens if there is none. */
    int verb() {
        var verb = 0;
        while (verb < tokens.size() && !isVerb(verb)) {
            verb++;
        }
        return verb;
    }

    /** Returns the last name before the first verb, or the one carried over; null if there is none. */
    @Nullable
    Mention subject() {
        var verb = verb();
        Mention subject = null;
        for (var mention : mentions) {
            if (mention.end() <= verb
                    && (subject == null
                            || mention.start() == 0
                            || !List.of("of", "by", "to", "with", "in", "at").contains(word(mention.start() - 1)))) {
                subject = mention;
            }
        }
        return subject;
    }

    private boolean isVerb(int at) {
        return !isNamed(at) && (VERBS.contains(word(at)) || (word(at).length() > 4 && word(at).endsWith("ed")));
    }

    boolean isNamed(int at) {
        return mentions.stream().anyMatch(mention -> mention.covers(at));
    }

    boolean has(String act) {
        return acts.stream().anyMatch(match -> match.name().equals(act));
    }

    Stream<Match> all(String... names) {
        var wanted = Set.of(names);
        return acts.stream().filter(match -> wanted.contains(match.name()));
    }

    boolean isNegated(Match match) {
        return negated.get(match.start());
    }

    String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    /** Returns the ids of the people named, each mention by its likeliest bearer. */
    List<String> people() {
        return mentions.stream()
                .filter(mention -> !mention.isBody())
                .map(mention -> mention.ids().getFirst())
                .distinct()
                .toList();
    }

    /** Whether it has a word written like a name that is none of the record. */
    boolean hasStranger() {
        return names.stream().anyMatch(at -> content.contains(at) && !Lexicon.isEveryday(tokens.get(at)));
    }

    /** Returns the indexes of words before the first verb that may name somebody or something unknown to the record. */
    List<Integer> strangers() {
        var verb = verb();
        return content.stream()
                .filter(at ->
                        at < verb && (at == 0 || names.get(at) || names.isEmpty()) && !Vocabulary.ALL.isWord(word(at)))
                .toList();
    }

    /** Whether the first verb is after a name and surname unknown to the record. */
    boolean isAboutStranger() {
        var strangers = strangers();
        return strangers.stream().anyMatch(at -> names.get(at + 1) && strangers.contains(at + 1));
    }
}
