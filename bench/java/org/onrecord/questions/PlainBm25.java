package org.onrecord.questions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** BM25 over lists of terms, with k 1.2 and b 0.5. */
final class PlainBm25 {
    private static final double K = 1.2;
    private static final double B = 0.5;

    private final List<List<String>> documents;
    private final double averageLength;

    /** For each term, how often each document has it, by the place of the document. */
    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();

    PlainBm25(List<List<String>> documents) {
        this.documents = documents;
        this.averageLength = documents.stream().mapToInt(List::size).average().orElse(0);
        for (var place = 0; place < documents.size(); place++) {
            for (var term : documents.get(place)) {
                postings.computeIfAbsent(term, _ -> new HashMap<>()).merge(place, 1, Integer::sum);
            }
        }
    }

    /** Returns the score of each document; 0 if it has no term of the query. */
    double[] scores(List<String> query) {
        var scores = new double[documents.size()];
        for (var term : new HashSet<>(query)) {
            var posting = postings.getOrDefault(term, Map.of());
            var rarity = Math.log1p((documents.size() - posting.size() + 0.5) / (posting.size() + 0.5));
            posting.forEach((place, count) -> {
                var length = documents.get(place).size() / averageLength;
                scores[place] += rarity * count * (K + 1) / (count + K * (1 - B + B * length));
            });
        }
        return scores;
    }
}
