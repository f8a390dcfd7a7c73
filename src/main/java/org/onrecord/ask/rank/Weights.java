package org.onrecord.ask.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The fitted weights of figures, and the abstention threshold.
 *
 * <p>Read from the resource {@code weights.tsv}, which {@code bench/fit} writes: lines of type, name and number.
 */
public final class Weights {
    private static final String RESOURCE = "/org/onrecord/ask/weights.tsv";

    public static final Weights SHIPPED = shipped();

    private final Vector<Figure> figures = new Vector<>(Figure.class);
    private final Vector<Sign> signs = new Vector<>(Sign.class);
    private double threshold;

    private Weights() {}

    private static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Weights parse(String text) {
        var weights = new Weights();
        text.lines().filter(line -> !line.startsWith("#")).forEach(weights::add);
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
}
