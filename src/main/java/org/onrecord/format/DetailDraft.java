package org.onrecord.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyDecision;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.CustodyEvent;
import org.onrecord.model.Detail;
import org.onrecord.model.FactDate;
import org.onrecord.model.FactKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.ReformLink;
import org.onrecord.model.ReformStatus;
import org.onrecord.model.WorkDetail;
import org.onrecord.model.WorkForm;

/** What was read of a detail so far, whatever kind it will turn out to be of. */
final class DetailDraft {
    private static final Words<OutcomeStep> STEPS = new Words<>(OutcomeStep.values());
    private static final Words<CustodyEvent> EVENTS = new Words<>(CustodyEvent.values());
    private static final Words<CustodyDecision> DECISIONS = new Words<>(CustodyDecision.values());
    private static final Words<ReformStatus> STATUSES = new Words<>(ReformStatus.values());
    private static final Words<ReformLink> LINKS = new Words<>(ReformLink.values());
    private static final Words<WorkForm> FORMS = new Words<>(WorkForm.values());

    private final Values values;
    private final Dates dates;
    private final Numbers numbers;
    private final References references;
    private final EntryTables shelves;

    private final Map<String, @Nullable String> texts = new HashMap<>();
    private final Map<String, @Nullable FactDate> datesByKey = new HashMap<>();
    private OutcomeStep step = STEPS.first();
    private CustodyEvent event = EVENTS.first();
    private @Nullable CustodyDecision decision;
    private ReformStatus status = STATUSES.first();
    private ReformLink link = LINKS.first();
    private WorkForm form = FORMS.first();
    private List<String> authors = List.of();
    private @Nullable Integer recommendations;
    private BigDecimal value = BigDecimal.ZERO;

    DetailDraft(Values values, Dates dates, Numbers numbers, References references, EntryTables shelves) {
        this.values = values;
        this.dates = dates;
        this.numbers = numbers;
        this.references = references;
        this.shelves = shelves;
    }

    /** Forgets texts and dates; the rest is asked for only by kinds of which each key must be there. */
    void clear() {
        texts.clear();
        datesByKey.clear();
    }

    /** Reads the value of a key. */
    void read(String key) {
        switch (key) {
            case "person" -> texts.put(key, values.id());
            case "proceeding" -> texts.put(key, references.toProceedingOrWords(shelves.proceedings()));
            case "title", "unit" -> texts.put(key, values.text());
            case "series" -> texts.put(key, values.idOrNull());
            case "step" -> step = values.word(STEPS);
            case "event" -> event = values.word(EVENTS);
            case "decision" -> decision = values.wordOrNull(DECISIONS);
            case "status" -> status = values.word(STATUSES);
            case "link" -> link = values.word(LINKS);
            case "form" -> form = values.word(FORMS);
            case "authors" -> authors = values.texts();
            case "recommendations" -> recommendations = numbers.wholeOrNull();
            case "value" -> value = numbers.number();
            case "in_force_from", "in_force_to", "ordered", "reported", "period", "year" ->
                datesByKey.put(key, dates.dateOrNull());
            default -> texts.put(key, values.textOrNull());
        }
    }

    /** The detail, of a kind that has one and whose keys were all read. */
    Detail detail(FactKind kind) {
        return switch (kind) {
            case OUTCOME ->
                new OutcomeDetail(
                        text("person"),
                        text("proceeding"),
                        step,
                        texts.get("charge"),
                        texts.get("result"),
                        texts.get("term"));
            case CUSTODY -> new CustodyDetail(text("person"), event, decision, texts.get("review"));
            case REFORM -> reform();
            case INQUIRY -> inquiry();
            case FIGURE -> new FigureDetail(texts.get("series"), datesByKey.get("period"), value, text("unit"));
            case WORK -> new WorkDetail(text("title"), authors, form, datesByKey.get("year"));
            case EVENT, FINDING, PROFILE, LAW, REACTION, RELATED ->
                throw new IllegalArgumentException("no detail for " + kind);
        };
    }

    private ReformDetail reform() {
        return new ReformDetail(
                text("title"),
                texts.get("instrument"),
                texts.get("by"),
                datesByKey.get("in_force_from"),
                datesByKey.get("in_force_to"),
                texts.get("replaced_by"),
                status,
                link);
    }

    private InquiryDetail inquiry() {
        return new InquiryDetail(
                text("title"),
                texts.get("commissioned_by"),
                texts.get("led_by"),
                datesByKey.get("ordered"),
                datesByKey.get("reported"),
                recommendations,
                texts.get("rating"));
    }

    /** Id of the person, empty if none was read. */
    String person() {
        return text("person");
    }

    private String text(String key) {
        var text = texts.get(key);
        return text == null ? "" : text;
    }
}
