package org.onrecord.ask.answer;

import java.util.List;
import org.onrecord.model.Citation;

/** Which sources of the answers in a list are shown with it: of a long list the first of each, the most authoritative. */
public final class ShownSources {
    private static final int FEW = 5;

    private ShownSources() {}

    /** Whether a list of so many answers is an account, told briefly. */
    public static boolean isAccount(int answers) {
        return answers > FEW;
    }

    /**
     * The sources to show.
     *
     * @param sources those of one answer
     * @param answers how many answers the list has
     */
    public static List<Citation> of(List<Citation> sources, int answers) {
        return isAccount(answers) ? sources.stream().limit(1).toList() : sources;
    }
}
