package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/**
 * Finds the people and bodies that a question names: by name, alias, or the surname or first name alone.
 *
 * <p>The longest name at a place wins. A surname that several share means any of them.
 */
public final class MentionFinder {
    private static final Set<String> TITLES = WordClasses.of("title");

    private static final Set<String> INDEFINITE = WordClasses.of("indefinite");

    private final Map<List<String>, Name> names = new HashMap<>();
    private final Map<List<String>, Name> parts = new HashMap<>();
    private final int longest;

    private record Name(Set<String> ids, boolean isDescribed, boolean isBody) {
        /** Of those who share a name, the one whom the whole record is about is seldom meant by it. */
        void moveLast(String id) {
            if (ids.size() > 1 && ids.remove(id)) {
                ids.add(id);
            }
        }
    }

    /**
     * The names of a record.
     *
     * @param centre id of the person whom the record is about
     */
    public MentionFinder(NameIndex index, String centre) {
        for (var party : index.parties()) {
            add(words(party.name()), party, false);
            for (var alias : party.aliases()) {
                add(words(alias), party, isDescription(alias));
            }
        }
        for (var person : index.parties()) {
            if (person.type() == PartyType.PERSON) {
                addShortNames(person);
            }
        }
        parts.values().forEach(name -> name.moveLast(centre));
        parts.forEach(names::putIfAbsent);
        index.parties().stream()
                .filter(party -> party.type() != PartyType.PERSON)
                .forEach(this::addLongerNamed);
        longest = names.keySet().stream().mapToInt(List::size).max().orElse(0);
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
        if (words.isEmpty()) {
            return;
        }
        var name = names.computeIfAbsent(
                words, none -> new Name(new LinkedHashSet<>(), isDescribed, party.type() != PartyType.PERSON));
        name.ids().add(party.id());
        if (words.size() > 1 && words.getFirst().equals("the")) {
            add(words.subList(1, words.size()), party, true);
        }
    }

    /** A name without its titles, and its first and last word alone. */
    private void addShort(Party person, String name) {
        if (isDescription(name)) {
            return;
        }
        var plain = words(name).stream().filter(word -> !TITLES.contains(word)).toList();
        if (plain.isEmpty()
                || (plain.size() < words(name).size() && !words(person.name()).contains(plain.getLast()))) {
            return;
        }
        add(plain, person, false);
        if ((plain.size() > 1 && name.equals(person.name())) || isSpelledLike(plain, person)) {
            addPart(plain.getLast(), person);
            addPart(plain.getFirst(), person);
        }
    }

    /** Whether an alias is the name in another spelling: as many words, with the same first letters. */
    private static boolean isSpelledLike(List<String> alias, Party person) {
        var name = words(person.name()).stream()
                .filter(word -> !TITLES.contains(word))
                .toList();
        return alias.size() > 1
                && alias.size() == name.size()
                && IntStream.range(0, alias.size())
                        .allMatch(at -> alias.get(at).charAt(0) == name.get(at).charAt(0));
    }

    private void addPart(String word, Party person) {
        if (word.length() > 2) {
            parts.computeIfAbsent(List.of(word), none -> new Name(new LinkedHashSet<>(), false, false))
                    .ids()
                    .add(person.id());
        }
    }

    /** A body whose name goes on after a name of another is meant by it too: a court's divisions. */
    private void addLongerNamed(Party body) {
        var words = words(body.name());
        for (var length = 2; length < words.size(); length++) {
            var name = names.get(words.subList(0, length));
            if (name != null && name.isBody()) {
                name.ids().add(body.id());
            }
        }
    }

    private static List<String> words(String name) {
        return Tokens.of(name).stream().map(Token::word).map(Stem::regular).toList();
    }

    /** Who is called so, an apostrophe left out before a final s allowed for: "barkers sentence". */
    private @Nullable Name named(List<String> words) {
        var name = names.get(words);
        var last = words.getLast();
        if (name != null || last.length() < 4 || !last.endsWith("s")) {
            return name;
        }
        var without = new ArrayList<>(words.subList(0, words.size() - 1));
        without.add(last.substring(0, last.length() - 1));
        var possessor = names.get(without);
        return possessor == null || possessor.isDescribed() ? null : possessor;
    }

    /** Every word of every name, for spelling. */
    public Set<String> vocabulary() {
        var words = new LinkedHashSet<String>();
        names.keySet().forEach(words::addAll);
        return words;
    }

    /**
     * Those named in a question, in its order, slips of spelling allowed for.
     *
     * @param known words of the record, which are no misspelt names
     */
    public List<Mention> find(List<Token> tokens, Set<String> known) {
        return find(tokens, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
    }

    /** Those named in a text that is spelled right, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        return find(tokens, word -> false);
    }

    private List<Mention> find(List<Token> tokens, Predicate<String> mayBeMisspelt) {
        var mentions = new ArrayList<Mention>();
        var words = tokens.stream().map(Token::word).map(Stem::regular).toList();
        for (var at = 0; at < words.size(); ) {
            var mention = longestAt(tokens, words, at);
            if (mention == null && mayBeMisspelt.test(words.get(at))) {
                mention = misspeltAt(words, at, mayBeMisspelt);
            }
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = mention.end();
            }
        }
        return mentions;
    }

    /** A whole name of two words or more with slips in it: "tracy conolly", "al zayat". */
    private @Nullable Mention misspeltAt(List<String> words, int at, Predicate<String> mayBeMisspelt) {
        for (var entry : names.entrySet()) {
            var name = entry.getKey();
            if (name.size() > 1
                    && at + name.size() <= words.size()
                    && words.subList(at, at + name.size()).stream().anyMatch(mayBeMisspelt)
                    && isLike(name, words, at)) {
                return new Mention(
                        List.copyOf(entry.getValue().ids()),
                        at,
                        at + name.size(),
                        List.of(),
                        entry.getValue().isBody());
            }
        }
        return null;
    }

    private static boolean isLike(List<String> name, List<String> words, int at) {
        for (var place = 0; place < name.size(); place++) {
            var known = name.get(place);
            var word = words.get(at + place);
            var limit = known.length() > 5 ? 2 : known.length() > 3 ? 1 : 0;
            if (known.charAt(0) != word.charAt(0) || Spelling.distance(word, known, limit) > limit) {
                return false;
            }
        }
        return true;
    }

    /** "which doctor", "a social worker", "the first doctor": nobody known is meant by the description. */
    private static boolean isIndefinite(List<String> words, int at) {
        return at > 0 && INDEFINITE.contains(words.get(at - 1));
    }

    private @Nullable Mention longestAt(List<Token> tokens, List<String> words, int at) {
        for (var length = Math.min(longest, words.size() - at); length > 0; length--) {
            var name = named(words.subList(at, at + length));
            if (name != null
                    && !(length == 1 && Lexicon.isFunctionWord(words.get(at)))
                    && !(name.isDescribed() && isIndefinite(words, at))) {
                return new Mention(
                        List.copyOf(name.ids()),
                        at,
                        at + length,
                        name.isDescribed() || (name.isBody() && length == 1)
                                ? tokens.subList(at, at + length)
                                : List.of(),
                        name.isBody());
            }
        }
        return null;
    }
}
