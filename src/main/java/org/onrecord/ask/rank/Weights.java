package org.onrecord.ask.rank;

import java.util.List;
import org.onrecord.search.text.WordList;

/**
 * The fitted weights of figures, and the abstention threshold.
 *
 * <p>Read from the resource {@code weights.tsv}, which {@code bench/fit} writes: lines of type, name and number.
 */
public final class Weights {
    public static final Weights SHIPPED = of(WordList.lines("/org/onrecord/ask/weights.tsv"));

    private final Vector<Figure> figures = new Vector<>(Figure.class);
    private final Vector<Sign> signs = new Vector<>(Sign.class);
    private double threshold;

    private Weights() {}

    /** Reads lines without comments. */
    public static Weights of(List<String> lines) {
        var weights = new Weights();
        lines.forEach(weights::add);
        return weights;
    }

    private void add(String line) {
        var cells = line.split("\t", -1);
        var value = Double.parseDouble(cells[2]);
        switch (cells[0]) {
            case "figure" -> figures.set(Figure.valueOf(cells[1]), value);
            case "sign" -> signs.set(Sign.valueOf(cells[1]), value);
            default -> threshold = value;
        }
    }

    double of(Figure feature) {
        return figures.get(feature);
    }

    double score(Vector<Figure> values) {
        return figures.times(values);
    }

    /** Returns the chance that the first entry of a ranking with these signs is the reply. */
    double chance(Vector<Sign> values) {
        return 1 / (1 + Math.exp(-signs.times(values)));
    }

    /** Returns the minimum probability for an answer. */
    public double threshold() {
        return threshold;
    }

    /** A figure of an entry for a question. Its weight is fitted; the score of the entry is their weighted sum. */
    public enum Figure {
        WORDS("its words match"),
        ASKED("one of its questions has the same words"),
        COSINE("it is similar"),
        BRIEF("it is a brief"),
        OPEN("it says that the matter is not on record"),
        REFUSAL("it is a refusal"),
        PROFILE("it is a person, a body or the case"),
        WORDS_BEFORE("its words match together with the question before"),
        COSINE_BEFORE("it is similar together with the question before"),
        COSINE_ALONE("it is similar to the question before"),
        PARTY("it is about a party in play"),
        TOPIC("it has the topic of the answer before"),
        SHARED("it shares facts with the answer before");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A figure of a ranking for the chance that its first entry is the reply. Its weight is fitted. */
    public enum Sign {
        BASE,
        /** The cosine of the question and the first entry. */
        COSINE,
        /** The mean of the three highest cosines of the first entry's texts. */
        COSINES,
        /** The share of the first entry, and of those that share facts with it, in the softmax of scores. */
        SHARE,
        /** The share of the question's words, by rarity, that the first entry has. */
        COVERED,
        /** The share of the question's words, by rarity, that no entry has. */
        UNKNOWN,
        LENGTH,
        FACT,
        /** Whether a party in the question is missing from the first entry. */
        MISSING,
        NO_ANSWER,
        /** Whether the second entry declines, such as an open question. */
        NEXT_NO_ANSWER,
        /** The highest cosine of an entry that is no answer, above that of the first. */
        REFUSAL,
        /** The likeness of the first entry's questions in words. */
        ASKED,
        /** Whether the question has words for an opinion, a forecast, a private matter or a withheld name. */
        DECLINED,
        /** Whether a follow-up has at most one word of its own. */
        SHORT
    }

    /** A number for each constant of an enum, initially 0. */
    public static final class Vector<E extends Enum<E>> {
        private final double[] values;

        public Vector(Class<E> type) {
            this.values = new double[type.getEnumConstants().length];
        }

        @SuppressWarnings("EnumOrdinal") // as EnumMap does, without boxing
        public double get(E constant) {
            return values[constant.ordinal()];
        }

        @SuppressWarnings("EnumOrdinal")
        public void set(E constant, double value) {
            values[constant.ordinal()] = value;
        }

        public double times(Vector<E> other) {
            var sum = 0.0;
            for (var at = 0; at < values.length; at++) {
                sum += values[at] * other.values[at];
            }
            return sum;
        }

        public double[] toArray() {
            return values.clone();
        }
    }
}
