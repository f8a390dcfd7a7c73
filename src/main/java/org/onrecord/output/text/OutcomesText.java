package org.onrecord.output.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.lookup.OutcomesView;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes what came of proceedings, person by person: acquittals as plainly as convictions. */
final class OutcomesText {
    private final TextContext sheet;

    OutcomesText(TextContext sheet) {
        this.sheet = sheet;
    }

    void write(OutcomesView view) {
        Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
        for (var fact : view.facts()) {
            if (fact.detail() instanceof OutcomeDetail outcome) {
                byPerson.computeIfAbsent(outcome.person(), id -> new ArrayList<>())
                        .add(fact);
            }
        }
        byPerson.forEach((person, facts) -> {
            if (byPerson.size() > 1) {
                sheet.page().heading(sheet.record().nameOf(person));
            }
            steps(facts);
        });
        sheet.sources().list(sheet.page());
    }

    /** The steps of one person in the order given, with a heading where another proceeding begins. */
    void steps(List<Fact> facts) {
        var entries = Entries.of(sheet, facts);
        var proceeding = "";
        for (var fact : facts) {
            if (fact.detail() instanceof OutcomeDetail outcome) {
                sheet.page().gap();
                if (!outcome.proceeding().equals(proceeding)) {
                    proceeding = outcome.proceeding();
                    sheet.page().text(Phrase.of(sheet.record().labelOf(proceeding), Tone.LINK), 0);
                }
                entries.add(fact, List.of(Phrase.of(phrase(outcome), Tone.STRONG)));
            }
        }
        entries.end();
    }

    /** A step with what it was about, how it ended and what followed: "Verdict (murder): not guilty". */
    static String phrase(OutcomeDetail outcome) {
        var charge = outcome.charge();
        var step = TextContext.capital(outcome.step().words());
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
