package org.onrecord.questions;

import java.util.function.Function;

/** Finds the weights at which a smooth loss is least, by Newton's method with halved steps; each run gives the same. */
public final class Newton {
    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 12;
    private static final double CLOSE = 1e-4;

    private Newton() {}

    /** A loss at some weights, with its slope by each weight and how that changes, or a bound of it. */
    public static final class Point {
        private final double loss;
        private final double[] gradient;
        private final double[][] curvature;

        private Point(double loss, double[] gradient, double[][] curvature) {
            this.loss = loss;
            this.gradient = gradient;
            this.curvature = curvature;
        }

        /** With what large weights cost: half the sum of their squares, times a factor. */
        public Point withRidge(double ridge, double[] weights) {
            var cost = loss;
            for (var at = 0; at < weights.length; at++) {
                cost += ridge * weights[at] * weights[at] / 2;
                gradient[at] += ridge * weights[at];
                curvature[at][at] += ridge;
            }
            return new Point(cost, gradient, curvature);
        }
    }

    /** A loss that is being summed up. */
    public static final class Sum {
        private double loss;
        private final double[] slope;
        private final double[][] curvature;

        public Sum(int size) {
            this.slope = new double[size];
            this.curvature = new double[size][size];
        }

        public void addLoss(double more) {
            loss += more;
        }

        public void addSlope(double[] values, double factor, int without) {
            for (var at = 0; at < values.length; at++) {
                slope[at] += at == without ? 0 : factor * values[at];
            }
        }

        /** The products of all values with each other; those of the one left out stay 0. */
        public void addCurvature(double[] values, double factor, int without) {
            for (var row = 0; row < values.length; row++) {
                var value = factor * values[row];
                if (value != 0 && row != without) {
                    for (var column = 0; column <= row; column++) {
                        curvature[row][column] += column == without ? 0 : value * values[column];
                    }
                }
            }
        }

        public Point mean(int count) {
            for (var row = 0; row < slope.length; row++) {
                slope[row] /= count;
                for (var column = 0; column <= row; column++) {
                    curvature[row][column] /= count;
                }
            }
            return new Point(loss / count, slope, curvature);
        }
    }

    /**
     * The best weights.
     *
     * @param start where to begin
     * @param ridge how much large weights cost
     */
    public static double[] least(double[] start, double ridge, Function<double[], Point> loss) {
        var weights = start.clone();
        var here = loss.apply(weights).withRidge(ridge, weights);
        for (var step = 0; step < MOST_STEPS; step++) {
            var direction = solved(here.curvature, here.gradient);
            var share = 1.0;
            var next = minus(weights, direction, share);
            var there = loss.apply(next).withRidge(ridge, next);
            for (var halved = 0; there.loss > here.loss && halved < MOST_HALVINGS; halved++) {
                share /= 2;
                next = minus(weights, direction, share);
                there = loss.apply(next).withRidge(ridge, next);
            }
            if (there.loss >= here.loss) {
                return weights;
            }
            var gained = here.loss - there.loss;
            weights = next;
            here = there;
            if (gained < CLOSE * CLOSE) {
                return weights;
            }
        }
        return weights;
    }

    private static double[] minus(double[] weights, double[] direction, double share) {
        var result = weights.clone();
        for (var at = 0; at < result.length; at++) {
            result[at] -= share * direction[at];
        }
        return result;
    }

    /** The solution of a system of linear equations with a positive definite matrix, by Cholesky's factors. */
    private static double[] solved(double[][] matrix, double[] right) {
        var size = right.length;
        var factor = new double[size][size];
        var solution = right.clone();
        for (var row = 0; row < size; row++) {
            for (var column = 0; column <= row; column++) {
                var rest = matrix[row][column];
                for (var k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                factor[row][column] = row == column ? Math.sqrt(rest) : rest / factor[column][column];
            }
            for (var k = 0; k < row; k++) {
                solution[row] -= factor[row][k] * solution[k];
            }
            solution[row] /= factor[row][row];
        }
        for (var row = size - 1; row >= 0; row--) {
            for (var k = row + 1; k < size; k++) {
                solution[row] -= factor[k][row] * solution[k];
            }
            solution[row] /= factor[row][row];
        }
        return solution;
    }
}
