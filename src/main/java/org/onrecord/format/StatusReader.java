package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.DatePoint;

/** Reads a custody interval. */
final class StatusReader {
    private static final ObjectShape KEYS = ObjectShape.of("person", "status", "from", "to", "facts");
    private static final Words<CustodyStatus> STATUSES = new Words<>(CustodyStatus.values());

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;
    private final References references;
    private final EntryTables shelves;
    private final List<PlacedInterval> intervals = new ArrayList<>();

    /** What was read of an interval so far. */
    private static final class Draft {
        String person = "";
        CustodyStatus status = CustodyStatus.UNKNOWN;

        @Nullable
        DatePoint from;

        @Nullable
        DatePoint to;

        final DistinctTexts facts = new DistinctTexts();
        long statusPosition;
        long fromPosition;
        long toPosition;
        long factsPosition;
        final List<Place> factPlaces = new ArrayList<>();
    }

    StatusReader(Cursor cursor, Values values, Dates dates, References references, EntryTables shelves) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
        this.references = references;
        this.shelves = shelves;
    }

    void read() {
        if (!cursor.enterObject()) {
            return;
        }
        var entry = cursor.beginEntry();
        var draft = new Draft();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            read(key, draft);
        }
        if (draft.from != null && !draft.person.isEmpty()) {
            intervals.add(placed(draft, draft.from, entry.isSound()));
        }
        cursor.endEntry();
    }

    private void read(String key, Draft draft) {
        switch (key) {
            case "person" -> draft.person = references.to(shelves.people());
            case "status" -> {
                draft.statusPosition = cursor.position();
                draft.status = values.word(STATUSES);
            }
            case "from" -> {
                draft.fromPosition = cursor.position();
                draft.from = dates.point();
            }
            case "to" -> {
                draft.toPosition = cursor.position();
                draft.to = dates.pointOrNull();
            }
            default -> {
                draft.factsPosition = cursor.position();
                readFacts(draft);
            }
        }
    }

    private void readFacts(Draft draft) {
        if (!cursor.enterList()) {
            return;
        }
        while (cursor.nextItem()) {
            int before = cursor.problemCount();
            var place = cursor.place();
            references.addTo(draft.facts, shelves.facts());
            if (cursor.problemCount() == before) {
                draft.factPlaces.add(place);
            }
        }
    }

    private PlacedInterval placed(Draft draft, DatePoint from, boolean isSound) {
        return new PlacedInterval(
                new CustodyInterval(draft.person, draft.status, from, draft.to, draft.facts.toList()),
                isSound,
                cursor.placeOf(draft.statusPosition).part(".status"),
                cursor.placeOf(draft.fromPosition).part(".from"),
                cursor.placeOf(draft.toPosition).part(".to"),
                cursor.placeOf(draft.factsPosition).part(".facts"),
                List.copyOf(draft.factPlaces));
    }

    /** The intervals in the order of the file. */
    List<PlacedInterval> intervals() {
        return intervals;
    }
}
