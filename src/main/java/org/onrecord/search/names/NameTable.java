package org.onrecord.search.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** A builder of the tables of names. */
final class NameTable {
    private static final Set<String> TITLES = WordClasses.of("title");
    private final Map<List<String>, Meaning> names = new HashMap<>();
    private final Map<List<String>, Meaning> parts = new HashMap<>();
    /** For each word of a name, the length in words of the longest name that begins with it. */
    private final Map<String, Integer> longest = new HashMap<>();

    private final Map<String, List<String>> split = new HashMap<>();

    /** The meaning of a name. */
    private record Meaning(boolean isDescribed, boolean isBody, Set<String> ids) {
        Meaning(boolean isDescribed, boolean isBody) {
            this(isDescribed, isBody, new LinkedHashSet<>());
        }

        /** Moves the person at the centre of the record last, because a shared name seldom means that person. */
        void moveLast(String id) {
            if (ids.size() > 1 && ids.remove(id)) {
                ids.add(id);
            }
        }

        void write(RowWriter row) {
            row.number(isDescribed ? 1 : 0).number(isBody ? 1 : 0).texts(List.copyOf(ids));
        }
    }

    private NameTable(CaseRecord record) {
        var parties = record.parties();
        for (var party : parties) {
            add(split(party.name()), party, false);
            party.aliases().forEach(alias -> add(split(alias), party, isDescription(alias)));
        }
        record.people().values().forEach(this::addShortNames);
        parts.values().forEach(name -> name.moveLast(record.centre()));
        parts.forEach(names::putIfAbsent);
        record.organisations().values().forEach(this::addLongerNamed);
        record.aliases().forEach(name -> names.putIfAbsent(split(name), new Meaning(false, false)));
        names.remove(List.of());
        names.keySet().forEach(name -> name.forEach(word -> longest.put(word, 0)));
        names.keySet().forEach(name -> longest.merge(name.getFirst(), name.size(), Math::max));
    }

    static void make(CaseRecord record, MadeTables made) {
        var table = new NameTable(record);
        var rows = new HashMap<String, RowWriter>();
        // Each row has the position of its name, because misspelt names are compared in this order.
        table.names.forEach((words, name) -> {
            var row = new RowWriter().number(rows.size());
            name.write(row);
            rows.put(String.join(" ", words), row);
        });
        made.add(Names.NAMES.name(), Rows.sorted(rows, (rest, row) -> row.add(rest)));
        made.add(Names.WORDS.name(), NumberMap.rows(table.longest));
    }

    private void addShortNames(Party person) {
        addShort(person, person.name());
        person.aliases().stream().filter(alias -> !isDescription(alias)).forEach(alias -> addShort(person, alias));
    }

    /** Whether an alias is a description, with an article or a possessive: "the lodger", "Peter's mother". */
    private static boolean isDescription(String alias) {
        return alias.startsWith("the ") || alias.contains("'s ") || alias.contains(" of ");
    }

    private void add(List<String> words, Party party, boolean isDescribed) {
        var name = names.computeIfAbsent(words, none -> new Meaning(isDescribed, party.type() != PartyType.PERSON));
        name.ids.add(party.id());
        if (words.size() > 1 && words.getFirst().equals("the")) {
            add(words.subList(1, words.size()), party, true);
        }
    }

    /** Adds a name without titles, and its first and last words alone. A first word such as "sue" is left out. */
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

    /** Whether an alias is another spelling of the name: the same number of words, with the same initials. */
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
            parts.computeIfAbsent(List.of(word), none -> new Meaning(false, false))
                    .ids
                    .add(person.id());
        }
    }

    /**
     * Adds a body to the meanings of every shorter name that begins its own. The name of a court also means its
     * divisions.
     */
    private void addLongerNamed(Party body) {
        var words = split(body.name());
        for (var length = 2; length < words.size(); length++) {
            var name = names.get(words.subList(0, length));
            if (name != null && name.isBody) {
                name.ids.add(body.id());
            }
        }
    }

    private List<String> split(String name) {
        return split.computeIfAbsent(name, NameTable::words);
    }

    private static List<String> words(String name) {
        return Tokens.spoken(name).stream().map(NameTable::regular).toList();
    }

    /** Returns the regular form of a word: "mother" for "mum". Leaves "prosecuted" alone, which is not "prosecutor". */
    static String regular(String word) {
        return word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ion") ? word : Stem.regular(word);
    }
}
