package org.onrecord.lookup.parole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** The full text of custody and parole steps, as a table with the statements. */
public final class ParoleText {
    private final Document document;

    public ParoleText(Document document) {
        this.document = document;
    }

    public void write(List<Fact> facts) {
        steps(facts);
        var people = facts.stream().map(ParoleText::person).distinct().toList();
        document.gap();
        document.text(document.asOfInWords(Topic.CUSTODY, people.size() == 1 ? people.getFirst() : null));
        document.listSources();
    }

    public void steps(List<Fact> facts) {
        var isOfSeveral = facts.stream().map(ParoleText::person).distinct().count() > 1;
        var heads = new ArrayList<>(List.of("what", "decision", "review"));
        if (isOfSeveral) {
            heads.addFirst("person");
        }
        var entries = Entries.withNotes(document, facts);
        var steps = facts.stream()
                .map(fact -> new Part.Step(
                        entries.entry(fact, List.of()), cells(fact, isOfSeveral), Phrase.join(", ", cells(fact, true))))
                .toList();
        document.add(new Part.Steps(heads, steps));
    }

    private List<Phrase> cells(Fact fact, boolean isOfSeveral) {
        var cells = new ArrayList<Phrase>();
        if (fact.detail() instanceof CustodyDetail step) {
            Stream.of(words(step.event()), words(step.decision()), step.review() == null ? "" : step.review())
                    .map(Phrase::of)
                    .forEach(cells::add);
        }
        if (isOfSeveral) {
            cells.addFirst(document.named(person(fact), Tone.PLAIN));
        }
        return cells;
    }

    private static String words(@Nullable Keyword keyword) {
        return keyword == null ? "" : keyword.words();
    }

    private static String person(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody ? custody.person() : "";
    }
}
