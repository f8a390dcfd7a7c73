package org.onrecord.search.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordList;

/** Maps the words of a name to its meaning: names, aliases, surnames and first names of a record, and names of its case. */
final class Names {
    static final Table<CaseRecord> NAMES = new Table<>("names in full", Maker::make);
    static final Table<CaseRecord> WORDS = new Table<>("words of names", Maker::make);

    private final Rows names;
    private final Map<String, Integer> words;
    /** The names read so far: the same few occur in thousands of texts, and one may have thousands of bearers. */
    private final Map<String, Name> known = new HashMap<>();

    /**
     * The meaning of a name.
     *
     * @param isDescribed whether it is a description, for example "the lodger"
     * @param bearers ids of the people or bodies it can mean; empty for a name of the case itself
     */
    record Name(boolean isDescribed, boolean isBody, Collection<String> bearers) {
        Name(boolean isDescribed, boolean isBody) {
            this(isDescribed, isBody, new LinkedHashSet<>());
        }

        private static Name read(RowReader row) {
            return new Name(row.number() == 1, row.number() == 1, row.texts());
        }

        private void write(RowWriter row) {
            row.number(isDescribed ? 1 : 0).number(isBody ? 1 : 0).texts(ids());
        }

        List<String> ids() {
            return List.copyOf(bearers);
        }

        /** Moves the person at the centre of the record last, because a shared name seldom means that person. */
        private void moveLast(String id) {
            if (bearers.size() > 1 && bearers.remove(id)) {
                bearers.add(id);
            }
        }
    }

    Names(CaseRecord record) {
        this.names = record.rows(NAMES);
        this.words = new NumberMap(record.rows(WORDS));
    }

    /** Returns the meaning of a name; null if these words are none. */
    @Nullable
    Name find(List<String> name) {
        if (!name.stream().allMatch(words::containsKey)) {
            return null;
        }
        var text = String.join(" ", name);
        var found = known.get(text);
        var row = found == null ? names.find(text) : null;
        if (row != null) {
            row.number();
            found = Name.read(row);
            known.put(text, found);
        }
        return found;
    }

    /** Returns the length in words of the longest name that begins with a word: 0 if none does, -1 if no name contains it. */
    int longest(String word) {
        return words.getOrDefault(word, -1);
    }

    Set<String> vocabulary() {
        return words.keySet();
    }

    /** Returns the first name of at least two words that is similar to the first words here: "tracy conolly", "al zayat". */
    Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, Predicate<List<String>> mayBe) {
        Map.Entry<List<String>, Name> first = null;
        var place = Integer.MAX_VALUE;
        // The first letter must be correct.
        var range = names.range(words.getFirst().substring(0, words.getFirst().offsetByCodePoints(0, 1)));
        for (var number = range[0]; number < range[1]; number++) {
            var row = names.row(number);
            var name = List.of(row.text().split(" ", -1));
            var at = row.number();
            if (at < place
                    && name.size() > 1
                    && name.size() <= words.size()
                    && mayBe.test(words.subList(0, name.size()))
                    && isLike(name, words)) {
                first = Map.entry(name, Name.read(row));
                place = at;
            }
        }
        return first;
    }

    private static boolean isLike(List<String> name, List<String> words) {
        return IntStream.range(0, name.size()).allMatch(place -> {
            var known = name.get(place);
            var word = words.get(place);
            var limit = known.length() > 5 ? 2 : known.length() > 3 ? 1 : 0;
            return known.charAt(0) == word.charAt(0) && Spelling.distance(word, known, limit) <= limit;
        });
    }

    /** Returns the regular form of a word: "mother" for "mum". Leaves "prosecuted" alone, which is not "prosecutor". */
    static String regular(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ion") ? word : Stem.regular(word);
    }

    /** Makes both tables. */
    private static final class Maker {
        private static final Set<String> TITLES = WordList.ofClass("title");
        private final Map<List<String>, Name> names = new HashMap<>();
        private final Map<List<String>, Name> parts = new HashMap<>();
        private final Map<String, List<String>> split = new HashMap<>();

        private Maker(CaseRecord record) {
            for (var party : record.parties()) {
                add(split(party.name()), party, false);
                party.aliases().forEach(alias -> add(split(alias), party, isDescription(alias)));
            }
            record.people().values().forEach(person -> {
                addShort(person, person.name());
                person.aliases().forEach(alias -> addShort(person, alias));
            });
            parts.values().forEach(name -> name.moveLast(record.centre()));
            parts.forEach(names::putIfAbsent);
            record.organisations().values().forEach(this::addToShorter);
            record.aliases().forEach(name -> names.putIfAbsent(split(name), new Name(false, false)));
            names.remove(List.of());
        }

        static void make(CaseRecord record, MadeTables made) {
            var names = new Maker(record).names;
            var longest = new HashMap<String, Integer>();
            names.keySet().forEach(name -> name.forEach(word -> longest.put(word, 0)));
            names.keySet().forEach(name -> longest.merge(name.getFirst(), name.size(), Math::max));
            var rows = new HashMap<String, RowWriter>();
            // Each row has the position of its name, because misspelt names are compared in this order.
            names.forEach((words, name) -> {
                var row = new RowWriter().number(rows.size());
                name.write(row);
                rows.put(String.join(" ", words), row);
            });
            made.add(NAMES.name(), Rows.sorted(rows, (rest, row) -> row.add(rest)));
            made.add(WORDS.name(), NumberMap.rows(longest));
        }

        /** Whether an alias is a description, with an article or a possessive: "the lodger", "Peter's mother". */
        private static boolean isDescription(String alias) {
            return alias.startsWith("the ") || alias.contains("'s ") || alias.contains(" of ");
        }

        private void add(List<String> words, Party party, boolean isDescribed) {
            var name = names.computeIfAbsent(words, _ -> new Name(isDescribed, party.type() != PartyType.PERSON));
            name.bearers.add(party.id());
            if (words.size() > 1 && words.getFirst().equals("the")) {
                add(words.subList(1, words.size()), party, true);
            }
        }

        /** Adds a name without titles, and its first and last words alone. A first word such as "sue" is left out. */
        private void addShort(Party person, String name) {
            if (isDescription(name)) {
                return;
            }
            var plain = withoutTitles(name);
            if (plain.isEmpty()
                    || (plain.size() < split(name).size()
                            && !split(person.name()).contains(plain.getLast()))) {
                return;
            }
            add(plain, person, false);
            if ((plain.size() > 1 && name.equals(person.name())) || isSpelledLike(plain, person)) {
                addPart(plain.getLast(), person);
                if (!Lexicon.isWord(plain.getFirst())) {
                    addPart(plain.getFirst(), person);
                }
            }
        }

        /** Whether an alias is another spelling of the name: the same number of words, with the same initials. */
        private boolean isSpelledLike(List<String> alias, Party person) {
            var name = withoutTitles(person.name());
            return alias.size() > 1
                    && alias.size() == name.size()
                    && IntStream.range(0, alias.size())
                            .allMatch(at ->
                                    alias.get(at).charAt(0) == name.get(at).charAt(0));
        }

        private void addPart(String word, Party person) {
            if (word.length() > 2) {
                parts.computeIfAbsent(List.of(word), _ -> new Name(false, false))
                        .bearers
                        .add(person.id());
            }
        }

        /** Adds a body to shorter names that begin its own: the name of a court also means its divisions. */
        private void addToShorter(Party body) {
            var words = split(body.name());
            for (var length = 2; length < words.size(); length++) {
                var name = names.get(words.subList(0, length));
                if (name != null && name.isBody) {
                    name.bearers.add(body.id());
                }
            }
        }

        private List<String> withoutTitles(String name) {
            return split(name).stream().filter(word -> !TITLES.contains(word)).toList();
        }

        private List<String> split(String name) {
            return split.computeIfAbsent(
                    name, _ -> Tokens.spoken(name).stream().map(Names::regular).toList());
        }
    }
}
