package org.onrecord.lookup.diff;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.history.EntryKind;
import org.onrecord.history.RecordDifference;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The number of differences in finding aids: sample questions, topics, and briefs apart from their summaries.
 *
 * @param counts the counts, by type of entry
 */
record FindingAids(List<Count> counts) {

    private record Count(EntryKind kind, String field, int entries) {
        String words() {
            return switch (kind) {
                case RECORD -> field + " differ";
                case BRIEF -> field + ": " + entries + (entries == 1 ? " differs" : " differ");
                case WITHHELD ->
                    field + ": " + entries + " withheld " + (entries == 1 ? "matter differs" : "matters differ");
                case OPEN ->
                    field + ": " + entries + " open " + (entries == 1 ? "question differs" : "questions differ");
                default -> field + ": " + entries + " " + kind.words() + (entries == 1 ? " differs" : "s differ");
            };
        }
    }

    static FindingAids of(RecordDifference difference) {
        var entries = new EnumMap<EntryKind, Integer>(EntryKind.class);
        difference.setAside().forEach(one -> entries.merge(one.kind(), 1, Integer::sum));
        return new FindingAids(entries.entrySet().stream()
                .map(one -> new Count(one.getKey(), field(one.getKey()), one.getValue()))
                .toList());
    }

    private static String field(EntryKind kind) {
        return switch (kind) {
            case RECORD -> "topics";
            case BRIEF -> "briefs";
            default -> "asked";
        };
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Returns a sentence without its full stop. */
    String words() {
        return "Questions, briefs and topics: "
                + counts.stream().map(Count::words).collect(Collectors.joining("; "));
    }

    Value toValue() {
        return Value.list(
                counts,
                count -> Value.object(
                        Member.of("entry", count.kind()),
                        Member.of("field", count.field()),
                        new Member("count", Value.number(count.entries()))));
    }
}
