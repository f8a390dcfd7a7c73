package org.onrecord.lookup.show;

import java.math.BigDecimal;
import org.onrecord.lookup.list.ReformsLookup;
import org.onrecord.model.Detail;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.ReformLink;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Fields;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Phrase;

/** The typed detail of a fact as labelled lines, one per field with a value. */
final class DetailText {
    private final Document document;
    private final Fields lines;

    DetailText(Document document, Fields lines) {
        this.document = document;
        this.lines = lines;
    }

    void write(Detail detail) {
        for (var one : detail.filled()) {
            if (one.value() != null && !one.field().label().isEmpty()) {
                lines.add(one.field().label(), phrase(one, detail));
            }
        }
    }

    private Phrase phrase(Filled one, Detail detail) {
        if (one.value() instanceof String id && one.field().type().isIdOf(EntryList.PEOPLE)) {
            return ShownFacts.party(id, document);
        }
        return Phrase.name(text(one, detail));
    }

    private String text(Filled one, Detail detail) {
        return switch (one.value()) {
            case BigDecimal value when detail instanceof FigureDetail figure -> Numbers.of(value) + " " + figure.unit();
            case Integer number -> Numbers.of(number);
            case ReformLink link -> link.words() + ": " + ReformsLookup.linkInWords(link);
            case null, default -> Detail.words(one, document.record());
        };
    }
}
