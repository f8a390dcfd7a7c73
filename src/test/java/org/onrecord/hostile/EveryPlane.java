package org.onrecord.hostile;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of every plane of Unicode by chance, with each character that has a meaning in markup. */
public final class EveryPlane {
    private static final int TEXTS = 40;
    private static final int PLANES = 17;
    private static final int OF_EACH = 40;
    private static final String MARKUP = "<>&\"'`=/!-]";

    private EveryPlane() {}

    public static Stream<String> texts() {
        var random = new Random(15);
        return IntStream.range(0, TEXTS).mapToObj(_ -> text(random));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var plane = 0; plane < PLANES; plane++) {
            for (var i = 0; i < OF_EACH; i++) {
                text.appendCodePoint((plane << 16) + random.nextInt(1 << 16));
                text.append(MARKUP.charAt(random.nextInt(MARKUP.length())));
            }
        }
        return text.toString();
    }
}
