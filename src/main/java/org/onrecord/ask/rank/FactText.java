package org.onrecord.ask.rank;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** What the statement of a fact says beside its words; each thing is looked for when it is first asked for. */
final class FactText {
    private static final Telling[] ALL = Telling.values();

    private final Fact fact;
    /** A bit for each thing that was looked for. */
    private int sought;
    /** A bit for each thing that was found. */
    private int told;

    private @Nullable Ordinals ordinals;
    private @Nullable Set<String> cues;

    FactText(Fact fact) {
        this.fact = fact;
    }

    /** Looks for everything. */
    void prepare() {
        for (var one : ALL) {
            tells(one);
        }
        ordinals();
        cues();
    }

    @SuppressWarnings("EnumOrdinal") // a set of two numbers, of which the native binary has one for each fact
    boolean tells(Telling what) {
        var bit = 1 << what.ordinal();
        if ((sought & bit) == 0) {
            sought |= bit;
            told |= what.isIn(fact) ? bit : 0;
        }
        return (told & bit) != 0;
    }

    /** Which of several it speaks of. */
    Ordinals ordinals() {
        var made = ordinals;
        if (made == null) {
            made = Ordinals.of(Tokens.of(fact.statement()));
            ordinals = made;
        }
        return made;
    }

    /** The cues of questions that it has words of: which steps and events it speaks of. */
    Set<String> cues() {
        var made = cues;
        if (made == null) {
            made = Lexicon.cues().find(Tokens.of(fact.statement())).stream()
                    .map(Lexicon.Match::name)
                    .collect(Collectors.toUnmodifiableSet());
            cues = made;
        }
        return made;
    }
}
