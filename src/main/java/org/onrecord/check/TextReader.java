package org.onrecord.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Language;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.dates.DateFinder.Dated;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.NameReader;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;

final class TextReader {
    private static final Lexicon ACTS = Lexicon.of("/org/onrecord/check/acts.txt");
    private static final Lexicon ALTERNATIVES = Lexicon.of("/org/onrecord/check/alternatives.txt");
    private static final Set<String> NEGATION = Words.of("negation");
    private static final Set<String> STOPS = Words.of("stop");
    private static final Set<String> NOUNS = Words.of("noun");
    private static final Set<String> CAN_BE_NEGATED = Set.of("verdict", "status", "other");
    private static final int REACH = 7;
    private static final int NEXT = 5;

    private static final Pattern MONEY =
            Pattern.compile("(?:US|CA?|A)?[£$€]\\s?(\\d[\\d,.]{0,20}\\d|\\d)\\s?(million|billion|m|bn|k|thousand)?\\b");
    private static final Pattern PERCENT = Pattern.compile("(\\d)\\s?%");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)[–—](?=\\d)");
    private static final Pattern BREAK = Pattern.compile("[,;:.!?](?=\\s|$|[\"”’)])|[()\\[\\]\"“”]|\\s[–—-]\\s|[–—]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]+");

    private final MentionFinder parties;
    private final NameReader names;
    private final Lexicon synonyms;
    private final @Nullable Language language;

    TextReader(CaseRecord record) {
        this.language = record.language();
        this.parties = new MentionFinder(record);
        this.names = new NameReader(
                record, parties, new TargetIndex(record).vocabulary().keySet(), _ -> false);
        this.synonyms = Vocabulary.of(record.vocabularies()).synonyms();
    }

    Reading read(String text) {
        return read(text, List.of());
    }

    /** @param carried the people and bodies meant by the clause though it does not name them */
    Reading read(String text, List<Mention> carried) {
        var plain = RANGE.matcher(text).replaceAll("-");
        plain = PERCENT.matcher(MONEY.matcher(plain).replaceAll(" £$1 $2 pounds "))
                .replaceAll("$1 per cent");
        var tokens = new ArrayList<Token>();
        var written = new ArrayList<String>();
        var breaks = new BitSet();
        var names = new BitSet();
        for (var part : BREAK.split(plain, -1)) {
            breaks.set(tokens.size());
            for (var word : part.split("\\s+", -1)) {
                var isName = NAME.matcher(word).matches() && !tokens.isEmpty();
                var shown = word;
                for (var token : Tokens.of(word)) {
                    names.set(tokens.size(), isName);
                    tokens.add(token);
                    written.add(shown);
                    shown = "";
                }
            }
        }
        return read(text, tokens, written, carried, breaks, names);
    }

    private Reading read(
            String text, List<Token> tokens, List<String> written, List<Mention> carried, BitSet breaks, BitSet names) {
        var dates = DateFinder.all(tokens, language);
        var isDate = new BitSet();
        dates.forEach(date -> isDate.set(date.start(), date.end()));
        var mentions = named(this.names.read(tokens, text).mentions(), breaks);
        var isNamed = new BitSet();
        Stream.concat(mentions.stream(), parties.findCase(tokens).stream())
                .forEach(mention -> isNamed.set(mention.start(), mention.end()));
        var quantities = Quantity.in(tokens, at -> isDate.get(at) || isNamed.get(at) || isInName(tokens, at, names));
        var isNumber = new BitSet();
        quantities.forEach(quantity -> isNumber.set(quantity.start(), quantity.end()));
        var content = IntStream.range(0, tokens.size())
                .filter(at -> !isDate.get(at)
                        && !isNamed.get(at)
                        && !isNumber.get(at)
                        && !Lexicon.isFunctionWord(tokens.get(at).word()))
                .boxed()
                .toList();
        var negated = negated(tokens, breaks);
        var acts = ACTS.find(tokens).stream()
                .filter(act -> !isNamed.get(act.start()))
                .toList();
        return new Reading(
                tokens,
                written,
                Stream.concat(carried.stream().map(Mention::elsewhere), mentions.stream())
                        .toList(),
                dates,
                quantities,
                content,
                negated,
                acts,
                sides(
                        tokens,
                        isNamed,
                        dates,
                        negated,
                        acts.stream().anyMatch(act -> act.name().equals("case"))),
                synonyms.find(tokens),
                breaks,
                names,
                tokens.stream().map(Token::stem).collect(Collectors.toSet()));
    }

    /** Recognises the number of "Channel 4" and "Article 8". */
    private static boolean isInName(List<Token> tokens, int at, BitSet names) {
        return at > 0
                && names.get(at - 1)
                && tokens.get(at).hasDigit()
                && !tokens.get(at - 1).hasDigit();
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

    /** @param isOfCase whether it speaks of a case, which is dismissed otherwise than a person */
    private static Map<String, Map<String, Match>> sides(
            List<Token> tokens, BitSet isNamed, List<Dated> dates, BitSet negated, boolean isOfCase) {
        var sides = new HashMap<String, Map<String, Match>>();
        var all = ALTERNATIVES.find(tokens);
        for (var match : all) {
            var words = match.name().split(" ", 3);
            var group = words[0] + " " + words[1];
            var word = tokens.get(match.start()).word();
            var isInLonger = all.stream()
                    .anyMatch(other -> other.length() > match.length()
                            && other.covers(match.start())
                            && other.name().startsWith(group + " "));
            var isNoEnd =
                    group.equals("verdict end") && (NOUNS.contains(word) || (word.startsWith("dismiss") && !isOfCase));
            if (!isNamed.get(match.start()) && !isInLonger && !isNoEnd) {
                var isTurned = CAN_BE_NEGATED.contains(words[0]) && negated.get(match.start());
                var key = words[0].equals("order") ? group + " " + next(tokens, match.end(), isNamed, dates) : group;
                sides.computeIfAbsent(key, _ -> new HashMap<>())
                        .putIfAbsent((isTurned ? "not " : "") + words[2], match);
            }
        }
        return sides;
    }

    /** Returns what a word of order is said of: the next date or content word. */
    private static String next(List<Token> tokens, int from, BitSet isNamed, List<Dated> dates) {
        for (var at = from; at < Math.min(tokens.size(), from + NEXT); at++) {
            var place = at;
            var date = dates.stream().filter(dated -> dated.start() == place).findFirst();
            if (date.isPresent()) {
                return date.get().span().toString();
            }
            if (!isNamed.get(at) && !Lexicon.isFunctionWord(tokens.get(at).word())) {
                return tokens.get(at).stem();
            }
        }
        return "";
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
            if (isInstead || (NEGATION.contains(word) && !isGuilty)) {
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
