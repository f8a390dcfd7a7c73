package org.onrecord.cli.core;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.LaterVersions;
import org.onrecord.model.CaseRecord;

/** The failures that a question to a record ends with. */
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
     * A failure that names the record if this command line does not.
     *
     * @param command rewrites its commands, so that they ask the same record
     */
    static Failure by(Memory.Loaded loaded, Failure failure, UnaryOperator<String> command) {
        var message = loaded.isChosen() ? naming(loaded.record(), failure.message()) : failure.message();
        return failure.reworded(
                message,
                failure.code().equals(LaterVersions.NOT_IN_VERSION)
                        ? text -> VERSION.matcher(command.apply(text)).replaceAll("")
                        : command);
    }

    /** A message with the record, before its full stop if it has one. */
    private static String naming(CaseRecord record, String message) {
        var end = message.endsWith(".") ? message.length() - 1 : message.length();
        return message.substring(0, end) + " (record " + record.caseId() + " " + record.version() + ")"
                + message.substring(end);
    }
}
