package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.history.ChangeDraft.Placeholders;
import org.onrecord.io.InputLines;
import org.onrecord.io.Io;
import org.onrecord.model.Change;
import org.onrecord.model.Change.Correction;
import org.onrecord.model.Change.Withdrawal;

/**
 * The summary and reasons of a version, given as options or typed at a terminal.
 *
 * @param drafts the texts to replace
 * @param reasons lines ID=TEXT
 */
record ChangeTexts(Placeholders drafts, @Nullable String summary, List<String> reasons) {

    /**
     * Returns the change with its texts.
     *
     * @param mayAsk whether standard input is free for answers
     */
    Change filled(Change change, Io io, boolean mayAsk) {
        var given = given(change);
        var typed = mayAsk && io.terminal().isInput() ? new InputLines(io.in()) : null;
        var said = summary != null
                ? summary
                : change.summary().equals(drafts.summary())
                        ? asked("summary of version " + change.version(), drafts.summary(), io, typed)
                        : change.summary();
        var corrected = new ArrayList<Correction>();
        for (var one : change.corrected()) {
            var question =
                    "reason why " + one.kind().key() + " " + one.id() + " was corrected (was: " + one.was() + ")";
            corrected.add(new Correction(
                    one.kind(), one.id(), one.was(), reason(one.id(), one.reason(), question, given, io, typed)));
        }
        var withdrawn = new ArrayList<Withdrawal>();
        for (var one : change.withdrawn()) {
            var question = "reason why " + one.kind().key() + " " + one.id() + " was withdrawn";
            withdrawn.add(
                    new Withdrawal(one.kind(), one.id(), reason(one.id(), one.reason(), question, given, io, typed)));
        }
        return new Change(
                change.version(), change.date(), said, change.added(), List.copyOf(corrected), List.copyOf(withdrawn));
    }

    private Map<String, String> given(Change change) {
        var ids = new HashSet<String>();
        change.corrected().forEach(one -> ids.add(one.id()));
        change.withdrawn().forEach(one -> ids.add(one.id()));
        var given = new HashMap<String, String>();
        for (var line : reasons) {
            var parts = line.split("=", 2);
            if (parts.length < 2 || !ids.contains(parts[0])) {
                throw Failure.usage(
                        "bad-argument",
                        "“" + line + "” gives no reason for an entry that was corrected or withdrawn",
                        hint(ids));
            }
            given.put(parts[0], parts[1]);
        }
        return given;
    }

    private static String hint(Set<String> ids) {
        return ids.isEmpty()
                ? "leave out --reason"
                : "write ID=TEXT, where ID is "
                        + String.join(" or ", ids.stream().sorted().toList());
    }

    private String reason(
            String id, String draft, String question, Map<String, String> given, Io io, @Nullable InputLines typed) {
        var text = given.get(id);
        if (text != null) {
            return text;
        }
        return draft.equals(drafts.reason()) ? asked(question, draft, io, typed) : draft;
    }

    /** Returns what is typed, or the draft if nothing is. */
    private static String asked(String question, String draft, Io io, @Nullable InputLines typed) {
        if (typed == null) {
            return draft;
        }
        io.err().append(question + ": ").flush();
        var line = typed.next();
        return line == null || line.isBlank() ? draft : line.strip();
    }

    /** Returns what remains to be written, such as "the summary and 2 reasons"; empty if nothing does. */
    static String missing(Change change, Placeholders drafts) {
        var reasons = Stream.concat(
                        change.corrected().stream().map(Correction::reason),
                        change.withdrawn().stream().map(Withdrawal::reason))
                .filter(drafts.reason()::equals)
                .count();
        var missing = new ArrayList<String>();
        if (change.summary().equals(drafts.summary())) {
            missing.add("the summary");
        }
        if (reasons > 0) {
            missing.add(reasons + (reasons == 1 ? " reason" : " reasons"));
        }
        return String.join(" and ", missing);
    }
}
