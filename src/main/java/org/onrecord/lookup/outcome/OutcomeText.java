package org.onrecord.lookup.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;

/** The full text of outcomes by person, acquittals as clearly as convictions. */
public final class OutcomeText {
    private final Document document;

    public OutcomeText(Document document) {
        this.document = document;
    }

    public void write(List<Fact> all) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        for (var fact : all) {
            if (fact.detail() instanceof OutcomeDetail outcome) {
                byPerson.computeIfAbsent(outcome.person(), id -> new ArrayList<>())
                        .add(fact);
            }
        }
        byPerson.forEach((person, facts) -> {
            if (byPerson.size() > 1) {
                document.section(document.named(person, Tone.STRONG));
            }
            steps(facts);
        });
        document.listSources();
    }

    /** Writes one person's steps in the order given, with a heading for each proceeding. */
    public void steps(List<Fact> facts) {
        var entries = Entries.of(document, facts);
        var proceeding = "";
        for (var fact : facts) {
            if (fact.detail() instanceof OutcomeDetail outcome) {
                document.gap();
                if (!outcome.proceeding().equals(proceeding)) {
                    proceeding = outcome.proceeding();
                    document.group(label(proceeding), 0);
                }
                entries.add(fact, List.of(Phrase.of(phrase(outcome), Tone.STRONG)));
            }
        }
        entries.end();
    }

    private Phrase label(String proceeding) {
        return Phrase.of(document.record().labelOf(proceeding), Tone.LINK, new Target.PerhapsNamed());
    }

    /** Returns a step with its charge and result: "Verdict (murder): not guilty". */
    public static String phrase(OutcomeDetail outcome) {
        var charge = outcome.charge();
        var step = Sentence.capital(outcome.step().words());
        if (outcome.step() == OutcomeStep.CHARGE && charge != null && "charged".equals(outcome.result())) {
            return step + ": " + charge;
        }
        var about = charge == null ? "" : " (" + charge + ")";
        var ended = Stream.of(outcome.result(), outcome.term())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return step + about + (ended.isEmpty() ? "" : ": " + ended);
    }
}
