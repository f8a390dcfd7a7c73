package org.onrecord.search.names;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * A finder of people and bodies in a question: by name, alias, surname, first name or relation ("Barker's brother").
 *
 * <p>The longest name at a position wins. A shared surname means any of its bearers.
 */
public final class MentionFinder {
    private static final Set<String> DEFINITE = WordClasses.of("definite");

    public static final List<Table<CaseRecord>> TABLES =
            List.of(Names.NAMES, Names.WORDS, Relations.BY_OWNER, Relations.KNOWN, Roles.TABLE);

    private final Names names;
    private final Relations relations;
    private final String centre;
    private final Roles roles;

    public MentionFinder(CaseRecord record) {
        this.names = new Names(record);
        this.relations = new Relations(record);
        this.roles = new Roles(record);
        this.centre = record.centre();
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
        var words = words(tokens);
        return find(words, words.length, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
    }

    /** Returns the mentions of correctly spelled names in a text, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        var words = words(tokens);
        return findExactIn(words, words.length);
    }

    /**
     * Returns the mentions of correctly spelled names in words from {@link #word}.
     *
     * @param count the number of words to read
     */
    public List<Mention> findExactIn(NameWord[] words, int count) {
        return find(words, count, null);
    }

    private List<Mention> find(NameWord[] words, int count, @Nullable Predicate<String> mayBeMisspelt) {
        var mentions = search(words, count, mayBeMisspelt);
        mentions.removeIf(mention -> mention.ids().isEmpty());
        return mentions;
    }

    private List<Mention> search(NameWord[] words, int count, @Nullable Predicate<String> mayBeMisspelt) {
        return new MentionSearch(names, relations, roles, centre, words, count, mayBeMisspelt).all();
    }

    private NameWord[] words(List<Token> tokens) {
        return tokens.stream().map(this::word).toArray(NameWord[]::new);
    }

    /** Prepares a word for comparison with names. */
    public NameWord word(Token token) {
        var word = NameTable.regular(token.word());
        var longest = names.longest(word);
        var plain = longest < 0 ? withoutPossessive(word) : word;
        return new NameWord(
                token,
                word,
                plain,
                Math.max(0, plain.equals(word) ? longest : names.longest(plain)),
                DEFINITE.contains(word),
                relations.mayBegin(word.equals(token.word()) ? token.stem() : Stem.of(word)),
                Roles.mayEnd(word));
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
        var words = words(tokens);
        return search(words, words.length, null).stream()
                .filter(mention -> mention.ids().isEmpty())
                .toList();
    }

    /** Returns the ids of a person's brother, boss or doctor; empty if the record has none. */
    public List<String> related(String owner, List<Token> description) {
        return List.copyOf(relations.find(List.of(owner), NameTable.words(description)));
    }
}
