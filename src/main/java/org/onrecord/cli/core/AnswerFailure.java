package org.onrecord.cli.core;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.LaterVersions;
import org.onrecord.model.CaseRecord;

/** Failures of queries to a record. */
final class AnswerFailure {
    private static final Pattern VERSION = Pattern.compile("--record-version \\S+ ");

    private AnswerFailure() {}

    static Failure of(NotFound missing) {
        return Failure.of(ExitCode.NOT_ON_RECORD, missing.code(), missing.message(), missing.hint())
                .withCandidates(missing.nearest());
    }

    static Failure of(Ambiguous several) {
        return Failure.of(
                        ExitCode.AMBIGUOUS,
                        "ambiguous-name",
                        "“" + several.asked() + "” has several matches",
                        several.hint())
                .withCandidates(several.candidates());
    }

    /**
     * Returns a failure that names the record if this command line does not.
     *
     * @param command rewrites the suggested commands to ask the same record
     */
    static Failure naming(Memory.Loaded loaded, Failure failure, UnaryOperator<String> command) {
        var message = loaded.isChosen() ? named(loaded.record(), failure.message()) : failure.message();
        return failure.reworded(
                message,
                failure.code().equals(LaterVersions.NOT_IN_VERSION)
                        ? text -> VERSION.matcher(command.apply(text)).replaceAll("")
                        : command);
    }

    /** Inserts the record's name into a message, before the final full stop if there is one. */
    private static String named(CaseRecord record, String message) {
        var end = message.endsWith(".") ? message.length() - 1 : message.length();
        return message.substring(0, end) + " (record " + record.caseId() + " " + record.version() + ")"
                + message.substring(end);
    }
}
