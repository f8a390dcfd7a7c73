package org.onrecord.search.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.PackTable;
import org.onrecord.search.text.Tokens;

/**
 * Finds people and bodies by id, name, alias, parts of these, and approximate spelling.
 *
 * <p>The strictest rule with a match decides: the full id, name or alias; all words in the name; all words in one
 * alias; then the same with a spelling mistake allowed in one word. Part of a name or a misspelling never finds a private
 * person, and a name of several words is never near one that shares a word with it: that is another person's.
 */
public final class NameIndex {
    private static final int NEAREST_SHOWN = 5;
    private static final int MAX_WORDS = 20;

    private static final List<BiPredicate<Entry, List<String>>> WRITTEN =
            List.of(Entry::isCalled, Entry::hasInName, Entry::hasInAlias);
    private static final List<BiPredicate<Entry, List<String>>> MISSPELT =
            List.of(Entry::isSpelledLike, Entry::hasAliasSpelledLike);

    public static final PackTable<CaseRecord> WORDS =
            PackTable.ofNumbers("names", CaseRecord::parties, party -> Entry.of(party).words().stream());

    private final List<Party> parties;
    private final NumberLists words;

    public NameIndex(CaseRecord record) {
        this.parties = record.parties();
        this.words = new NumberLists(record.rows(WORDS));
    }

    /** The result of looking up a name. */
    public sealed interface NameMatch {
        record One(Party party, boolean isMisspelt) implements NameMatch {}

        /** Several equally good matches, in the order of the file. */
        record Several(List<Party> parties) implements NameMatch {}

        /**
         * No match.
         *
         * @param nearest parties with the nearest names, best first; never private people
         */
        record None(List<Party> nearest) implements NameMatch {}

        private static NameMatch of(List<Party> parties, boolean isMisspelt) {
            return parties.size() == 1 ? new One(parties.getFirst(), isMisspelt) : new Several(parties);
        }
    }

    public NameMatch find(String name) {
        return find(name, _ -> false);
    }

    /**
     * Finds the person or body meant by a name.
     *
     * @param isLikely whether the question can be about a party, by its id; likely parties precede other matches, so
     *     that a shared surname is not ambiguous
     */
    public NameMatch find(String name, Predicate<String> isLikely) {
        var asked = Tokens.words(name);
        var written = matching(WRITTEN, candidates(asked), isLikely, asked);
        if (!written.isEmpty()) {
            return NameMatch.of(written, false);
        }
        var similar = similar(asked);
        var misspelt = matching(MISSPELT, similar, isLikely, asked);
        return misspelt.isEmpty() ? new NameMatch.None(nearest(similar, asked)) : NameMatch.of(misspelt, true);
    }

    /** Returns the parties of the first rule with any match, among the likely ones if there is one for them. */
    private static List<Party> matching(
            List<BiPredicate<Entry, List<String>>> rules,
            List<Party> some,
            Predicate<String> isLikely,
            List<String> asked) {
        var all = some.stream().map(Entry::of).toList();
        var likely =
                all.stream().filter(entry -> isLikely.test(entry.party.id())).toList();
        return Stream.of(likely, all)
                .flatMap(entries -> rules.stream()
                        .map(rule -> entries.stream()
                                .filter(entry -> rule.test(entry, asked))
                                .map(Entry::party)
                                .toList()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns candidates whose names may have all the words: the parties of the rarest word. */
    private List<Party> candidates(List<String> asked) {
        return asked.stream()
                .map(words::of)
                .min(Comparator.comparingInt(numbers -> numbers.length))
                .map(fewest -> Arrays.stream(fewest).mapToObj(parties::get).toList())
                .orElse(List.of());
    }

    /** Returns the candidates for misspelt words, which have a similar word for each of them. */
    private List<Party> similar(List<String> asked) {
        var ofEach =
                asked.stream().distinct().limit(MAX_WORDS).map(this::similar).toList();
        if (ofEach.isEmpty()) {
            return List.of();
        }
        var similar = (BitSet) ofEach.getFirst().clone();
        ofEach.forEach(similar::and);
        return similar.stream().mapToObj(parties::get).toList();
    }

    private BitSet similar(String word) {
        var numbers = new BitSet();
        words.keys(known -> isSimilar(word, known))
                .forEach(known -> Arrays.stream(words.of(known)).forEach(numbers::set));
        return numbers;
    }

    /** Whether two words are similar enough for any kind of guess. */
    private static boolean isSimilar(String word, String known) {
        var limit = Math.max(
                Spelling.tolerance(word), (int) (Math.max(word.length(), known.length()) * Entry.MAX_DISTANCE));
        return known.startsWith(word) || Spelling.distance(word, known, limit) <= limit;
    }

    /** Returns the parties with the nearest names, within the limit of a guess. Only the first words are compared. */
    private static List<Party> nearest(List<Party> similar, List<String> asked) {
        record Scored(Party party, double score) {}
        var words = asked.stream().distinct().limit(MAX_WORDS).toList();
        return similar.stream()
                .filter(party -> !party.isPrivate()
                        && (words.size() == 1 || !Entry.of(party).hasAny(words)))
                .map(party -> new Scored(party, Entry.of(party).distance(words)))
                .filter(scored -> scored.score() <= Entry.MAX_DISTANCE)
                .sorted(Comparator.comparingDouble(Scored::score))
                .limit(NEAREST_SHOWN)
                .map(Scored::party)
                .toList();
    }

    /** The names of a party, split into words. */
    private record Entry(Party party, List<String> id, List<String> name, List<List<String>> aliases) {
        /** The maximum fraction of wrong letters in a guess. */
        static final double MAX_DISTANCE = 0.4;

        static Entry of(Party party) {
            return new Entry(
                    party,
                    Tokens.words(party.id()),
                    Tokens.words(party.name()),
                    party.aliases().stream().map(Tokens::words).toList());
        }

        Set<String> words() {
            var words = new LinkedHashSet<>(id);
            words.addAll(name);
            aliases.forEach(words::addAll);
            return words;
        }

        boolean isCalled(List<String> words) {
            return words.equals(id)
                    || words.equals(name)
                    || (aliases.contains(words)
                            && !(party.isPrivate() && name.containsAll(words) && words.size() == 1));
        }

        boolean hasInName(List<String> words) {
            var isWhole = words.size() > 1 && words.size() + 1 >= name.size();
            return (isWhole || !party.isPrivate()) && name.containsAll(words);
        }

        boolean hasAny(List<String> words) {
            return words.stream().anyMatch(name::contains);
        }

        boolean hasInAlias(List<String> words) {
            return !party.isPrivate() && aliases.stream().anyMatch(alias -> alias.containsAll(words));
        }

        boolean isSpelledLike(List<String> words) {
            return !party.isPrivate() && areNear(words, name);
        }

        boolean hasAliasSpelledLike(List<String> words) {
            return !party.isPrivate() && aliases.stream().anyMatch(alias -> areNear(words, alias));
        }

        private static boolean areNear(List<String> words, List<String> known) {
            var wrong = words.stream().filter(word -> !known.contains(word)).toList();
            return (words.size() == 1 || wrong.size() == 1)
                    && wrong.stream().allMatch(word -> {
                        var limit = Spelling.tolerance(word);
                        return known.stream().anyMatch(other -> Spelling.distance(word, other, limit) <= limit);
                    });
        }

        /** Returns the normalised edit distance between query and name, that of the worst word. */
        double distance(List<String> words) {
            return words.stream().mapToDouble(this::distance).max().orElse(1);
        }

        private double distance(String word) {
            var best = 1.0;
            for (var known : name) {
                var longest = Math.max(word.length(), known.length());
                var isBeginning = word.length() > 2 && known.startsWith(word);
                var slips = isBeginning ? 0 : Spelling.distance(word, known, (int) (longest * MAX_DISTANCE));
                best = Math.min(best, isBeginning ? 0.1 : slips / (double) longest);
            }
            return best;
        }
    }
}
