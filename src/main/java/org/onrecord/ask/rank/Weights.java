package org.onrecord.ask.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The fitted weights of features, and the abstention threshold.
 *
 * <p>Read from the resource {@code weights.tsv}, which {@code bench/fit} writes: lines of type, name and number.
 */
public final class Weights {
    private static final String RESOURCE = "/org/onrecord/ask/weights.tsv";

    public static final Weights SHIPPED = shipped();

    private final Vector<Feature> features = new Vector<>(Feature.class);
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
            case "feature" -> features.set(Feature.valueOf(cells[1]), value);
            case "sign" -> signs.set(Sign.valueOf(cells[1]), value);
            default -> threshold = value;
        }
    }

    double of(Feature feature) {
        return features.get(feature);
    }

    double score(Vector<Feature> values) {
        return features.times(values);
    }

    /** Returns the probability that the first target answers the question. */
    public double chance(Ranking ranking) {
        return 1 / (1 + Math.exp(-signs.times(Sign.of(ranking))));
    }

    /** Returns the minimum probability for an answer. */
    public double threshold() {
        return threshold;
    }
}
