package org.onrecord.search.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * A finder of people and bodies in a question: by name, alias, surname or first name.
 *
 * <p>The longest name at a position wins. A shared surname means any of its bearers.
 */
public final class MentionFinder {
    private static final Set<String> DEFINITE = WordClasses.of("definite");

    public static final List<Table<CaseRecord>> TABLES = List.of(Names.NAMES, Names.WORDS);

    private final Names names;
    /** The words read so far, each prepared only once. */
    private final Map<String, NameWord> words = new HashMap<>();

    public MentionFinder(CaseRecord record) {
        this.names = new Names(record);
    }

    /** Returns every word of every name, for spelling correction. */
    public Set<String> vocabulary() {
        return names.vocabulary();
    }

    /**
     * Returns the mentions in a question, in its order; names may be misspelt.
     *
     * @param known words of the record, which are not misspelt names
     */
    public List<Mention> find(List<Token> tokens, Set<String> known) {
        return named(tokens, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
    }

    /** Returns the mentions of correctly spelled names in a text, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        return named(tokens, null);
    }

    private List<Mention> named(List<Token> tokens, @Nullable Predicate<String> mayBeMisspelt) {
        var mentions = search(tokens, mayBeMisspelt);
        mentions.removeIf(mention -> mention.ids().isEmpty());
        return mentions;
    }

    private List<Mention> search(List<Token> tokens, @Nullable Predicate<String> mayBeMisspelt) {
        var words = tokens.stream().map(this::word).toArray(NameWord[]::new);
        return new MentionSearch(names, words, mayBeMisspelt).all();
    }

    private NameWord word(Token token) {
        return words.computeIfAbsent(token.word(), _ -> prepared(token));
    }

    /** Prepares a word for comparison with names. */
    private NameWord prepared(Token token) {
        var word = NameTable.regular(token.word());
        var longest = names.longest(word);
        var plain = longest < 0 ? withoutPossessive(word) : word;
        return new NameWord(
                token,
                word,
                plain,
                Math.max(0, plain.equals(word) ? longest : names.longest(plain)),
                DEFINITE.contains(word));
    }

    private String withoutPossessive(String word) {
        if (!word.endsWith("s")) {
            return word;
        }
        var stripped = word.substring(0, word.length() - 1);
        return names.longest(stripped) < 0 ? word : stripped;
    }

    /** Returns the mentions of the case itself. */
    public List<Mention> findCase(List<Token> tokens) {
        return search(tokens, null).stream()
                .filter(mention -> mention.ids().isEmpty())
                .toList();
    }
}
