package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;

/** Reads texts into slots. */
final class TextReader {
    static final Lexicon ACTS = Lexicon.of("/org/onrecord/check/acts.txt");
    private static final Lexicon ALTERNATIVES = Lexicon.of("/org/onrecord/check/alternatives.txt");
    private static final Set<String> NEGATION = WordList.ofClass("negation");
    private static final Set<String> ALSO_NEGATION = Set.of("no", "nor", "cannot", "hardly", "non", "nothing");
    private static final int REACH = 7;
    private static final Set<String> STOPS =
            Set.of("but", "until", "because", "when", "while", "who", "which", "although", "after", "before");

    private static final Pattern MONEY =
            Pattern.compile("[£]\\s?(\\d[\\d,.]{0,20}\\d|\\d)\\s?(million|billion|m|bn|k|thousand)?\\b");
    private static final Pattern PERCENT = Pattern.compile("(\\d)\\s?%");
    private static final Pattern BREAK = Pattern.compile("[,;:.!?](?=\\s|$|[\"”’)])|[()\\[\\]\"“”]|\\s[–—-]\\s|[–—]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]+");

    private final MentionFinder parties;
    private final Lexicon synonyms;

    TextReader(CaseRecord record) {
        this.parties = new MentionFinder(record);
        this.synonyms = Vocabulary.of(record.vocabularies()).synonyms();
    }

    Reading read(String text) {
        return read(text, List.of());
    }

    /** @param carried the people and bodies meant by the clause though it does not name them */
    Reading read(String text, List<Mention> carried) {
        var plain = PERCENT.matcher(MONEY.matcher(text).replaceAll(" $1 $2 pounds "))
                .replaceAll("$1 per cent");
        var tokens = new ArrayList<Token>();
        var breaks = new BitSet();
        var names = new BitSet();
        for (var part : BREAK.split(plain, -1)) {
            breaks.set(tokens.size());
            for (var word : part.split("\\s+", -1)) {
                var isName = NAME.matcher(word).matches() && !tokens.isEmpty();
                for (var token : Tokens.of(word)) {
                    if (isName) {
                        names.set(tokens.size());
                    }
                    tokens.add(token);
                }
            }
        }
        return read(tokens, carried, breaks, names);
    }

    private Reading read(List<Token> tokens, List<Mention> carried, BitSet breaks, BitSet names) {
        var dates = DateFinder.all(tokens);
        var isDate = new BitSet();
        dates.forEach(date -> isDate.set(date.start(), date.end()));
        var mentions = named(parties.findExact(tokens), breaks);
        var cases = parties.findCase(tokens);
        var isNamed = new BitSet();
        Stream.concat(mentions.stream(), cases.stream())
                .forEach(mention -> isNamed.set(mention.start(), mention.end()));
        var quantities = Quantity.in(tokens, at -> isDate.get(at) || isNamed.get(at));
        var isNumber = new BitSet();
        quantities.forEach(quantity -> isNumber.set(quantity.start(), quantity.end()));
        var content = IntStream.range(0, tokens.size())
                .filter(at ->
                        !isDate.get(at) && !isNamed.get(at) && !isNumber.get(at) && Reading.isContent(tokens.get(at)))
                .boxed()
                .toList();
        return new Reading(
                tokens,
                Stream.concat(carried.stream().map(Mention::elsewhere), mentions.stream())
                        .toList(),
                dates,
                quantities,
                content,
                negated(tokens, breaks),
                ACTS.find(tokens),
                ALTERNATIVES.find(tokens),
                synonyms.find(tokens),
                breaks,
                names);
    }

    /** Returns the mentions without the roles and titles before a name: "Justice Secretary" before "Shabana Mahmood". */
    private static List<Mention> named(List<Mention> all, BitSet breaks) {
        return IntStream.range(0, all.size())
                .filter(at -> at + 1 == all.size()
                        || all.get(at).isBody()
                        || all.get(at + 1).isBody()
                        || !all.get(at + 1).description().isEmpty()
                        || all.get(at).end() != all.get(at + 1).start()
                        || breaks.get(all.get(at).end()))
                .mapToObj(all::get)
                .toList();
    }

    static boolean isNegation(String word) {
        return NEGATION.contains(word) || ALSO_NEGATION.contains(word);
    }

    private static BitSet negated(List<Token> tokens, BitSet breaks) {
        var negated = new BitSet();
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).word();
            var isGuilty = at + 1 < tokens.size()
                    && Set.of("guilty", "only", "just")
                            .contains(tokens.get(at + 1).word());
            var isInstead = Set.of("than", "of").contains(word)
                    && at > 0
                    && Set.of("rather", "instead").contains(tokens.get(at - 1).word());
            if (isInstead || (isNegation(word) && !isGuilty)) {
                for (var next = at;
                        next < tokens.size() && next < at + REACH && (next == at || !breaks.get(next));
                        next++) {
                    if (next > at + 1 && STOPS.contains(tokens.get(next).word())) {
                        break;
                    }
                    negated.set(next);
                }
            }
        }
        return negated;
    }
}
