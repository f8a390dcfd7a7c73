package org.onrecord.search.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Tokens;

/**
 * Finds people and bodies by id, name, alias, parts of these, and approximate spelling.
 *
 * <p>The strictest rule with a match decides: the full id, name or alias; all words in the name; all words in one
 * alias; then the same with a spelling mistake allowed in each word. Part of an alias or a misspelling never finds a
 * private person.
 */
public final class NameIndex {
    private static final int NEAREST_SHOWN = 5;
    private static final int MAX_WORDS = 20;

    public static final Table<CaseRecord> WORDS =
            Table.ofNumbers("names", CaseRecord::parties, party -> Entry.of(party).words().stream());

    private final List<Party> parties;
    private final NumberLists words;

    private NameIndex(CaseRecord record) {
        this.parties = record.parties();
        this.words = new NumberLists(record.rows(WORDS));
    }

    public static NameIndex of(CaseRecord record) {
        return new NameIndex(record);
    }

    /** Returns candidates whose names may have all the words: the parties of the rarest word. */
    private List<Party> candidates(List<String> asked) {
        return asked.stream()
                .map(words::of)
                .min(Comparator.comparingInt(numbers -> numbers.length))
                .map(fewest -> Arrays.stream(fewest).mapToObj(parties::get).toList())
                .orElse(List.of());
    }

    /**
     * Returns the candidates for misspelt words, which have a similar word for each of them or for the last, perhaps a
     * surname.
     */
    private List<Party> similar(List<String> asked) {
        var ofEach =
                asked.stream().distinct().limit(MAX_WORDS).map(this::similar).toList();
        if (ofEach.isEmpty()) {
            return List.of();
        }
        var similar = (BitSet) ofEach.getFirst().clone();
        ofEach.forEach(similar::and);
        similar.or(ofEach.getLast());
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

    /** Returns the people and bodies, people first. */
    public List<Party> parties() {
        return parties;
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
        return firstMatch(candidates(asked), isLikely, asked, NameIndex::match)
                .orElseGet(() -> guess(similar(asked), isLikely, asked));
    }

    private static NameMatch guess(List<Party> similar, Predicate<String> isLikely, List<String> asked) {
        return firstMatch(similar, isLikely, asked, NameIndex::misspelt)
                .orElseGet(() -> new NameMatch.None(nearest(similar, asked)));
    }

    /** Returns the first match, preferring likely parties to others. */
    private static Optional<NameMatch> firstMatch(
            List<Party> some,
            Predicate<String> isLikely,
            List<String> asked,
            BiFunction<List<Entry>, List<String>, NameMatch> way) {
        var entries = some.stream().map(Entry::of).toList();
        var likely = entries.stream()
                .filter(entry -> isLikely.test(entry.party().id()))
                .toList();
        return Stream.of(likely, entries)
                .map(among -> way.apply(among, asked))
                .filter(match -> !(match instanceof NameMatch.None))
                .findFirst();
    }

    /** Finds a party by its full name or a part of it, spelled correctly. */
    public NameMatch asWritten(String name) {
        var asked = Tokens.words(name);
        return match(candidates(asked).stream().map(Entry::of).toList(), asked);
    }

    private static NameMatch match(List<Entry> entries, List<String> words) {
        return match(
                entries,
                words,
                false,
                entry -> entry.isCalled(words),
                entry -> entry.name().containsAll(words),
                entry -> !entry.party.isPrivate()
                        && entry.aliases().stream().anyMatch(alias -> alias.containsAll(words)));
    }

    private static NameMatch misspelt(List<Entry> entries, List<String> words) {
        return match(
                entries,
                words,
                true,
                entry -> !entry.party.isPrivate() && Entry.isSpelledLike(words, entry.name()),
                entry -> !entry.party.isPrivate()
                        && entry.aliases().stream().anyMatch(alias -> Entry.isSpelledLike(words, alias)));
    }

    /** Applies the rules in turn, and returns the parties of the first one with any match. */
    @SafeVarargs
    private static NameMatch match(
            List<Entry> entries, List<String> words, boolean isMisspelt, Predicate<Entry>... ways) {
        if (words.isEmpty()) {
            return new NameMatch.None(List.of());
        }
        for (var way : ways) {
            var fitting = entries.stream().filter(way).map(Entry::party).toList();
            if (!fitting.isEmpty()) {
                return fitting.size() == 1
                        ? new NameMatch.One(fitting.getFirst(), isMisspelt)
                        : new NameMatch.Several(fitting);
            }
        }
        return new NameMatch.None(List.of());
    }

    /** Returns the parties with the nearest names, within the limit of a guess. Only the first words are compared. */
    private static List<Party> nearest(List<Party> similar, List<String> asked) {
        record Scored(Party party, double score) {}
        var words = asked.stream().distinct().limit(MAX_WORDS).toList();
        return similar.stream()
                .filter(party -> !party.isPrivate())
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

        /** The minimum length of a last word that may be a surname. */
        private static final int MIN_SURNAME = 4;

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
            return words.equals(id) || words.equals(name) || aliases.contains(words);
        }

        static boolean isSpelledLike(List<String> words, List<String> known) {
            return words.stream().allMatch(word -> isNearOneOf(word, known));
        }

        private static boolean isNearOneOf(String word, List<String> known) {
            var limit = Spelling.tolerance(word);
            return known.stream().anyMatch(other -> Spelling.distance(word, other, limit) <= limit);
        }

        /** Returns the normalised edit distance between query and name; a match on the surname is enough. */
        double distance(List<String> words) {
            var all = words.stream().mapToDouble(this::distance).max().orElse(1);
            var isSurnameNear = !words.isEmpty()
                    && words.getLast().length() >= MIN_SURNAME
                    && isNearOneOf(words.getLast(), List.of(name.getLast()));
            return isSurnameNear ? Math.min(all, MAX_DISTANCE) : all;
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
