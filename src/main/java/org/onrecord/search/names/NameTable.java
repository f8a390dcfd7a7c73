package org.onrecord.search.names;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.RowWriter;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** The names of a record as they are made. */
final class NameTable implements Names {
    private static final Set<String> TITLES = WordClasses.of("title");
    private static final int HASHES = 1 << 15;

    private final Map<List<String>, Name> names = new HashMap<>();
    private Map<List<String>, Name> parts = new HashMap<>();
    /** For each word of a name how many words the longest name has that begins with it. */
    private final Map<String, Integer> longest = new HashMap<>();
    /** The words of each name, until the names are all known. */
    private Map<String, List<String>> split = new HashMap<>();

    /** The hashes of names, to tell quickly that some words are none. */
    private final BitSet hashes = new BitSet(HASHES);

    NameTable(List<Party> parties, String centre, List<String> caseNames) {
        for (var party : parties) {
            add(split(party.name()), party, false);
            party.aliases().forEach(alias -> add(split(alias), party, isDescription(alias)));
        }
        parties.stream().filter(party -> party.type() == PartyType.PERSON).forEach(this::addShortNames);
        parts.values().forEach(name -> name.moveLast(centre));
        parts.forEach(names::putIfAbsent);
        parties.stream().filter(party -> party.type() != PartyType.PERSON).forEach(this::addLongerNamed);
        caseNames.forEach(name -> names.putIfAbsent(split(name), new Name(false, false)));
        names.remove(List.of());
        names.keySet().forEach(name -> name.forEach(word -> longest.put(word, 0)));
        names.keySet().forEach(name -> longest.merge(name.getFirst(), name.size(), Math::max));
        names.keySet().forEach(name -> hashes.set(name.hashCode() & (HASHES - 1)));
    }

    /** Writes them as rows, each with its place in the order in which they are looked through for slips. */
    void write(PackWriter pack) throws IOException {
        var rows = new HashMap<String, RowWriter>();
        names.forEach((words, name) -> rows.put(
                String.join(" ", words),
                new RowWriter()
                        .number(rows.size())
                        .number(name.isDescribed() ? 1 : 0)
                        .number(name.isBody() ? 1 : 0)
                        .texts(name.ids())));
        pack.table(PackedNames.NAMES, rows);
        var words = new HashMap<String, RowWriter>();
        longest.forEach((word, length) -> words.put(word, new RowWriter().number(length)));
        pack.table(PackedNames.WORDS, words);
    }

    @Override
    public int longest(String word) {
        return longest.getOrDefault(word, -1);
    }

    @Override
    public boolean mayHave(int hash) {
        return hashes.get(hash & (HASHES - 1));
    }

    @Override
    public @Nullable Name get(List<String> words) {
        return names.get(words);
    }

    @Override
    public Set<String> vocabulary() {
        return longest.keySet();
    }

    @Override
    public Map.@Nullable Entry<List<String>, Name> misspelt(List<String> words, Predicate<List<String>> mayBe) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().size() > 1 && entry.getKey().size() <= words.size())
                .filter(entry -> mayBe.test(words.subList(0, entry.getKey().size())))
                .filter(entry -> isLike(entry.getKey(), words))
                .findFirst()
                .orElse(null);
    }

    private void addShortNames(Party person) {
        addShort(person, person.name());
        person.aliases().stream().filter(alias -> !isDescription(alias)).forEach(alias -> addShort(person, alias));
    }

    /** A description has an article or a possessive: "the lodger", "Peter's mother". */
    private static boolean isDescription(String alias) {
        return alias.startsWith("the ") || alias.contains("'s ") || alias.contains(" of ");
    }

    private void add(List<String> words, Party party, boolean isDescribed) {
        var name = names.computeIfAbsent(words, none -> new Name(isDescribed, party.type() != PartyType.PERSON));
        name.add(party.id());
        if (words.size() > 1 && words.getFirst().equals("the")) {
            add(words.subList(1, words.size()), party, true);
        }
    }

    /** A name without its titles, and its first and last word alone, unless the first is a word like "sue". */
    private void addShort(Party person, String name) {
        if (isDescription(name)) {
            return;
        }
        var plain = split(name).stream().filter(word -> !TITLES.contains(word)).toList();
        if (plain.isEmpty()
                || (plain.size() < split(name).size() && !split(person.name()).contains(plain.getLast()))) {
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

    /** Whether an alias is the name in another spelling: as many words, with the same first letters. */
    private boolean isSpelledLike(List<String> alias, Party person) {
        var name = split(person.name()).stream()
                .filter(word -> !TITLES.contains(word))
                .toList();
        return alias.size() > 1
                && alias.size() == name.size()
                && IntStream.range(0, alias.size())
                        .allMatch(at -> alias.get(at).charAt(0) == name.get(at).charAt(0));
    }

    private void addPart(String word, Party person) {
        if (word.length() > 2) {
            parts.computeIfAbsent(List.of(word), none -> new Name(false, false)).add(person.id());
        }
    }

    /** A body whose name goes on after a name of another is meant by it too: a court's divisions. */
    private void addLongerNamed(Party body) {
        var words = split(body.name());
        for (var length = 2; length < words.size(); length++) {
            var name = names.get(words.subList(0, length));
            if (name != null && name.isBody()) {
                name.add(body.id());
            }
        }
    }

    /** The words of a name, which is split once. */
    List<String> split(String name) {
        return split.computeIfAbsent(name, NameTable::words);
    }

    /** Forgets what is needed only until all names are known. */
    void finish() {
        split = Map.of();
        parts = Map.of();
        names.values().forEach(Name::ids);
    }

    private static List<String> words(String name) {
        return Tokens.spoken(name).stream().map(NameTable::regular).toList();
    }

    static List<String> words(List<Token> tokens) {
        return tokens.stream().map(token -> regular(token.word())).toList();
    }

    /** "mum" is "mother", but "prosecuted" is no "prosecutor". */
    static String regular(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ion") ? word : Stem.regular(word);
    }

    static boolean isLike(List<String> name, List<String> words) {
        for (var place = 0; place < name.size(); place++) {
            var known = name.get(place);
            var word = words.get(place);
            var limit = known.length() > 5 ? 2 : known.length() > 3 ? 1 : 0;
            if (known.charAt(0) != word.charAt(0) || Spelling.distance(word, known, limit) > limit) {
                return false;
            }
        }
        return true;
    }
}
