package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.history.ChangeType;
import org.onrecord.history.EntrySort;
import org.onrecord.history.RecordDifference;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.io.Messages;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Style;

/** What a version that arrived changes, in a few lines, for whoever is to agree to it. */
final class UpdateSummary {
    private final ReceivedRecord arrival;
    private final Style style;

    UpdateSummary(ReceivedRecord arrival, Style style) {
        this.arrival = arrival;
        this.style = style;
    }

    void tell(Messages err) {
        lines().forEach(line -> err.append(SafeText.onOneLine(line, style)).append('\n'));
    }

    private List<String> lines() {
        var record = arrival.record();
        var lines = new ArrayList<String>();
        var signer = arrival.signer();
        lines.add(record.caseId() + " " + record.version()
                + (arrival.inUse() == null ? "" : ", after " + arrival.inUse())
                + ": released on " + FactDate.of(record.released()).inWords()
                + ", as of " + FactDate.of(record.asOf()).inWords()
                + (signer == null ? ", unsigned" : ", signed by " + signer.principal()));
        var before = arrival.before();
        if (before == null) {
            lines.add("  cannot show what it changes: the active version cannot be read");
            return lines;
        }
        var difference = RecordDifference.between(before, record).withoutFindingAids();
        lines.add("  " + counts(difference));
        for (var change : difference.changes()) {
            lines.add("  " + change.version() + ": " + change.summary());
        }
        return lines;
    }

    private static String counts(RecordDifference difference) {
        var counts = new ArrayList<String>();
        for (var manner : ChangeType.values()) {
            var count = difference.differences().stream()
                    .filter(one -> one.manner() == manner && one.sort() != EntrySort.RECORD)
                    .count();
            if (count > 0) {
                counts.add(count + " " + manner.key());
            }
        }
        return counts.isEmpty() ? "no differences" : String.join(", ", counts);
    }
}
