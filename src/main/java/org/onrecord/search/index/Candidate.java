package org.onrecord.search.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Fact;

/**
 * A fact that may answer a question.
 *
 * @param fact the fact
 * @param score how well it answers; only the order and the ratio of scores mean anything
 * @param coverage the share of what was wanted that it has, weighted by rarity, from 0 to 1
 * @param parts what the score is made of
 */
public record Candidate(Fact fact, double score, double coverage, List<Part> parts) {

    /**
     * A part of a score.
     *
     * @param label what it is for: a word, a person, "fit", "order"
     * @param amount what it adds, or for "fit" and "order" the factor
     */
    public record Part(String label, double amount) {}

    /** The same candidate with its score changed by a factor. */
    public Candidate times(String label, double factor) {
        var more = Stream.concat(Stream.of(new Part(label, factor)), parts.stream())
                .toList();
        return new Candidate(fact, score * factor, coverage, more);
    }

    /** What the score is made of, for people to read. */
    public String inWords() {
        return parts.stream()
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.label(), part.amount()))
                .collect(Collectors.joining(", "));
    }
}
