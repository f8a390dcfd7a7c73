package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AsOfNote;
import org.onrecord.model.Topic;
import tools.jackson.core.JsonToken;

/** Reads what the file says of itself: its case, its version and how far it reaches. */
final class HeaderReader {
    private static final String FORMAT = "1";
    private static final ObjectShape NOTE_KEYS = ObjectShape.of("topic", "as_of", "note");

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;

    private String caseId = "";
    private String title = "";
    private List<String> aliases = List.of();
    private String version = "";
    private @Nullable String updates;
    private @Nullable LocalDate released;
    private @Nullable PlacedDay asOf;
    private final List<AsOfNote> asOfNotes = new ArrayList<>();
    private final Set<Topic> noted = new HashSet<>();
    private final List<PlacedDay> notedDays = new ArrayList<>();

    /** A day and where it stands. */
    private record PlacedDay(LocalDate day, Place place) {}

    HeaderReader(Cursor cursor, Values values, Dates dates) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
    }

    /** Reads the value of a key. */
    void read(String key) {
        switch (key) {
            case "format" -> checkFormat();
            case "case" -> caseId = values.id();
            case "title" -> title = values.text();
            case "aliases" -> aliases = values.distinctTexts();
            case "version" -> version = version();
            case "updates" -> updates = values.secureUrl();
            case "released" -> released = dates.day();
            case "as_of" -> asOf = placedDay();
            default -> readNotes();
        }
    }

    /** Refuses a layout that this reader does not know: no other problem of such a file would mean anything. */
    private void checkFormat() {
        if (cursor.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            cursor.wrongType("a whole number", "write " + FORMAT);
            return;
        }
        var format = cursor.parser().getString();
        if (!format.equals(FORMAT)) {
            throw cursor.stopWithOnly(
                    ProblemCode.UNKNOWN_FORMAT,
                    "the format is " + Quote.plain(format) + ", but this program reads format " + FORMAT,
                    "use a newer onrecord, or a file in format " + FORMAT);
        }
    }

    private String version() {
        var text = values.string("a version", "write it in double quotes, such as \"1.0.0\"");
        if (text != null && !isVersion(text)) {
            cursor.report(
                    ProblemCode.BAD_VERSION,
                    Quote.of(text) + " is not a version",
                    "write three numbers joined by dots, such as 1.0.0");
        }
        return text == null ? "" : text;
    }

    /** Three numbers joined by dots, each short enough to be compared as an int. */
    private static boolean isVersion(String text) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0) {
                dots++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 9) {
                digits++;
            } else {
                return false;
            }
        }
        return dots == 2 && digits > 0;
    }

    private @Nullable PlacedDay placedDay() {
        var place = cursor.place();
        var day = dates.day();
        return day == null ? null : new PlacedDay(day, place);
    }

    private void readNotes() {
        if (!cursor.enterList()) {
            return;
        }
        while (cursor.nextRequiredItem(
                ProblemCode.EMPTY_LIST, "the list of notes is empty", "leave out as_of_notes if there are none")) {
            if (cursor.enterObject()) {
                readNote();
            }
        }
    }

    private void readNote() {
        Topic topic = null;
        PlacedDay reach = null;
        String note = "";
        for (var key = cursor.nextKey(NOTE_KEYS); key != null; key = cursor.nextKey(NOTE_KEYS)) {
            switch (key) {
                case "topic" -> topic = topic();
                case "as_of" -> reach = placedDay();
                default -> note = values.text();
            }
        }
        if (reach != null) {
            notedDays.add(reach);
        }
        if (topic != null && reach != null) {
            asOfNotes.add(new AsOfNote(topic, reach.day(), note));
        }
    }

    private @Nullable Topic topic() {
        var topic = values.wordIfKnown(FactReader.TOPICS);
        if (topic != null && !noted.add(topic)) {
            cursor.report(
                    ProblemCode.TOPIC_TWICE,
                    "the topic " + topic.key() + " already has a note",
                    "merge the notes on a topic");
        }
        return topic;
    }

    /** Checks that the record does not reach beyond its release, and that its newest change is the release. */
    void check(ChangeReader.@Nullable Newest newest) {
        if (asOf != null) {
            checkReach(asOf);
        }
        for (var reach : notedDays) {
            checkReach(reach);
        }
        if (newest != null) {
            checkNewest(newest);
        }
    }

    private void checkReach(PlacedDay reach) {
        if (released != null && reach.day().isAfter(released)) {
            cursor.report(
                    reach.place(),
                    ProblemCode.AS_OF_AFTER_RELEASED,
                    reach.day() + " is after the release, " + released,
                    "as_of cannot be after released; correct one of the dates");
        }
    }

    private void checkNewest(ChangeReader.Newest newest) {
        String hint = "make the first entry of changes the one for this version";
        if (!version.isEmpty()
                && !newest.version().isEmpty()
                && !newest.version().equals(version)) {
            cursor.report(
                    newest.versionPlace(),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is for version " + Quote.of(newest.version()) + ", but the file is "
                            + Quote.of(version),
                    hint);
        }
        if (released != null && newest.date() != null && !newest.date().isEqual(released)) {
            cursor.report(
                    newest.datePlace(),
                    ProblemCode.NEWEST_CHANGE_DIFFERS,
                    "the newest change is dated " + newest.date() + ", but the file was released on " + released,
                    hint);
        }
    }

    String caseId() {
        return caseId;
    }

    String title() {
        return title;
    }

    List<String> aliases() {
        return aliases;
    }

    String contentVersion() {
        return version;
    }

    @Nullable
    String updates() {
        return updates;
    }

    @Nullable
    LocalDate released() {
        return released;
    }

    @Nullable
    LocalDate asOf() {
        return asOf == null ? null : asOf.day();
    }

    List<AsOfNote> asOfNotes() {
        return List.copyOf(asOfNotes);
    }
}
