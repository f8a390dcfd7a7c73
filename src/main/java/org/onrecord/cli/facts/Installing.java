package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.facts.StoredWriter.Result;
import org.onrecord.cli.facts.StoredWriter.Stored;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.install.Catalogue;
import org.onrecord.install.InstallPolicy;
import org.onrecord.install.Installation;
import org.onrecord.install.Origin;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.install.RecordSelector;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;

/** What the commands that change the store have in common: what they tell, and what they answer. */
final class Installing {
    /** Lets tests, and editors who try things out, use a server on their own machine. */
    private static final String HTTP = "ONRECORD_HTTP";

    private static final String LOOPBACK = "loopback";

    private final Session session;
    private final String command;
    private final Catalogue catalogue;

    /**
     * One command.
     *
     * @param command its name, as the JSON document gives it
     */
    Installing(Session session, String command) {
        this.session = session;
        this.command = command;
        this.catalogue = FactsOptions.catalogue(session.io());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Origin origin(String word) {
        return Origin.of(word, LOOPBACK.equals(session.io().variable(HTTP)));
    }

    Installation begin(InstallPolicy terms) {
        return new Installation(session.io(), catalogue, terms, damage -> FactsOptions.tell(damage, session.io()));
    }

    /** Puts a record in its place, says what had to be overridden, and answers. */
    ExitCode settle(Installation installation, ReceivedRecord arrival, Layout layout) {
        installation.settle(arrival);
        session.forgetRecords();
        if (arrival.signer() == null) {
            tell("no signature was checked: with --allow-unsigned, nobody vouches for the record");
        }
        arrival.overridden().forEach(this::tellOverridden);
        return answer(arrival, layout);
    }

    private void tellOverridden(Failure objection) {
        tell("--force overrode " + objection.code() + ": " + objection.message());
    }

    /** Answers what became of a record that arrived. */
    ExitCode answer(ReceivedRecord arrival, Layout layout) {
        var record = arrival.record();
        var signer = arrival.signer();
        write(
                new Stored(
                        record.caseId(),
                        record.version(),
                        arrival.isThere() ? Result.UNCHANGED : Result.INSTALLED,
                        number(answers(record.caseId())),
                        record.released().toString(),
                        record.asOf().toString(),
                        arrival.digested().sha256(),
                        signer == null ? null : signer.principal(),
                        arrival.origin().name()),
                layout);
        tellHowToAsk(record.caseId());
        return ExitCode.ANSWERED;
    }

    /** Answers what became of a version that was not read. */
    ExitCode answer(
            String caseId, RecordVersion version, Result result, @Nullable RecordVersion answers, Layout layout) {
        session.forgetRecords();
        write(new Stored(caseId, version.toString(), result, number(answers), null, null, null, null, null), layout);
        return ExitCode.ANSWERED;
    }

    private RecordVersion answers(String caseId) {
        return new RecordSelector(catalogue).inUse(caseId).version();
    }

    private static @Nullable String number(@Nullable RecordVersion version) {
        return version == null ? null : version.toString();
    }

    private void write(Stored stored, Layout layout) {
        new StoredWriter(command, layout).write(stored, new Sink(session.io().out()));
    }

    private void tellHowToAsk(String caseId) {
        if (!new RecordSelector(catalogue).caseId(null).equals(caseId)) {
            tell("use it with --case " + caseId + ", or make it the default with onrecord facts use --case " + caseId);
        }
    }

    void tell(String note) {
        session.io().out().flush();
        session.io().err().line("onrecord: " + note);
    }
}
