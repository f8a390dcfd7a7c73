package org.onrecord.lookup.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.EntrySort;
import org.onrecord.history.Reason;
import org.onrecord.history.RecordDifference;
import org.onrecord.lookup.ChangesText;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.Entries;
import org.onrecord.output.page.Numbers;
import org.onrecord.output.page.Page;
import org.onrecord.output.page.TextContext;

/** Writes the differences between two versions: added, corrected and withdrawn entries, by type. */
public final class DifferenceText {
    private final TextContext context;
    private final Page page;

    public DifferenceText(TextContext context) {
        this.context = context;
        this.page = context.page();
    }

    public void write(RecordDifference difference) {
        page.text(Phrase.of(difference.after().title(), Tone.STRONG), 0);
        page.text("Version " + difference.after().version() + " compared with "
                + difference.before().version() + ".");
        page.text(counts(difference));
        var aids = FindingAids.of(difference);
        if (!aids.isEmpty()) {
            page.text(aids.words() + ". --all lists them.");
        }
        for (var sort : EntrySort.values()) {
            for (var manner : ChangeType.values()) {
                write(sort, manner, difference.of(sort, manner));
            }
        }
        context.sources().list(page);
    }

    private static String counts(RecordDifference difference) {
        var counts = new ArrayList<String>();
        for (var sort : EntrySort.values()) {
            var manners = Stream.of(ChangeType.values())
                    .filter(manner -> !difference.of(sort, manner).isEmpty())
                    .map(manner -> Numbers.of(difference.of(sort, manner).size()) + " " + manner.words())
                    .collect(Collectors.joining(", "));
            if (sort != EntrySort.RECORD && !manners.isEmpty()) {
                counts.add(sort.heading() + ": " + manners + ".");
            }
        }
        if (difference.differences().isEmpty() && difference.setAside().isEmpty()) {
            return "No differences.";
        }
        return counts.isEmpty() ? "No entries differ." : String.join(" ", counts);
    }

    private void write(EntrySort sort, ChangeType manner, List<Difference> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.heading(sort == EntrySort.RECORD ? sort.heading() : sort.heading() + " " + manner.words());
        if (sort == EntrySort.FACT && manner == ChangeType.ADDED) {
            Entries.withNotes(
                            context,
                            context.facts(entries.stream().map(Difference::id).toList()))
                    .write();
            return;
        }
        for (var entry : entries) {
            if (sort != EntrySort.RECORD) {
                page.hanging(named(entry), 2);
            }
            new ChangesText(page, sort == EntrySort.RECORD ? 0 : 2)
                    .write(
                            entry.fields(),
                            entry.reasons().stream().map(Reason::text).toList());
        }
    }

    /** What an entry says or is called, and its id where that is something else. */
    private static Phrase named(Difference entry) {
        var label = Phrase.of(entry.label());
        return entry.id().equals(entry.label())
                ? label
                : label.and("  ").and(Phrase.of(entry.id(), Tone.QUIET).unbroken());
    }
}
