package org.onrecord.search.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Who is meant by some words of what the record says they are: "the clinic doctor", when no other doctor is of a clinic. */
final class Roles {
    static final Table<CaseRecord> TABLE =
            Table.ofNumbers("roles", record -> record.people().values(), Roles::keys);
    private static final Set<String> PERSON = WordClasses.of("person");
    /** How many words a description has at most. */
    static final int LONGEST = 4;

    private final CaseRecord record;
    private final List<Party> parties;
    /** Read when the first article is met. */
    private @Nullable NumberLists people;

    /**
     * The one person meant.
     *
     * @param length how many words say so, the article before them among these
     */
    record Role(String party, int length) {}

    Roles(CaseRecord record) {
        this.record = record;
        this.parties = record.parties();
    }

    private NumberLists people() {
        var read = people;
        if (read == null) {
            read = new NumberLists(record.rows(TABLE));
            people = read;
        }
        return read;
    }

    private static Stream<String> keys(Party person) {
        return Tokens.of(person.role() + " " + String.join(" ", person.aliases())).stream()
                .flatMap(token -> meanings(token.word()).stream());
    }

    /** Whether a description may end with a word. */
    static boolean mayEnd(String word) {
        return PERSON.contains(word);
    }

    /** The person whom two words or more after an article describe, if they describe nobody else. */
    @Nullable
    Role find(List<String> question) {
        for (var end = question.size(); end > 2; end--) {
            var said = question.subList(1, end);
            if (PERSON.contains(said.getLast()) && said.stream().noneMatch(Lexicon::isFunctionWord)) {
                var fitting = fitting(said);
                return fitting.size() == 1
                        ? new Role(parties.get(fitting.iterator().next()).id(), end)
                        : null;
            }
        }
        return null;
    }

    /** Those of whom all these words are said; if there are none, those of whom words of the same meaning are. */
    private Set<Integer> fitting(List<String> said) {
        var exact = fitting(said, word -> Set.of(Stem.family(word)));
        return exact.isEmpty() ? fitting(said, Roles::meanings) : exact;
    }

    private Set<Integer> fitting(List<String> said, Function<String, Set<String>> keys) {
        Set<Integer> fitting = null;
        for (var word : said) {
            var those = new HashSet<Integer>();
            for (var key : keys.apply(word)) {
                for (var number : people().of(key)) {
                    those.add(number);
                }
            }
            if (fitting == null) {
                fitting = those;
            } else {
                fitting.retainAll(those);
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
