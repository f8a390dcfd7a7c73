package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.Table;
import org.onrecord.search.names.Names.Name;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/**
 * Finds people and bodies in a question by name, alias, surname or first name.
 *
 * <p>The longest name at a position wins. A shared surname means any of its bearers.
 */
public final class MentionFinder {
    private static final Set<String> DEFINITE = WordList.ofClass("definite");
    private static final Set<String> INDEFINITE = WordList.ofClass("indefinite");
    private static final Set<String> KIN = WordList.ofClass("kin");

    public static final List<Table<CaseRecord>> TABLES = List.of(Names.NAMES, Names.WORDS);

    private final Names names;
    /** The words read so far, each prepared only once. */
    private final Map<String, Word> words = new HashMap<>();

    /**
     * A word prepared for comparison with names.
     *
     * @param regular its regular form: "mother" for "mum"
     * @param plain the same without an s that may lack its apostrophe: "barkers sentence", "mums boyfriend"
     * @param longest the length in words of the longest name that begins with either; 0 if there is none
     * @param isDefinite whether it is an article or a possessive that may begin a description
     */
    private record Word(Token token, String regular, String plain, int longest, boolean isDefinite) {}

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
        return parties(new Search(tokens, word -> !known.contains(word) && !Lexicon.isFunctionWord(word)));
    }

    /** Returns the mentions of correctly spelled names in a text, in its order. */
    public List<Mention> findExact(List<Token> tokens) {
        return parties(new Search(tokens, null));
    }

    private static List<Mention> parties(Search search) {
        var mentions = search.all();
        mentions.removeIf(mention -> mention.ids().isEmpty());
        return mentions;
    }

    /** Returns the mentions of the case itself. */
    public List<Mention> findCase(List<Token> tokens) {
        return new Search(tokens, null)
                .all().stream().filter(mention -> mention.ids().isEmpty()).toList();
    }

    private Word prepared(Token token) {
        var word = Names.regular(token.word());
        var longest = names.longest(word);
        var plain = longest < 0 ? withoutPossessive(word) : word;
        return new Word(
                token,
                word,
                plain,
                Math.max(0, plain.equals(word) ? longest : names.longest(plain)),
                DEFINITE.contains(word));
    }

    private String withoutPossessive(String word) {
        var stripped = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return names.longest(stripped) < 0 ? word : stripped;
    }

    /** A search in one pass over the words of a text. */
    private final class Search {
        private final Word[] text;
        /** Whether a word may be part of a misspelt name; null if spelling must be exact. */
        private final @Nullable Predicate<String> mayBeMisspelt;

        Search(List<Token> tokens, @Nullable Predicate<String> mayBeMisspelt) {
            this.text = tokens.stream()
                    .map(token -> words.computeIfAbsent(token.word(), _ -> prepared(token)))
                    .toArray(Word[]::new);
            this.mayBeMisspelt = mayBeMisspelt;
        }

        /** Returns all mentions, in the order of the words. */
        List<Mention> all() {
            var mentions = new ArrayList<Mention>();
            for (var at = 0; at < text.length; ) {
                var mention = mentionAt(at);
                if (mention == null) {
                    at++;
                } else {
                    mentions.add(mention);
                    at = mention.end();
                }
            }
            return mentions;
        }

        private List<String> regular(int start, int end) {
            return Arrays.stream(text, start, end).map(Word::regular).toList();
        }

        private @Nullable Mention mentionAt(int at) {
            var mention = longestAt(at);
            var word = text[at].regular;
            if (mention != null && word.equals("the") && at + 1 < text.length) {
                // In "the Baby P trial" the name is "Baby P", not "the baby".
                var later = longestAt(at + 1);
                return later != null && later.end() > mention.end() ? later : mention;
            }
            return mention == null && mayBeMisspelt != null && mayBeMisspelt.test(word)
                    ? misspeltAt(at, mayBeMisspelt)
                    : mention;
        }

        /** Returns a misspelt full name of at least two words: "tracy conolly", "al zayat". */
        private @Nullable Mention misspeltAt(int at, Predicate<String> mayBeWrong) {
            var found = names.misspelt(
                    regular(at, text.length), typed -> typed.stream().anyMatch(mayBeWrong));
            return found == null
                    ? null
                    : mention(found.getValue(), at, found.getKey().size());
        }

        private @Nullable Mention longestAt(int at) {
            for (var length = Math.min(text[at].longest, text.length - at); length > 0; length--) {
                var name = nameAt(at, length);
                if (name != null
                        && !(length == 1 && Lexicon.isFunctionWord(text[at].regular))
                        && !(name.isDescribed() && (isIndefinite(at) || isPlural(at, at + length - 1)))) {
                    return mention(name, at, length);
                }
            }
            return null;
        }

        private @Nullable Name nameAt(int at, int length) {
            var typed = regular(at, at + length);
            var name = names.find(typed);
            if (name != null) {
                return name;
            }
            var plain = Arrays.stream(text, at, at + length).map(Word::plain).toList();
            return plain.equals(typed) ? null : names.find(plain);
        }

        private Mention mention(Name name, int at, int length) {
            var saysMore = name.isDescribed() || (name.isBody() && length == 1);
            var tokens = Arrays.stream(text, at, at + length).map(Word::token);
            return new Mention(name.ids(), at, at + length, saysMore ? tokens.toList() : List.of(), name.isBody());
        }

        /** Recognises "mothers" and "the lodgers", but "the mothers lawyer" lacks an apostrophe. */
        private boolean isPlural(int first, int last) {
            var word = text[last].plain;
            var hasEnding = text[last].token.word().endsWith("s") && !word.endsWith("s");
            var isDefinite = text[first].isDefinite || (first > 0 && text[first - 1].isDefinite);
            return hasEnding && !(isDefinite && KIN.contains(word));
        }

        /** Recognises "which doctor", "a social worker", "the first doctor". */
        private boolean isIndefinite(int at) {
            return at > 0 && INDEFINITE.contains(text[at - 1].regular);
        }
    }
}
