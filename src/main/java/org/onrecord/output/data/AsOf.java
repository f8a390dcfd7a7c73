package org.onrecord.output.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.ParoleView;
import org.onrecord.lookup.ReformsView;
import org.onrecord.lookup.StatusView;
import org.onrecord.lookup.View;
import org.onrecord.model.AsOfNote;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Topic;
import org.onrecord.output.data.Value.Member;

/**
 * How far the record reaches in what an answer is about.
 *
 * @param asOf the last day
 * @param note what that means, or null when the record says nothing of it
 */
record AsOf(LocalDate asOf, @Nullable String note) {

    static AsOf of(CaseRecord record, View view) {
        var topic = topic(view);
        if (topic == null) {
            return new AsOf(record.asOf(), null);
        }
        var note = record.asOfNotes().stream()
                .filter(one -> one.topic() == topic)
                .<@Nullable String>map(AsOfNote::note)
                .findFirst()
                .orElse(null);
        return new AsOf(record.asOf(topic), note);
    }

    /** The topic of answers that tell of "now", or null. */
    private static @Nullable Topic topic(View view) {
        return switch (view) {
            case StatusView _, ParoleView _ -> Topic.PAROLE;
            case ReformsView _ -> Topic.REFORMS;
            case FiguresView _ -> Topic.STATISTICS;
            default -> null;
        };
    }

    List<Member> members() {
        return List.of(Member.of("as_of", asOf.toString()), Member.of("as_of_note", note));
    }
}
