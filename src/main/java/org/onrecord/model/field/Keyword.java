package org.onrecord.model.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A word of a closed list in the facts format: an enum constant, spelled in kebab-case.
 *
 * <p>Enums that commands take as options return {@link #key} from {@code toString()}: the command line lists its
 * choices by it.
 */
public interface Keyword {

    String name();

    /** Returns the word as the file and the output spell it, such as {@code released-on-licence}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the word for running text, such as {@code released on licence}. */
    default String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static List<String> keys(Keyword... words) {
        return Arrays.stream(words).map(Keyword::key).toList();
    }
}
