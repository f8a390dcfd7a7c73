package org.onrecord.ask.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What was fitted to the question sets: the weight of each feature and of each sign, and from which chance on an answer is given.
 *
 * <p>It comes with the program as the resource {@code weights.tsv}, which {@code bench/fit} makes: lines of a sort, a name and a
 * number.
 */
public final class Weights {
    private static final String RESOURCE = "/org/onrecord/ask/weights.tsv";

    /** The weights that come with the program. */
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

    /** Weights from the text of such a resource. */
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

    /** The weight of a feature. */
    double of(Feature feature) {
        return features.get(feature);
    }

    /** The weighted sum of the features of a target. */
    double score(Vector<Feature> values) {
        return features.times(values);
    }

    /** The chance, from 0 to 1, that the first of a ranking answers the question. */
    public double chance(Ranking ranking) {
        return 1 / (1 + Math.exp(-signs.times(Sign.of(ranking))));
    }

    /** The least chance at which an answer is given. */
    public double threshold() {
        return threshold;
    }
}
