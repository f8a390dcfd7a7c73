package org.onrecord.lookup.reforms;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Target;
import org.onrecord.output.layout.Tone;

/** Reforms at a glance: what, when in force, and what became of it. */
final class ReformTable {
    private final Document document;

    ReformTable(Document document) {
        this.document = document;
    }

    void write(String heading, List<Fact> reforms) {
        if (!reforms.isEmpty()) {
            document.section(heading);
            write(reforms);
        }
    }

    void write(List<Fact> reforms) {
        var wide = reforms.stream().map(this::wide).toList();
        var middle = reforms.stream().map(this::middle).toList();
        document.add(new Part.Rows(
                List.of(
                        new Part.Columns(List.of("reform", "in force", "now", "by", "link"), wide),
                        new Part.Columns(List.of("reform", "in force", "now"), middle)),
                new Part.Fit.Stacked(1)));
    }

    private List<Phrase> wide(Fact fact) {
        var reform = reform(fact);
        return Stream.concat(
                        middle(fact).stream(),
                        Stream.of(
                                Phrase.name(reform.by()),
                                Phrase.of(reform.link().words())))
                .toList();
    }

    private List<Phrase> middle(Fact fact) {
        var reform = reform(fact);
        return List.of(
                Phrase.of(reform.title(), Tone.STRONG, new Target.PerhapsNamed())
                        .andOnSameLine(document.marksInTable(fact)),
                Phrase.of(span(reform.inForceFrom(), reform.inForceTo())),
                Phrase.of(reform.status().words()));
    }

    private static String span(@Nullable FactDate from, @Nullable FactDate to) {
        if (to == null) {
            return from == null ? "" : "since " + from.inWords();
        }
        var isOneDate = !to.isBetweenDays();
        return from == null
                ? (isOneDate ? "until " : "ended ") + to.inWords()
                : from.inWords() + (isOneDate ? " to " : "; ended ") + to.inWords();
    }

    private static ReformDetail reform(Fact fact) {
        return (ReformDetail) Objects.requireNonNull(fact.detail());
    }
}
