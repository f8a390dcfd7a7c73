package org.onrecord.questions;

import java.util.function.UnaryOperator;

/**
 * Finds the weights at which a smooth loss is least, by Adam (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization",
 * algorithm 1) over the whole of the data, so that each run gives the same.
 */
final class Descent {
    private static final int STEPS = 300;
    private static final double RATE = 0.15;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    private Descent() {}

    /**
     * The best weights.
     *
     * @param ridge how much large weights cost, as the factor of half the sum of their squares
     * @param gradient the gradient of the loss at some weights
     */
    static double[] least(int size, double ridge, UnaryOperator<double[]> gradient) {
        var weights = new double[size];
        var mean = new double[size];
        var square = new double[size];
        for (var step = 1; step <= STEPS; step++) {
            var slope = gradient.apply(weights);
            for (var at = 0; at < size; at++) {
                var g = slope[at] + ridge * weights[at];
                mean[at] = FIRST * mean[at] + (1 - FIRST) * g;
                square[at] = SECOND * square[at] + (1 - SECOND) * g * g;
                weights[at] -= RATE
                        * (mean[at] / (1 - Math.pow(FIRST, step)))
                        / (Math.sqrt(square[at] / (1 - Math.pow(SECOND, step))) + TINY);
            }
        }
        return weights;
    }
}
