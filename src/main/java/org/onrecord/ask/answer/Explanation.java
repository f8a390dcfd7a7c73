package org.onrecord.ask.answer;

import java.util.List;

/**
 * How a question was understood and why the first answer won.
 *
 * @param steps what each step of understanding made of it, in order
 * @param scores the best candidates with their scores, best first; empty when no ranking was needed
 */
public record Explanation(List<Step> steps, List<Score> scores) {
    /** Nothing to explain: the line was a command. */
    public static final Explanation NONE = new Explanation(List.of(), List.of());

    /**
     * One step.
     *
     * @param name what the step does: "spelling", "people", "dates", "intent"
     * @param found what it found, for people to read
     */
    public record Step(String name, String found) {}

    /**
     * A candidate answer.
     *
     * @param id id of the fact
     * @param total its score; at least 0
     * @param parts what the score is made of, for people to read: "words 4.1, person 2.0"
     */
    public record Score(String id, double total, String parts) {}
}
