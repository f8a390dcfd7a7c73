package org.onrecord.ask.retrieve;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that have one term, by their numbers, each with the term's weight in it; in the order of the numbers.
 *
 * <p>Two arrays take a fifth of the memory of a hash map. There is one of these for each term of a record, and the native
 * binary has those of the bundled record in it.
 */
final class Postings extends AbstractMap<Integer, Double> {
    private final int[] numbers;
    private final double[] weights;

    private Postings(int[] numbers, double[] weights) {
        this.numbers = numbers;
        this.weights = weights;
    }

    /** The same as a map has. */
    static Postings of(Map<Integer, Double> weightOf) {
        var numbers =
                weightOf.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        return new Postings(
                numbers, Arrays.stream(numbers).mapToDouble(weightOf::get).toArray());
    }

    @Override
    public boolean containsKey(@Nullable Object number) {
        return place(number) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object number) {
        var place = place(number);
        return place < 0 ? null : Double.valueOf(weights[place]);
    }

    private int place(@Nullable Object number) {
        return number instanceof Integer wanted ? Arrays.binarySearch(numbers, wanted) : -1;
    }

    @Override
    public Set<Entry<Integer, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return numbers.length;
            }

            @Override
            public Iterator<Entry<Integer, Double>> iterator() {
                return IntStream.range(0, numbers.length)
                        .mapToObj(place -> Map.entry(numbers[place], weights[place]))
                        .iterator();
            }
        };
    }
}
