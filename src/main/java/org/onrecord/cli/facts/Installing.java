package org.onrecord.cli.facts;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.install.Installation;
import org.onrecord.install.Origin;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.library.Library;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;

/** The steps shared by commands that change the store: finding the source of a record and reporting a version. */
final class Installing {
    static final List<Column<Change>> COLUMNS = List.of(
            new Column<>("case", "id", change -> Value.of(change.caseId())),
            new Column<>("version", "version-number", change -> number(change.version())),
            new Column<>("result", Column.oneOf(Result.values()), change -> Value.of(change.result())),
            new Column<>(
                    "answers",
                    "version-number?",
                    "The version that is now active for the case.",
                    change -> number(change.active())),
            received(
                    "released",
                    "day?",
                    null,
                    received -> received.record().released().toString()),
            received("as_of", "day?", null, received -> received.record().asOf().toString()),
            received("sha256", "sha256?", null, received -> received.digested().sha256()),
            received(
                    "signed_by",
                    "text?",
                    "The signer's name in the allowed signers file; null if no signature was required.",
                    Installing::signer),
            received("from", "text?", null, received -> received.origin().name()));

    /** The variable that allows a server on this machine, for tests and editors. */
    private static final String HTTP = "ONRECORD_HTTP";

    private static final String LOOPBACK = "loopback";

    private final Run run;
    private final String command;
    private final Library library;

    /**
     * @param command its name in the JSON document
     */
    Installing(Run run, String command) {
        this.run = run;
        this.command = command;
        this.library = run.library();
    }

    enum Result implements Keyword {
        INSTALLED,
        /** The version was already installed. */
        UNCHANGED,
        /** The version is now active. */
        USED,
        REMOVED
    }

    /**
     * A version and the change to it.
     *
     * @param active the active version of the case, or null if there is none
     * @param received the record, or null if none was read
     */
    record Change(
            String caseId,
            RecordVersion version,
            Result result,
            @Nullable RecordVersion active,
            @Nullable ReceivedRecord received) {}

    private static Column<Change> received(
            String name, String type, @Nullable String description, Function<ReceivedRecord, @Nullable String> value) {
        return new Column<>(
                name,
                type,
                description,
                change -> change.received() == null ? Value.NOTHING : Value.of(value.apply(change.received())));
    }

    static Value number(@Nullable RecordVersion version) {
        return Value.of(version == null ? null : version.toString());
    }

    private static @Nullable String signer(ReceivedRecord received) {
        return received.signer() == null ? null : received.signer().principal();
    }

    Library library() {
        return library;
    }

    Origin origin(String word) {
        return Origin.of(word, LOOPBACK.equals(run.io().variable(HTTP)));
    }

    Installation begin(Installation.Policy policy, Origin origin) {
        return new Installation(run.io(), library, policy, origin, run::warn);
    }

    /** Reports overridden objections to an installed record, and prints the result. */
    ExitCode settle(ReceivedRecord received, Layout layout) {
        run.forgetRecords();
        if (received.signer() == null) {
            run.note("no signature was checked (--allow-unsigned): nobody vouches for the record");
        }
        received.overridden()
                .forEach(objection -> run.note("--force overrode " + objection.code() + ": " + objection.message()));
        return answer(received, layout);
    }

    ExitCode answer(ReceivedRecord received, Layout layout) {
        var caseId = received.record().caseId();
        var result = received.isThere() ? Result.UNCHANGED : Result.INSTALLED;
        write(new Change(caseId, received.version(), result, received.version(), received), layout);
        var activeCase = activeCase();
        if (!caseId.equals(activeCase)) {
            run.note((activeCase == null ? "" : activeCase + " is still used when no case is given; ")
                    + "use the installed one with --case " + caseId
                    + ", or make it the default with onrecord facts use --case " + caseId);
        }
        return ExitCode.ANSWERED;
    }

    private @Nullable String activeCase() {
        try {
            return library.activeCase();
        } catch (Failure damaged) {
            return null;
        }
    }

    ExitCode answer(
            String caseId, RecordVersion version, Result result, @Nullable RecordVersion active, Layout layout) {
        run.forgetRecords();
        write(new Change(caseId, version, result, active, null), layout);
        return ExitCode.ANSWERED;
    }

    private void write(Change change, Layout layout) {
        new RowsWriter(command, layout).write(COLUMNS, List.of(change), Installing::sentence, run.out());
    }

    private static String sentence(Change change) {
        var signer = change.received() == null ? null : signer(change.received());
        var signedBy = signer == null ? "" : ", signed by " + signer;
        var name = change.caseId() + " " + change.version();
        return switch (change.result()) {
            case INSTALLED -> name + " installed" + signedBy;
            case UNCHANGED -> name + " is already installed" + signedBy;
            case USED -> name + " is now active";
            case REMOVED -> name + " removed";
        };
    }
}
