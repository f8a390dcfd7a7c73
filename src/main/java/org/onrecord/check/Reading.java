package org.onrecord.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.search.dates.DateFinder.Dated;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;

/**
 * A text read into slots, a clause of a claim or a statement of a record.
 *
 * @param mentions the people and bodies in it; those carried over from the clause before are without a position
 * @param content indexes of the words that must be on record: no function words, names, dates or numbers
 * @param negated indexes of the words after a negation
 * @param acts the acts of {@code acts.txt} in it
 * @param alternatives the words of {@code alternatives.txt} in it
 * @param synonyms the phrases with synonyms in it
 * @param breaks indexes of the words that follow a punctuation mark
 * @param names indexes of the words that are written like a name
 */
record Reading(
        List<Token> tokens,
        List<Mention> mentions,
        List<Dated> dates,
        List<Quantity> quantities,
        List<Integer> content,
        BitSet negated,
        List<Match> acts,
        List<Match> alternatives,
        List<Match> synonyms,
        BitSet breaks,
        BitSet names) {

    private static final Set<String> CAN_BE_NEGATED = Set.of("verdict", "status", "other");
    private static final Set<String> ASIDE =
            Set.of("after", "before", "when", "while", "since", "until", "following", "once");
    private static final Set<String> BEFORE = Set.of("before", "after");
    private static final Set<String> JOINING = Set.of("to", "and", "or");
    private static final Set<String> VERBS = Set.of(
            "was", "were", "is", "are", "had", "has", "have", "did", "got", "won", "lost", "gave", "told", "said",
            "left", "became", "took", "made", "found", "held", "went", "led", "wrote", "stood", "chose", "ran", "came",
            "put", "set", "saw");
    /** Nouns with the stem of a verb that says how a case ended. */
    static final Set<String> NOUNS = Set.of(
            "dismissal",
            "dismissals",
            "refusal",
            "failing",
            "failings",
            "failure",
            "failures",
            "loss",
            "win",
            "conviction",
            "convictions",
            "acquittal",
            "acquittals");

    private static final int FAR = 6;

    /** Returns the last name before the first verb, or the one carried over; null if there is none. */
    @Nullable
    Mention subject() {
        var verb = 0;
        while (verb < tokens.size() && !isVerb(verb)) {
            verb++;
        }
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

    private boolean isNamed(int at) {
        return mentions.stream().anyMatch(mention -> mention.covers(at));
    }

    /** Whether a date is in a clause of time, so that it need not be that of the event: "after a visit in May". */
    boolean isAside(Dated date) {
        var before = word(date.start() - 1);
        if (BEFORE.contains(before)
                || (JOINING.contains(before)
                        && date.start() > 1
                        && tokens.get(date.start() - 2).isNumber())) {
            return true;
        }
        for (var at = date.start() - 2; at >= Math.max(0, date.start() - FAR) && !breaks.get(at + 1); at--) {
            if (ASIDE.contains(word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a punctuation mark is in it, not only at its end. */
    boolean hasParts() {
        var second = breaks.nextSetBit(1);
        return second > 0 && second < tokens.size();
    }

    boolean has(String act) {
        return acts.stream().anyMatch(match -> match.name().equals(act));
    }

    Stream<Match> all(String... names) {
        var wanted = Set.of(names);
        return acts.stream().filter(match -> wanted.contains(match.name()));
    }

    boolean isNegated(Match match) {
        return negated.get(match.start()) && !negated.isEmpty();
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

    Set<String> stems() {
        return tokens.stream().map(Token::stem).collect(Collectors.toSet());
    }

    /** Returns the words of a part of it. */
    String words(int start, int end) {
        return IntStream.range(start, Math.min(end, tokens.size()))
                .mapToObj(at -> tokens.get(at).word())
                .collect(Collectors.joining(" "));
    }

    /** Returns the sides of each group of words that exclude one another; a negated word of a pair is the other one. */
    Map<String, Set<String>> sides() {
        var sides = new HashMap<String, Set<String>>();
        for (var match : alternatives) {
            var words = match.name().split(" ", 3);
            if (!isInsideOther(match)
                    && !(match.name().startsWith("verdict end") && isOfNoCase(match))
                    && mentions.stream().noneMatch(mention -> mention.covers(match.start()))) {
                sides.computeIfAbsent(words[0] + " " + words[1], _ -> new HashSet<>())
                        .add((isNegated(match) && CAN_BE_NEGATED.contains(words[0]) ? "not " : "") + words[2]);
            }
        }
        return sides;
    }

    /** Whether all words of a group that exclude one another are negated. */
    boolean isNegated(String group) {
        return alternatives.stream()
                .filter(match -> match.name().startsWith(group + " "))
                .allMatch(this::isNegated);
    }

    /** Whether it is a noun, or a person was dismissed, not a case. */
    private boolean isOfNoCase(Match match) {
        return NOUNS.contains(word(match.start())) || (word(match.start()).startsWith("dismiss") && !has("case"));
    }

    /** Whether a longer phrase of the same group is around it: "guilty" in "not guilty". */
    private boolean isInsideOther(Match match) {
        var group = match.name().substring(0, match.name().lastIndexOf(' '));
        return alternatives.stream()
                .anyMatch(other -> other.length() > match.length()
                        && other.name().startsWith(group)
                        && other.covers(match.start()));
    }

    /** Returns the words of order, such as "before" and "first", each with what it is said of. */
    Map<String, Set<String>> orders() {
        var orders = new HashMap<String, Set<String>>();
        for (var match : alternatives) {
            if (match.name().startsWith("order ")
                    && mentions.stream().noneMatch(mention -> mention.covers(match.start()))) {
                orders.computeIfAbsent(
                                match.name().substring(0, match.name().lastIndexOf(' ')) + " " + next(match.end()),
                                _ -> new HashSet<>())
                        .add(match.name());
            }
        }
        return orders;
    }

    private @Nullable String next(int from) {
        for (var at = from; at < Math.min(tokens.size(), from + 5); at++) {
            var place = at;
            var date = dates.stream().filter(dated -> dated.start() == place).findFirst();
            if (date.isPresent()) {
                return date.get().span().toString();
            }
            var mention = mentions.stream()
                    .filter(one -> !one.isImplied() && one.covers(place))
                    .findFirst();
            if (mention.isPresent()
                    && !tokens.subList(mention.get().start(), mention.get().end())
                            .isEmpty()) {
                at = mention.get().end() - 1;
                continue;
            }
            if (isContent(tokens.get(at))) {
                return tokens.get(at).stem();
            }
        }
        return null;
    }

    /** Whether its subject is a body other than the first of a fact, which is the court if the fact is a ruling. */
    boolean hasOtherBodyAsSubject(Fact fact) {
        var subject = subject();
        return subject != null
                && subject.isBody()
                && fact.organisations().stream().limit(1).noneMatch(subject.ids()::contains);
    }

    /** Returns the number of negations. */
    int negations() {
        return (int) tokens.stream()
                .filter(token -> TextReader.isNegation(token.word()))
                .count();
    }

    /** Whether it has a word written like a name that is none of the record. */
    boolean hasStranger() {
        return names.stream().anyMatch(at -> content.contains(at) && !Lexicon.isEveryday(tokens.get(at)));
    }

    /** Whether a phrase of a lexicon around a word makes it one that need not be on record by itself. */
    static boolean isContent(Token token) {
        return !Lexicon.isFunctionWord(token.word());
    }
}
