package org.onrecord.ask.answer;

import java.util.List;
import org.onrecord.model.Citation;

/** The choice of sources shown with each answer: all in a short list, the first in a long one. */
public final class ShownSources {
    private static final int FEW = 5;

    private ShownSources() {}

    /** Whether a list is long enough to be shown briefly. */
    public static boolean isAccount(int answers) {
        return answers > FEW;
    }

    /** Returns the citations to show; the first is the most authoritative. */
    public static List<Citation> of(List<Citation> sources, int answers) {
        return isAccount(answers) ? sources.stream().limit(1).toList() : sources;
    }
}
