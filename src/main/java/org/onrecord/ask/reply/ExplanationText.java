package org.onrecord.ask.reply;

import java.util.List;
import java.util.Locale;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Fields;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes how a question was understood: the steps, the equal command, and the scores of the best candidates. */
record ExplanationText(Document document) {
    private static final int GAP = 2;
    private static final String EQUAL = "command";

    /**
     * Adds an explanation.
     *
     * @param command the equal command; empty when there is none
     */
    void write(Explanation explanation, String command) {
        document.section("How it was understood");
        var widest = explanation.steps().stream()
                .mapToInt(step -> DisplayWidth.of(step.name()))
                .max()
                .orElse(0);
        var lines = new Fields(document, GAP, Math.max(widest, EQUAL.length()));
        explanation.steps().stream()
                .filter(step -> !step.name().equals(EQUAL))
                .forEach(step -> lines.add(step.name(), step.found()));
        // As it is typed here, which the step does not know.
        lines.add(EQUAL, Phrase.command(command, Tone.QUIET));
        if (!explanation.scores().isEmpty()) {
            document.section("Why the first answer ranked first");
            explanation.scores().forEach(this::score);
        }
    }

    private void score(Explanation.Score score) {
        var total = String.format(Locale.ROOT, "%.2f", score.total());
        document.hanging(
                Phrase.join("  ", List.of(Phrase.of(total), Phrase.id(score.id()), Phrase.of(score.parts()))), GAP);
    }
}
