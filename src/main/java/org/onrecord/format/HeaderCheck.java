package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the header: no coverage after the release, and the newest change is this version. */
final class HeaderCheck {
    private final Cursor cursor;
    private final Set<String> noted = new HashSet<>();
    private final List<ReadEntry> notes = new ArrayList<>();

    HeaderCheck(Cursor cursor) {
        this.cursor = cursor;
    }

    void checkTopic(ReadEntry note) {
        notes.add(note);
        var topic = note.textOrEmpty("topic");
        if (!topic.isEmpty() && !noted.add(topic)) {
            cursor.report(
                    note.place("topic"),
                    ProblemCode.TOPIC_TWICE,
                    "the topic " + topic + " already has a note",
                    "merge the notes on a topic");
        }
    }

    void check(ReadEntry record, @Nullable ReadEntry newest) {
        checkReach(record, record);
        for (var note : notes) {
            checkReach(note, record);
        }
        if (newest != null) {
            checkNewest(newest, record);
        }
    }

    private void checkReach(ReadEntry reaching, ReadEntry record) {
        if (reaching.find("as_of") instanceof LocalDate reach
                && record.find("released") instanceof LocalDate released
                && reach.isAfter(released)) {
            cursor.report(
                    reaching.place("as_of"),
                    ProblemCode.AS_OF_AFTER_RELEASED,
                    reach + " is after the release, " + released,
                    "as_of cannot be after released; correct one of the dates");
        }
    }

    private void checkNewest(ReadEntry newest, ReadEntry record) {
        String hint = "make the first entry of changes the one for this version";
        var version = record.textOrEmpty("version");
        var changed = newest.textOrEmpty("version");
        if (!version.isEmpty() && !changed.isEmpty() && !changed.equals(version)) {
            cursor.report(
                    newest.place("version"),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is for version " + Quote.of(changed) + ", but the file is " + Quote.of(version),
                    hint);
        }
        if (record.find("released") instanceof LocalDate released
                && newest.find("date") instanceof LocalDate date
                && !date.isEqual(released)) {
            cursor.report(
                    newest.place("date"),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is dated " + date + ", but the file was released on " + released,
                    hint);
        }
    }
}
