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
 * Finds the people and bodies that a question names: by name, alias, the surname or first name alone, or by whose they are
 * ("Barker's brother").
 *
 * <p>The longest name at a place wins. A surname that several share means any of them.
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

    /** Returns every word of every name, for spelling. */
    public Set<String> vocabulary() {
        return names.vocabulary();
    }

    /**
     * Returns the people and bodies named in a question, in its order; slips of spelling are allowed.
     *
     * @param known words of the record, which are not misspelt names
     */
    public List<Mention> find(List<Token> tokens, Set<String> known) {
        var words = words(tokens);
        return find(words, words.length, word -> !known.contains(word) && !Lexicon.isFunctionWord(word));
    }

    /** Returns the people and bodies named in a text without slips of spelling, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        var words = words(tokens);
        return findExactIn(words, words.length);
    }

    /**
     * Returns the people and bodies named in words that were made before.
     *
     * @param count the count of words to look at
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

    /** Returns a word as names have it. */
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

    /** Returns the names of the case itself in a question. */
    public List<Mention> findCase(List<Token> tokens) {
        var words = words(tokens);
        return search(words, words.length, null).stream()
                .filter(mention -> mention.ids().isEmpty())
                .toList();
    }

    /** Returns the ids of the brother, boss or doctor of a person; none if the record knows none. */
    public List<String> related(String owner, List<Token> description) {
        return List.copyOf(relations.find(List.of(owner), NameTable.words(description)));
    }
}
