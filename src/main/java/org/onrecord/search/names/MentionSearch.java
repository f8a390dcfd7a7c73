package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** A search for mentions in one pass over the words of a text. */
final class MentionSearch {
    private static final Set<String> INDEFINITE = WordClasses.of("indefinite");
    private static final Set<String> KIN = WordClasses.of("kin");

    private final Names names;
    private final NameWord[] words;
    private final int count;
    /** Whether a word may be part of a misspelt name; null if spelling must be exact. */
    private final @Nullable Predicate<String> mayBeMisspelt;

    private final List<Mention> mentions = new ArrayList<>();

    MentionSearch(Names names, NameWord[] words, @Nullable Predicate<String> mayBeMisspelt) {
        this.names = names;
        this.words = words;
        this.count = words.length;
        this.mayBeMisspelt = mayBeMisspelt;
    }

    /** Returns all mentions, in the order of the words. */
    List<Mention> all() {
        for (var at = 0; at < count; ) {
            var mention = named(at);
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = mention.end();
            }
        }
        return mentions;
    }

    private String word(int at) {
        return words[at].word();
    }

    private List<String> words(int start, int end) {
        return Arrays.stream(words, start, end).map(NameWord::word).toList();
    }

    private List<Token> tokens(int start, int end) {
        return Arrays.stream(words, start, end).map(NameWord::token).toList();
    }

    private @Nullable Mention named(int at) {
        var mention = longestAt(at);
        if (mention != null && word(at).equals("the") && at + 1 < count) {
            // In "the Baby P trial" the name is "Baby P", not "the baby".
            var later = longestAt(at + 1);
            return later != null && later.end() > mention.end() ? later : mention;
        }
        return mention == null && mayBeMisspelt != null && mayBeMisspelt.test(word(at))
                ? misspeltAt(at, mayBeMisspelt)
                : mention;
    }

    /** Returns a misspelt full name of at least two words: "tracy conolly", "al zayat". */
    private @Nullable Mention misspeltAt(int at, Predicate<String> mayBeWrong) {
        var found = names.misspelt(words(at, count), typed -> typed.stream().anyMatch(mayBeWrong));
        return found == null
                ? null
                : mention(found.getValue(), at, found.getKey().size());
    }

    private @Nullable Mention longestAt(int at) {
        for (var length = Math.min(words[at].longest(), count - at); length > 0; length--) {
            var name = nameAt(at, length);
            if (name != null
                    && !(length == 1 && Lexicon.isFunctionWord(word(at)))
                    && !(name.isDescribed() && (isIndefinite(at) || isPlural(at, at + length - 1)))) {
                return mention(name, at, length);
            }
        }
        return null;
    }

    private @Nullable Name nameAt(int at, int length) {
        var typed = words(at, at + length);
        var name = names.find(typed);
        if (name != null) {
            return name;
        }
        var plain = Arrays.stream(words, at, at + length).map(NameWord::plain).toList();
        return plain.equals(typed) ? null : names.find(plain);
    }

    private Mention mention(Name name, int at, int length) {
        var saysMore = name.isDescribed() || (name.isBody() && length == 1);
        return new Mention(name.ids(), at, at + length, saysMore ? tokens(at, at + length) : List.of(), name.isBody());
    }

    /** Returns whether a description is plural: "mothers", "the lodgers"; but "the mothers lawyer" lacks an apostrophe. */
    private boolean isPlural(int first, int last) {
        var word = words[last].plain();
        var hasEnding = words[last].token().word().endsWith("s") && !word.endsWith("s");
        return hasEnding && !(isDefinite(first) && KIN.contains(word));
    }

    private boolean isDefinite(int at) {
        return words[at].isDefinite() || (at > 0 && words[at - 1].isDefinite());
    }

    /** Returns whether a description is indefinite: "which doctor", "a social worker", "the first doctor". */
    private boolean isIndefinite(int at) {
        return at > 0 && INDEFINITE.contains(word(at - 1));
    }
}
