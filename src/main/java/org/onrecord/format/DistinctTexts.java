package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of distinct texts, cheap while it is short. */
final class DistinctTexts {
    private static final int SHORT = 16;

    private final List<String> texts = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    void clear() {
        if (texts.size() > SHORT) {
            known.clear();
        }
        texts.clear();
    }

    boolean add(String text) {
        if (contains(text)) {
            return false;
        }
        texts.add(text);
        if (texts.size() > SHORT + 1) {
            known.add(text);
        } else if (texts.size() == SHORT + 1) {
            known.addAll(texts);
        }
        return true;
    }

    private boolean contains(String text) {
        return texts.size() > SHORT ? known.contains(text) : texts.contains(text);
    }

    List<String> toList() {
        return List.copyOf(texts);
    }
}
