package org.onrecord.ask;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.lookup.NotFound;
import org.onrecord.model.AsOfNote;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactDate;
import org.onrecord.model.Topic;

/** Says how far the record reaches, for answers about "now". */
final class AsOf {
    private AsOf() {}

    /** The last day the record reaches in a topic, with the file's own note on it. */
    static String sentence(CaseRecord record, Topic topic) {
        var day = "As of " + FactDate.of(record.asOf(topic)).inWords() + ".";
        return record.asOfNotes().stream()
                .filter(note -> note.topic() == topic)
                .map(AsOfNote::note)
                .findFirst()
                .map(note -> day + " " + note)
                .orElse(day);
    }

    /** What a query says that found nothing, as sentences. */
    static String sentence(NotFound missing) {
        return Stream.of(missing.message(), missing.hint())
                .filter(Objects::nonNull)
                .map(text -> text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1))
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}
