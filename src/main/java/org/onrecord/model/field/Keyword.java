package org.onrecord.model.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A word of a closed list in the facts format: an enum constant whose spelling in the file is its kebab-case name. */
public interface Keyword {

    /** The constant's name, which every enum has. */
    String name();

    /** The word as the file and the output spell it, such as {@code released-on-licence}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for running text, such as {@code released on licence}. */
    default String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The words of a list. */
    static List<String> keys(Keyword... words) {
        return Arrays.stream(words).map(Keyword::key).toList();
    }
}
