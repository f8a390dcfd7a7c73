package org.onrecord.search.names;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
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

    /** The table of the numbers of the people and bodies whose names have a word. */
    private static final String NAMES = "names";

    private final List<Party> parties;
    /** Of the words of a name those whose names have all of them. */
    private final Function<List<String>, List<Party>> having;
    /** Given misspelt words, everybody they could mean, and perhaps a few more. */
    private final Function<List<String>, List<Party>> alike;

    private @Nullable List<NameEntry> entries;

    private NameIndex(
            List<Party> parties,
            Function<List<String>, List<Party>> having,
            Function<List<String>, List<Party>> alike) {
        this.parties = parties;
        this.having = having;
        this.alike = alike;
    }

    /** All names of a record, people first. */
    public static NameIndex of(CaseRecord record) {
        if (record.people() instanceof PackedEntries<Party> people
                && record.organisations() instanceof PackedEntries<Party> bodies) {
            var parties = new Parties(people.list(), bodies.list());
            var table = new NumberLists(people.pack().rows(NAMES));
            return new NameIndex(
                    parties, words -> having(words, table, parties), words -> alike(words, table, parties));
        }
        return of(Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .toList());
    }

    static NameIndex of(List<Party> parties) {
        return new NameIndex(parties, _ -> parties, _ -> parties);
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

    private static List<Party> having(List<String> words, NumberLists table, List<Party> parties) {
        return words.stream()
                .map(table::of)
                .min(Comparator.comparingInt(numbers -> numbers.length))
                .map(fewest -> Arrays.stream(fewest).mapToObj(parties::get).toList())
                .orElse(List.of());
    }

    /** Those with a word like each of some, or like the last, which may be a surname. */
    private static List<Party> alike(List<String> words, NumberLists table, List<Party> parties) {
        var ofEach = words.stream()
                .distinct()
                .limit(MAX_WORDS)
                .map(word -> alike(word, table))
                .toList();
        if (ofEach.isEmpty()) {
            return List.of();
        }
        var alike = (BitSet) ofEach.getFirst().clone();
        ofEach.forEach(alike::and);
        alike.or(ofEach.getLast());
        return alike.stream().mapToObj(parties::get).toList();
    }

    private static BitSet alike(String word, NumberLists table) {
        var numbers = new BitSet();
        table.keys(known -> isAlike(word, known))
                .forEach(known -> Arrays.stream(table.of(known)).forEach(numbers::set));
        return numbers;
    }

    /** Whether a word is near enough to one of a name for any way of guessing. */
    private static boolean isAlike(String word, String known) {
        var limit =
                Math.max(Spelling.tolerance(word), (int) (Math.max(word.length(), known.length()) * NameEntry.REACH));
        return known.startsWith(word) || Spelling.distance(word, known, limit) <= limit;
    }

    /** Writes who has which word in an id, name or alias. */
    public static void write(CaseRecord record, PackWriter pack) throws IOException {
        var words = new NumberLists.Builder();
        var number = 0;
        for (var party : of(record).parties()) {
            for (var word : NameEntry.of(party).words()) {
                words.add(word, number);
            }
            number++;
        }
        words.write(pack, NAMES);
    }

    private List<NameEntry> entries() {
        var made = entries;
        if (made == null) {
            made = parties.stream().map(NameEntry::of).toList();
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
        var words = Tokens.words(name);
        return firstMatch(of(having.apply(words)), isLikely, index -> index.match(name))
                .orElseGet(() -> guess(of(alike.apply(words)), isLikely, name));
    }

    private static NameMatch guess(NameIndex alike, Predicate<String> isLikely, String name) {
        return firstMatch(alike, isLikely, index -> index.misspelt(name))
                .orElseGet(() -> new NameMatch.None(alike.nearest(Tokens.words(name))));
    }

    /** The first match, looking among the likely people before everybody else. */
    private static Optional<NameMatch> firstMatch(
            NameIndex some, Predicate<String> isLikely, Function<NameIndex, NameMatch> way) {
        return Stream.<Supplier<NameIndex>>of(() -> some.among(isLikely), () -> some)
                .map(index -> way.apply(index.get()))
                .filter(match -> !(match instanceof NameMatch.None))
                .findFirst();
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
                entry -> entry.isPublished() && NameEntry.isSpelledLike(words, entry.name()),
                entry -> entry.isPublished()
                        && entry.aliases().stream().anyMatch(alias -> NameEntry.isSpelledLike(words, alias)));
    }

    /** Those whom the first way that fits anybody fits. */
    @SafeVarargs
    private NameMatch match(List<String> words, boolean isMisspelt, Predicate<NameEntry>... ways) {
        if (words.isEmpty()) {
            return new NameMatch.None(List.of());
        }
        for (var way : ways) {
            var fitting = entries().stream().filter(way).map(NameEntry::party).toList();
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
                .filter(NameEntry::isPublished)
                .map(entry -> new Scored(entry.party(), entry.remoteness(words)))
                .filter(scored -> scored.score() <= NameEntry.REACH)
                .sorted(Comparator.comparingDouble(Scored::score))
                .limit(NEAREST_SHOWN)
                .map(Scored::party)
                .toList();
    }
}
