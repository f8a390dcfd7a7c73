package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/**
 * Finds people and bodies by id, name, alias or a near miss.
 *
 * <p>The strictest way of matching that fits anybody decides: the whole id, name or alias; all words in the name; all
 * words in one alias; then the same with a slip of spelling allowed in each word.
 */
final class Names {
    private static final int NEAREST_SHOWN = 5;

    /** The largest share of a word's letters that may be wrong for a guess. */
    private static final double REACH = 0.4;

    private final List<Entry> entries;

    private Names(List<Entry> entries) {
        this.entries = entries;
    }

    /** The names of these people and bodies. */
    public static Names of(Collection<Party> parties) {
        return new Names(parties.stream().map(Entry::of).toList());
    }

    /** All names of a record, people first. */
    public static Names in(CaseRecord record) {
        var all = new ArrayList<>(record.people().values());
        all.addAll(record.organisations().values());
        return of(all);
    }

    /** Who is called so, whole or in part; nobody, and none that come near, if the name is misspelt. */
    public NameMatch asWritten(String asked) {
        var words = Words.of(asked);
        if (words.isEmpty()) {
            return new NameMatch.None(List.of());
        }
        var ways = List.<Predicate<Entry>>of(
                entry -> entry.isCalled(words),
                entry -> entry.name().containsAll(words),
                entry -> entry.aliases().stream().anyMatch(alias -> alias.containsAll(words)));
        var fitting = byStrictest(ways);
        return fitting.isEmpty() ? new NameMatch.None(List.of()) : match(fitting, false);
    }

    /** Who may be meant by a name with a slip of spelling in its words, else those who come nearest. */
    public NameMatch misspelt(String asked) {
        var words = Words.of(asked);
        if (words.isEmpty()) {
            return new NameMatch.None(List.of());
        }
        var ways = List.<Predicate<Entry>>of(
                entry -> Entry.isSpelledLike(words, entry.name()),
                entry -> entry.aliases().stream().anyMatch(alias -> Entry.isSpelledLike(words, alias)));
        var near = byStrictest(ways);
        return near.isEmpty() ? new NameMatch.None(nearest(words)) : match(near, true);
    }

    /** Those whom the first way that fits anybody fits. */
    private List<Party> byStrictest(List<Predicate<Entry>> ways) {
        for (var way : ways) {
            var fitting = entries.stream().filter(way).map(Entry::party).toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    private static NameMatch match(List<Party> fitting, boolean isMisspelt) {
        return fitting.size() == 1 ? new NameMatch.One(fitting.getFirst(), isMisspelt) : new NameMatch.Several(fitting);
    }

    /** The names with the fewest slips per word, within reach of a guess. */
    private List<Party> nearest(List<String> words) {
        record Scored(Party party, double score) {}
        return entries.stream()
                .filter(entry -> !entry.party().isPrivate())
                .map(entry -> new Scored(entry.party(), entry.remoteness(words)))
                .filter(scored -> scored.score() <= REACH)
                .sorted(Comparator.comparingDouble(Scored::score))
                .limit(NEAREST_SHOWN)
                .map(Scored::party)
                .toList();
    }

    /** The words of a party's names, split once. */
    private record Entry(Party party, List<String> id, List<String> name, List<List<String>> aliases) {

        static Entry of(Party party) {
            return new Entry(
                    party,
                    Words.of(party.id()),
                    Words.of(party.name()),
                    party.aliases().stream().map(Words::of).toList());
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

        /** The share of letters that would have to change to make one of the name's words out of the nearest asked. */
        double remoteness(List<String> words) {
            var best = 1.0;
            for (var word : words) {
                for (var known : name) {
                    var longest = Math.max(word.length(), known.length());
                    var isBeginning = word.length() > 2 && known.startsWith(word);
                    // What is further away does not count, however far, and a word of any length is soon told to be so.
                    var slips = isBeginning ? 0 : Spelling.distance(word, known, (int) (longest * REACH));
                    var share = isBeginning ? 0.1 : slips / (double) longest;
                    best = Math.min(best, share);
                }
            }
            return best;
        }
    }
}
