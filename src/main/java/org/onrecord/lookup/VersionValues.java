package org.onrecord.lookup;

import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.FieldChange;
import org.onrecord.history.HistoryStep;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** Makes data of the changes between versions. */
public final class VersionValues {
    private VersionValues() {}

    public static Value step(HistoryStep step) {
        var change = step.change();
        return Value.named(
                step.version() + " " + change.type().key(),
                Member.of("version", step.version()),
                Member.of("date", step.date().toString()),
                Member.of("change", change.type()),
                Member.of("was", change.was()),
                new Member("fields", Value.list(change.fields(), VersionValues::field)),
                Member.of("reason", change.reason()));
    }

    public static Value item(Difference one) {
        var id = Member.of("id", one.id());
        var label = Member.of("label", one.label());
        var entry = Member.of("entry", one.kind());
        var reason = Member.of("reason", one.reason());
        return one.type() == ChangeType.CORRECTED
                ? Value.named(
                        one.id(),
                        entry,
                        id,
                        label,
                        Member.of("was", one.was()),
                        new Member("fields", Value.list(one.fields(), VersionValues::field)),
                        reason)
                : Value.named(one.id(), entry, id, label, reason);
    }

    private static Value field(FieldChange change) {
        return Value.named(
                change.field(),
                Member.of("field", change.field()),
                Member.of("was", change.was()),
                Member.of("is", change.is()),
                new Member("removed", Value.texts(change.removed())),
                new Member("added", Value.texts(change.added())));
    }
}
