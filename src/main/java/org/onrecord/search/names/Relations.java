package org.onrecord.search.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.Pronouns;
import org.onrecord.pack.NumberLists;
import org.onrecord.pack.NumberMap;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** Relations between people: brother, boyfriend or boss, for example. Synonyms are one relation. */
final class Relations {
    static final Table<CaseRecord> BY_OWNER = new Table<>("relations", NameTable::make);
    static final Table<CaseRecord> KNOWN = new Table<>("words of relations", NameTable::make);

    private static final Set<String> PERSONS = Stream.of("kin", "person")
            .flatMap(name -> WordClasses.of(name).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final NumberLists byOwner;
    private final Map<String, Integer> known;
    private final List<Party> parties;
    /** The keys of words read so far; the same few occur in thousands of texts. */
    private final Map<List<String>, List<String>> keys = new HashMap<>();

    Relations(CaseRecord record) {
        this.byOwner = new NumberLists(record.rows(BY_OWNER));
        this.known = new NumberMap(record.rows(KNOWN));
        this.parties = record.parties();
    }

    private boolean isKnown(String word) {
        return known.containsKey(word);
    }

    /** Whether a relation may begin with a word of this stem. */
    boolean mayBegin(String stem) {
        if (isKnown(stem)) {
            return true;
        }
        var phrases = Lexicon.synonyms().phrasesFrom(stem);
        for (var at = 0; at < phrases.size(); at++) {
            if (isKnown("=" + phrases.get(at).name())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the people in this relation to any of the owners, except where the words contradict their pronouns. */
    Set<String> find(Collection<String> owners, List<String> words) {
        var same = keys.computeIfAbsent(List.copyOf(words), Relations::keys);
        return owners.stream()
                .flatMap(owner -> related(owner, same))
                .filter(party -> fits(words, party.pronouns()))
                .map(Party::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the people of the first key that has any. */
    private Stream<Party> related(String owner, List<String> keys) {
        return keys.stream()
                .map(key -> byOwner.of(owner + " " + key))
                .filter(numbers -> numbers.length > 0)
                .findFirst()
                .stream()
                .flatMapToInt(Arrays::stream)
                .mapToObj(parties::get);
    }

    /** Returns the stems of the words, then the groups of synonyms that contain them as a whole. */
    static List<String> keys(List<String> words) {
        var tokens = words.stream().map(Token::of).toList();
        return Stream.concat(
                        Stream.of(String.join(" ", words.stream().map(Stem::of).toList())),
                        Lexicon.synonyms().find(tokens).stream()
                                .filter(match -> match.length() == words.size() && PERSONS.contains(words.getLast()))
                                .map(match -> "=" + match.name()))
                .toList();
    }

    private static boolean fits(List<String> words, @Nullable Pronouns pronouns) {
        var sexes = Lexicon.genders().find(words.stream().map(Token::of).toList()).stream()
                .map(Match::name)
                .toList();
        return !(sexes.contains("male") && pronouns == Pronouns.SHE)
                && !(sexes.contains("female") && pronouns == Pronouns.HE);
    }
}
