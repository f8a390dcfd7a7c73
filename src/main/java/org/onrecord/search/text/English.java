package org.onrecord.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The stems of common English words, by which a name in lower case is told from a word.
 *
 * <p>They are searched in the bytes of the list, which is sorted: a set of 30,000 texts would take longer to make than most
 * lookups.
 */
public final class English {
    private static final byte[] STEMS = read();

    private English() {}

    private static byte[] read() {
        try (var in = WordList.open("english.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isWord(Token token) {
        var wanted = token.stem().getBytes(StandardCharsets.UTF_8);
        var low = 0;
        var high = STEMS.length;
        while (low < high) {
            var start = lineAt((low + high) >>> 1);
            var end = start;
            while (STEMS[end] != '\n') {
                end++;
            }
            var order = Arrays.compare(STEMS, start, end, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return false;
    }

    private static int lineAt(int place) {
        var start = place;
        while (start > 0 && STEMS[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
