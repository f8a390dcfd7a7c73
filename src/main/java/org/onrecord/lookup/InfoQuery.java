package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Keyword;
import org.onrecord.model.Topic;

/**
 * Asks about the record itself.
 *
 * @param by what to count facts by, or null for the record's version, reach and size
 */
public record InfoQuery(@Nullable By by) implements Query {

    /** What facts can be counted by. */
    public enum By implements Keyword {
        TOPIC,
        KIND,
        CONFIDENCE
    }

    @Override
    public Answer answer(CaseRecord record) {
        return Found.of(record, by == null ? new InfoView() : new CountsView(by.key(), counts(record, by)));
    }

    private static List<CountsView.Count> counts(CaseRecord record, By by) {
        return switch (by) {
            case TOPIC -> counts(record, Topic.values(), Fact::topic);
            case KIND -> counts(record, FactKind.values(), Fact::kind);
            case CONFIDENCE -> counts(record, Confidence.values(), Fact::confidence);
        };
    }

    private static <K extends Keyword> List<CountsView.Count> counts(
            CaseRecord record, K[] keys, Function<Fact, K> key) {
        var counts = new ArrayList<CountsView.Count>();
        for (var one : keys) {
            var facts = record.facts().values().stream()
                    .filter(fact -> key.apply(fact).equals(one))
                    .count();
            if (facts > 0) {
                counts.add(new CountsView.Count(one.key(), (int) facts));
            }
        }
        return counts;
    }
}
