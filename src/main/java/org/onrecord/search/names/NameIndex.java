package org.onrecord.search.names;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.PackedEntries;
import org.onrecord.search.text.Tokens;

/**
 * The people and bodies of a record by id, name, alias, a part of these, or a near miss.
 *
 * <p>The strictest way of matching that fits anybody decides: the full id, name or alias; all words in the name; all
 * words in one alias; then the same with a slip of spelling allowed in each word. A part of an alias, or a slip, does not lead
 * to a private person.
 */
public final class NameIndex {
    private static final int NEAREST_SHOWN = 5;
    private static final int MAX_WORDS = 20;

    /** The largest share of a word's letters that may be wrong for a guess. */
    private static final double REACH = 0.4;

    /** The shortest last word that may be a surname. */
    private static final int MIN_SURNAME = 4;

    /** The table of the numbers of the people and bodies whose names have a word. */
    private static final String NAMES = "names";

    private final List<Party> parties;
    /** Of the words of a name those whose names have all of them. */
    private final Function<List<String>, List<Party>> having;

    private @Nullable List<Entry> entries;

    private NameIndex(List<Party> parties, Function<List<String>, List<Party>> having) {
        this.parties = parties;
        this.having = having;
    }

    /** All names of a record, people first. */
    public static NameIndex of(CaseRecord record) {
        if (record.people() instanceof PackedEntries<Party> people
                && record.organisations() instanceof PackedEntries<Party> bodies) {
            var parties = new Parties(people.list(), bodies.list());
            return new NameIndex(parties, words -> having(words, people.pack(), parties));
        }
        return of(Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .toList());
    }

    static NameIndex of(List<Party> parties) {
        return new NameIndex(parties, _ -> parties);
    }

    /** People and bodies, each read when it is asked for. */
    private static final class Parties extends AbstractList<Party> {
        private final List<Party> people;
        private final List<Party> bodies;

        Parties(List<Party> people, List<Party> bodies) {
            this.people = people;
            this.bodies = bodies;
        }

        @Override
        public int size() {
            return people.size() + bodies.size();
        }

        @Override
        public Party get(int number) {
            return number < people.size() ? people.get(number) : bodies.get(number - people.size());
        }
    }

    private static List<Party> having(List<String> words, Pack pack, List<Party> parties) {
        var table = new NumberLists(pack.rows(NAMES));
        return words.stream()
                .map(table::of)
                .min(Comparator.comparingInt(numbers -> numbers.length))
                .map(fewest -> Arrays.stream(fewest).mapToObj(parties::get).toList())
                .orElse(List.of());
    }

    /** Writes who has which word in an id, name or alias. */
    public static void write(CaseRecord record, PackWriter pack) throws IOException {
        var words = new NumberLists.Builder();
        var number = 0;
        for (var party : of(record).parties()) {
            for (var word : Entry.of(party).words()) {
                words.add(word, number);
            }
            number++;
        }
        words.write(pack, NAMES);
    }

    private List<Entry> entries() {
        var made = entries;
        if (made == null) {
            made = parties.stream().map(Entry::of).toList();
            entries = made;
        }
        return made;
    }

    /** The people and bodies, people first. */
    public List<Party> parties() {
        return parties;
    }

    /** Those that have a page of their own, and so may be suggested: nobody who is private. */
    public List<Party> published() {
        return parties().stream().filter(party -> !party.isPrivate()).toList();
    }

    /** The one meant by a name. */
    public NameMatch find(String name) {
        return find(name, _ -> false);
    }

    /**
     * The one meant by a name.
     *
     * @param isLikely tells by its id whom the question can be about: they go before everybody else who fits as well, so that a
     *     shared surname is not ambiguous
     */
    public NameMatch find(String name, Predicate<String> isLikely) {
        var some = of(having.apply(Tokens.words(name)));
        return Stream.<Supplier<NameMatch>>of(
                        () -> some.among(isLikely).match(name),
                        () -> some.match(name),
                        () -> among(isLikely).misspelt(name),
                        () -> misspelt(name))
                .map(Supplier::get)
                .filter(match -> !(match instanceof NameMatch.None))
                .findFirst()
                .orElseGet(() -> new NameMatch.None(nearest(Tokens.words(name))));
    }

    private NameIndex among(Predicate<String> isLikely) {
        return of(parties.stream().filter(party -> isLikely.test(party.id())).toList());
    }

    /** Those called so, in full or in part, spelled right. */
    public NameMatch asWritten(String name) {
        return of(having.apply(Tokens.words(name))).match(name);
    }

    private NameMatch match(String name) {
        var words = Tokens.words(name);
        return match(
                words,
                false,
                entry -> entry.isCalled(words),
                entry -> entry.name().containsAll(words),
                entry -> entry.isPublished() && entry.aliases().stream().anyMatch(alias -> alias.containsAll(words)));
    }

    private NameMatch misspelt(String name) {
        var words = Tokens.words(name);
        return match(
                words,
                true,
                entry -> entry.isPublished() && Entry.isSpelledLike(words, entry.name()),
                entry -> entry.isPublished()
                        && entry.aliases().stream().anyMatch(alias -> Entry.isSpelledLike(words, alias)));
    }

    /** Those whom the first way that fits anybody fits. */
    @SafeVarargs
    private NameMatch match(List<String> words, boolean isMisspelt, Predicate<Entry>... ways) {
        if (words.isEmpty()) {
            return new NameMatch.None(List.of());
        }
        for (var way : ways) {
            var fitting = entries().stream().filter(way).map(Entry::party).toList();
            if (!fitting.isEmpty()) {
                return fitting.size() == 1
                        ? new NameMatch.One(fitting.getFirst(), isMisspelt)
                        : new NameMatch.Several(fitting);
            }
        }
        return new NameMatch.None(List.of());
    }

    /** The names that are spelt most alike, within reach of a guess; of very many words the first are looked at. */
    private List<Party> nearest(List<String> asked) {
        record Scored(Party party, double score) {}
        var words = asked.stream().distinct().limit(MAX_WORDS).toList();
        return entries().stream()
                .filter(Entry::isPublished)
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

        boolean isPublished() {
            return !party.isPrivate();
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

        /** The share of letters that would have to change to make words of the name out of those asked; the surname alone may do. */
        double remoteness(List<String> words) {
            var all = words.stream().mapToDouble(this::remoteness).max().orElse(1);
            var isSurnameNear = !words.isEmpty()
                    && words.getLast().length() >= MIN_SURNAME
                    && isNearOneOf(words.getLast(), List.of(name.getLast()));
            return isSurnameNear ? Math.min(all, REACH) : all;
        }

        private double remoteness(String word) {
            var best = 1.0;
            for (var known : name) {
                var longest = Math.max(word.length(), known.length());
                var isBeginning = word.length() > 2 && known.startsWith(word);
                var slips = isBeginning ? 0 : Spelling.distance(word, known, (int) (longest * REACH));
                best = Math.min(best, isBeginning ? 0.1 : slips / (double) longest);
            }
            return best;
        }
    }
}
