package org.onrecord.ask.rank;

/** A number for each constant of an enum, initially 0. */
public final class Vector<E extends Enum<E>> {
    private final double[] values;

    Vector(Class<E> type) {
        this.values = new double[type.getEnumConstants().length];
    }

    @SuppressWarnings("EnumOrdinal") // as EnumMap does, without boxing
    public double get(E constant) {
        return values[constant.ordinal()];
    }

    @SuppressWarnings("EnumOrdinal")
    void set(E constant, double value) {
        values[constant.ordinal()] = value;
    }

    /** Returns the dot product. */
    double times(Vector<E> other) {
        var sum = 0.0;
        for (var at = 0; at < values.length; at++) {
            sum += values[at] * other.values[at];
        }
        return sum;
    }

    /** Returns the numbers in the order of the constants. */
    public double[] toArray() {
        return values.clone();
    }
}
