package org.onrecord.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;

/**
 * Reads the detail of a fact.
 *
 * <p>Keys come in any order, so the kind that decides what the detail may hold can come after it. No two kinds give one
 * key two meanings; every key is therefore read as what it always is, and judged when the fact ends.
 */
final class DetailReader {
    private static final ObjectShape OUTCOME =
            ObjectShape.of("person", "proceeding", "step", "charge", "result", "term");
    private static final ObjectShape CUSTODY = ObjectShape.of("person", "event", "decision", "review");
    private static final ObjectShape REFORM = ObjectShape.of(
            "title", "instrument", "by", "in_force_from", "in_force_to", "replaced_by", "status", "link");
    private static final ObjectShape INQUIRY =
            ObjectShape.of("title", "commissioned_by", "led_by", "ordered", "reported", "recommendations", "rating");
    private static final ObjectShape FIGURE = ObjectShape.of("series", "period", "value", "unit");
    private static final ObjectShape WORK = ObjectShape.of("title", "authors", "form", "year");
    private static final ObjectShape ANY = anyOf(OUTCOME, CUSTODY, REFORM, INQUIRY, FIGURE, WORK);

    private final Cursor cursor;
    private final DetailDraft draft;
    private final Map<String, Long> positions = new HashMap<>();
    private State state = State.ABSENT;
    private long position;
    private boolean areKeysJudged;

    private enum State {
        ABSENT,
        NULL,
        OBJECT
    }

    DetailReader(
            Cursor cursor, Values values, Dates dates, Numbers numbers, References references, EntryTables shelves) {
        this.cursor = cursor;
        this.draft = new DetailDraft(values, dates, numbers, references, shelves);
    }

    private static ObjectShape anyOf(ObjectShape... kinds) {
        var any = ObjectShape.of();
        for (var kind : kinds) {
            any = any.withOptional(kind.names().toArray(new String[0]));
        }
        return any;
    }

    /** The keys of the detail that a kind needs, or null for a kind that takes none. */
    private static @Nullable ObjectShape keysOf(FactKind kind) {
        return switch (kind) {
            case OUTCOME -> OUTCOME;
            case CUSTODY -> CUSTODY;
            case REFORM -> REFORM;
            case INQUIRY -> INQUIRY;
            case FIGURE -> FIGURE;
            case WORK -> WORK;
            case EVENT, FINDING, PROFILE, LAW, REACTION, RELATED -> null;
        };
    }

    /** Forgets the fact before. */
    void begin() {
        state = State.ABSENT;
        areKeysJudged = false;
        draft.clear();
        positions.clear();
    }

    /** Reads the detail at which the cursor stands, of a fact whose kind may already be known. */
    void read(@Nullable FactKind kind) {
        position = cursor.position();
        var keys = kind == null ? ANY : keysOf(kind);
        if (cursor.isNull()) {
            state = State.NULL;
        } else if (keys == null) {
            state = State.OBJECT;
            cursor.skip();
        } else if (cursor.enterObject()) {
            state = State.OBJECT;
            areKeysJudged = kind != null;
            readKeys(keys);
        }
    }

    private void readKeys(ObjectShape keys) {
        for (var key = cursor.nextKey(keys); key != null; key = cursor.nextKey(keys)) {
            // The places of the other keys are needed only to judge them later.
            if (!areKeysJudged || key.equals("person") || key.equals("series")) {
                positions.put(key, cursor.position());
            }
            draft.read(key);
        }
    }

    /** Id of the person that the detail of such a fact names; empty if there is none. */
    String person(@Nullable FactKind kind) {
        return kind == FactKind.OUTCOME || kind == FactKind.CUSTODY ? draft.person() : "";
    }

    /** The detail of a fact that has ended; null if it has none, or one that cannot be used. */
    @Nullable
    Detail end(@Nullable FactKind kind) {
        if (kind == null || state == State.ABSENT) {
            return null;
        }
        var keys = keysOf(kind);
        if (keys == null) {
            refuseDetail(kind);
        } else if (state == State.NULL) {
            demandDetail(kind, keys);
        } else if (!areKeysJudged) {
            judge(keys);
        }
        return keys != null && cursor.entry().isSound() ? draft.detail(kind) : null;
    }

    private void refuseDetail(FactKind kind) {
        if (state == State.OBJECT) {
            cursor.report(
                    place(),
                    ProblemCode.NEEDLESS_DETAIL,
                    "a fact of kind " + kind.key() + " takes no detail",
                    "write null, or correct the kind");
        }
    }

    private void demandDetail(FactKind kind, ObjectShape keys) {
        cursor.report(
                place(),
                ProblemCode.MISSING_DETAIL,
                "a fact of kind " + kind.key() + " needs a detail",
                "write one with " + String.join(", ", keys.names()));
    }

    private void judge(ObjectShape keys) {
        for (var name : positions.keySet()) {
            if (keys.numberOf(name) < 0) {
                cursor.reportUnknown(name, keys, placeOf(name));
            }
        }
        for (var name : keys.names()) {
            if (!positions.containsKey(name)) {
                cursor.reportMissing(name, place());
            }
        }
    }

    private Place place() {
        return cursor.placeOf(position).part(".detail");
    }

    /** Where the value of a key of the detail stands, once the fact has ended. */
    Place placeOf(String key) {
        return cursor.placeOf(positions.getOrDefault(key, position)).part(".detail.".concat(key));
    }
}
