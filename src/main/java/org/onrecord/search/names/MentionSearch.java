package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** A search for mentions in one pass over the words of a text. */
final class MentionSearch {
    private static final int FEW = 3;
    private static final Set<String> INDEFINITE = WordClasses.of("indefinite");
    private static final Set<String> KIN = WordClasses.of("kin");
    private static final Set<String> KIN_ADJECTIVES = WordClasses.of("kin-adjective");

    private final Names names;
    private final Relations relations;
    private final Roles roles;
    private final String centre;
    private final NameWord[] words;
    private final int count;
    /** Whether a word may be part of a misspelt name; null if spelling must be exact. */
    private final @Nullable Predicate<String> mayBeMisspelt;

    private final List<Mention> mentions = new ArrayList<>(FEW);

    MentionSearch(
            Names names,
            Relations relations,
            Roles roles,
            String centre,
            NameWord[] words,
            int count,
            @Nullable Predicate<String> mayBeMisspelt) {
        this.names = names;
        this.relations = relations;
        this.roles = roles;
        this.centre = centre;
        this.words = words;
        this.count = count;
        this.mayBeMisspelt = mayBeMisspelt;
    }

    /** Returns all mentions, in the order of the words. */
    List<Mention> all() {
        for (var at = 0; at < count; ) {
            var mention = mayBegin(at) ? at(at) : null;
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at = Math.max(mention.end(), afterUnrelated(mention));
            }
        }
        return mentions;
    }

    private boolean mayBegin(int at) {
        var word = words[at];
        return word.longest() > 0
                || word.isDefinite()
                || mayBeMisspelt != null
                || (word.isRelation() && at + 1 < count && words[at + 1].is("of"));
    }

    private String word(int at) {
        return words[at].word();
    }

    private List<String> words(int start, int end) {
        var forms = new String[end - start];
        for (var at = start; at < end; at++) {
            forms[at - start] = words[at].word();
        }
        return Arrays.asList(forms);
    }

    private List<Token> tokens(int start, int end) {
        var tokens = new Token[end - start];
        for (var at = start; at < end; at++) {
            tokens[at - start] = words[at].token();
        }
        return Arrays.asList(tokens);
    }

    private @Nullable Mention at(int at) {
        var mention = relatedTo(at);
        if (mention != null) {
            return mention;
        }
        mention = named(at);
        for (var related = mention; related != null; related = owned(related)) {
            mention = related;
        }
        return mention;
    }

    private @Nullable Mention named(int at) {
        var mention = longestAt(at);
        var role = words[at].isDefinite() && mayBeRole(at)
                ? roles.find(words(at, Math.min(at + 1 + Roles.LONGEST, count)))
                : null;
        if (role != null && (mention == null || mention.end() < at + role.length())) {
            return described(Set.of(role.party()), at, at + role.length());
        }
        if (mention != null && words[at].is("the") && at + 1 < count) {
            // In "the Baby P trial" the name is "Baby P", not "the baby".
            var later = longestAt(at + 1);
            return later != null && later.end() > mention.end() ? later : mention;
        }
        return mention == null && mayBeMisspelt != null && mayBeMisspelt.test(word(at))
                ? misspeltAt(at, mayBeMisspelt)
                : mention;
    }

    private boolean mayBeRole(int at) {
        for (var last = at + 2; last < count && last <= at + Roles.LONGEST; last++) {
            if (words[last].isPerson()) {
                return true;
            }
        }
        return false;
    }

    /** Returns a relative of a mention: "Barker's older brother", where "Barker" is the mention. */
    private @Nullable Mention owned(Mention owner) {
        var start = owner.end();
        while (start < count && KIN_ADJECTIVES.contains(word(start))) {
            start++;
        }
        var longest = start < count && words[start].isRelation() ? Math.min(3, count - start) : 0;
        for (var length = longest; length > 0; length--) {
            var ids = relations.find(owner.ids(), words(start, start + length));
            if (!ids.isEmpty()) {
                return described(ids, owner.start(), start + length);
            }
        }
        return null;
    }

    /** Returns the relative before a mention: "the brother of Barker". */
    private @Nullable Mention relatedTo(int at) {
        var of = words[at].isDefinite() ? at + 2 : at + 1;
        if (of + 1 >= count || !words[of].is("of") || !words[of - 1].isRelation()) {
            return null;
        }
        var owner = named(of + 1);
        var ids = owner == null ? Set.<String>of() : relations.find(owner.ids(), words(of - 1, of));
        return ids.isEmpty() || owner == null ? null : described(ids, at, owner.end());
    }

    private Mention described(Set<String> ids, int start, int end) {
        return new Mention(List.copyOf(ids), start, end, tokens(start, end), false);
    }

    /** Skips a relation after another person's name: "mother" after it means a mother unknown to the record. */
    private int afterUnrelated(Mention owner) {
        var at = owner.end();
        var isOtherPerson =
                !owner.isBody() && !owner.ids().isEmpty() && !owner.ids().contains(centre);
        return isOtherPerson && at < count && KIN.contains(word(at)) ? at + 1 : at;
    }

    /** Returns a misspelt full name of at least two words: "tracy conolly", "al zayat". */
    private @Nullable Mention misspeltAt(int at, Predicate<String> mayBeWrong) {
        var found = names.misspelt(words(at, count), typed -> typed.stream().anyMatch(mayBeWrong));
        return found == null
                ? null
                : mention(found.getValue(), at, found.getKey().size());
    }

    private @Nullable Mention longestAt(int at) {
        if (words[at].longest() == 0) {
            return null;
        }
        var typed = namesAt(at, NameWord::word);
        var plain = isPlain(at, Math.min(count, at + words[at].longest())) ? null : namesAt(at, NameWord::plain);
        while (typed != null || plain != null) {
            var isPlain = typed == null || (plain != null && plain.length() > typed.length());
            var next = Objects.requireNonNull(isPlain ? plain : typed);
            var length = next.length();
            typed = typed != null && typed.length() == length ? typed.shorter() : typed;
            plain = plain != null && plain.length() == length ? plain.shorter() : plain;
            if (!(length == 1 && Lexicon.isFunctionWord(word(at)))
                    && !(next.name().isDescribed() && (isIndefinite(at) || isPlural(at, at + length - 1)))) {
                return mention(next.name(), at, length);
            }
        }
        return null;
    }

    private boolean isPlain(int start, int end) {
        for (var at = start; at < end; at++) {
            if (!words[at].plain().equals(words[at].word())) {
                return false;
            }
        }
        return true;
    }

    /** A name at a position, and the next shorter one there. */
    private record Found(Name name, int length, @Nullable Found shorter) {}

    /** Returns the longest name that begins at a position; null if there is none. */
    private @Nullable Found namesAt(int at, Function<NameWord, String> form) {
        Found found = null;
        var beginning = names.beginning(form.apply(words[at]));
        for (var next = at + 1; beginning != null; next++) {
            if (beginning.name() != null) {
                found = new Found(beginning.name(), next - at, found);
            }
            beginning = next < count ? beginning.and(form.apply(words[next])) : null;
        }
        return found;
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
