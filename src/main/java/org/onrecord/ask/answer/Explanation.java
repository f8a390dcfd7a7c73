package org.onrecord.ask.answer;

import java.util.List;

/**
 * The steps and scores that explain an answer.
 *
 * @param steps the result of each step, in order
 * @param scores the best candidates, best first; empty without a ranking
 */
public record Explanation(List<Step> steps, List<Score> scores) {
    /** The explanation of a command. */
    public static final Explanation NONE = new Explanation(List.of(), List.of());

    /**
     * A step in understanding a question.
     *
     * @param name name of the step, such as "spelling"
     * @param found its result in words
     */
    public record Step(String name, String found) {}

    /**
     * A candidate answer.
     *
     * @param id id of the target
     * @param total its score; at least 0
     * @param parts the largest contributions in words
     */
    public record Score(String id, double total, String parts) {}
}
