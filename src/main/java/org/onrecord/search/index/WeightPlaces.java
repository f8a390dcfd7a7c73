package org.onrecord.search.index;

import java.util.LinkedHashMap;
import java.util.Map;

/** The different weights of an index in the order in which they came first; rows name them by their places. */
final class WeightPlaces {
    private final Map<Double, Integer> places = new LinkedHashMap<>();

    int of(double weight) {
        return places.computeIfAbsent(weight, _ -> places.size());
    }

    double[] weights() {
        return places.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
