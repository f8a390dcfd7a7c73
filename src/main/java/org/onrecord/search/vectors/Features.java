package org.onrecord.search.vectors;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The features of a word: the word itself, and its runs of four characters if it is longer than three, each hashed to a
 * row of the table of vectors (Bojanowski et al. 2017, "Enriching Word Vectors with Subword Information").
 */
public final class Features {
    /** The number of rows for words, and the number of rows for runs, which follow them. */
    private static final int ROWS = 1 << 15;

    private static final int RUN = 4;

    private Features() {}

    /** Returns the rows of a word, which is in lower case without accents. */
    static int[] of(String word) {
        var bounded = "<" + word + ">";
        var runs = word.length() < RUN ? 0 : bounded.length() - RUN + 1;
        var rows = new int[1 + runs];
        rows[0] = hash("w:" + word);
        for (var run = 0; run < runs; run++) {
            rows[1 + run] = ROWS + hash("g:" + bounded.substring(run, run + RUN));
        }
        return rows;
    }

    /** Returns whether a row number is of a word rather than of a run. */
    static boolean isWord(int row) {
        return row < ROWS;
    }

    private static int hash(String feature) {
        var checksum = new CRC32();
        checksum.update(feature.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % ROWS);
    }
}
