package org.onrecord.search.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Lazy;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** An index of people by words of their roles: "the clinic doctor", if only one doctor fits. */
final class Roles {
    static final Table<CaseRecord> TABLE =
            Table.ofNumbers("roles", record -> record.people().values(), Roles::keys);
    private static final Set<String> PERSON = WordClasses.of("person");
    /** The maximum number of words in a description. */
    static final int LONGEST = 4;

    private final List<Party> parties;
    private final Map<List<String>, Optional<String>> described = new HashMap<>();
    /** Loaded at the first article in a text. */
    private final Lazy<NumberLists> people;

    /**
     * The only person with a role.
     *
     * @param length the number of words, including the article
     */
    record Role(String party, int length) {}

    Roles(CaseRecord record) {
        this.parties = record.parties();
        this.people = Lazy.of(() -> new NumberLists(record.rows(TABLE)));
    }

    private static Stream<String> keys(Party person) {
        return Tokens.of(person.role() + " " + String.join(" ", person.aliases())).stream()
                .flatMap(token -> meanings(token.word()).stream());
    }

    /** Whether a description may end with a word. */
    static boolean mayEnd(String word) {
        return PERSON.contains(word);
    }

    /** Returns the person described by at least two words after an article; null unless exactly one fits. */
    @Nullable
    Role find(List<String> question) {
        for (var end = question.size(); end > 2; end--) {
            var words = question.subList(1, end);
            if (PERSON.contains(words.getLast()) && words.stream().noneMatch(Lexicon::isFunctionWord)) {
                // Many texts have the same few descriptions.
                var party = described.computeIfAbsent(List.copyOf(words), this::onlyOne);
                return party.isEmpty() ? null : new Role(party.get(), end);
            }
        }
        return null;
    }

    private Optional<String> onlyOne(List<String> words) {
        var fitting = fitting(words);
        return fitting.size() == 1
                ? Optional.of(parties.get(fitting.iterator().next()).id())
                : Optional.empty();
    }

    /** Returns the people whose roles have all the words, otherwise synonyms of them. */
    private Set<Integer> fitting(List<String> words) {
        var exact = fitting(words, word -> Set.of(Stem.family(word)));
        return exact.isEmpty() ? fitting(words, Roles::meanings) : exact;
    }

    private Set<Integer> fitting(List<String> words, Function<String, Set<String>> keys) {
        Set<Integer> fitting = null;
        for (var word : words) {
            var ofWord = new HashSet<Integer>();
            for (var key : keys.apply(word)) {
                for (var number : people.get().of(key)) {
                    ofWord.add(number);
                }
            }
            if (fitting == null) {
                fitting = ofWord;
            } else {
                fitting.retainAll(ofWord);
            }
            if (fitting.isEmpty()) {
                break;
            }
        }
        return fitting == null ? Set.of() : fitting;
    }

    private static Set<String> meanings(String word) {
        var meanings = new HashSet<String>();
        meanings.add(Stem.family(word));
        Lexicon.synonyms().find(List.of(Token.of(word))).forEach(match -> meanings.add("=" + match.name()));
        return meanings;
    }
}
