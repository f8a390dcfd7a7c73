package org.onrecord.cli.facts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import org.onrecord.trust.AllowedSigners;
import org.onrecord.trust.Signer;
import org.onrecord.trust.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts verify}. */
@Command(
        name = "verify",
        header = "Check that someone you trust signed a file, and print who.",
        footer = {"onrecord facts verify my-record.json", "onrecord facts verify my-record.json --json"})
public final class FactsVerifyCommand extends AnswerCommand {
    private static final List<Column<Verified>> COLUMNS = List.of(
            new Column<>("file", "text", verified -> Value.of(verified.file())),
            new Column<>("signature", "text", verified -> Value.of(verified.signature())),
            new Column<>(
                    "principal",
                    "text",
                    "The signer's name in the allowed signers file.",
                    verified -> Value.of(verified.signer().principal())),
            new Column<>(
                    "key_type",
                    "ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp256",
                    verified -> Value.of(verified.signer().key().type())),
            new Column<>(
                    "fingerprint",
                    "fingerprint",
                    verified -> Value.of(verified.signer().key().fingerprint())),
            new Column<>(
                    "allowed_signers",
                    "text",
                    verified -> Value.of(verified.signers().file())),
            new Column<>(
                    "verify_time",
                    "instant",
                    "The time at which the signer had to be allowed, in UTC.",
                    verified -> Value.of(verified.time().toString())));

    /** The maximum size of a signature file, far above any real one. */
    private static final int MAX_SIZE = 1 << 20;

    @Parameters(
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "The signed file.")
    Path file = Path.of("");

    @Option(
            names = "--signature",
            paramLabel = "SIG",
            completionCandidates = Candidates.FileNames.class,
            description = "Its signature; default FILE.sig.")
    @Nullable
    Path signature;

    @Mixin
    TrustOptions trust = new TrustOptions();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return COLUMNS;
    }

    /** A file with a trusted signature. */
    private record Verified(String file, String signature, Signer signer, AllowedSigners signers, Instant time) {}

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var signatureFile = signature != null ? signature : FactsSignCommand.signatureOf(file);
        var verified = verified(run.io(), signatureFile);
        new RowsWriter("facts verify", layout)
                .write(COLUMNS, List.of(verified), FactsVerifyCommand::sentence, run.out());
        return ExitCode.ANSWERED;
    }

    private Verified verified(Io io, Path signatureFile) {
        var signers = trust.read(io);
        var time = trust.time(io);
        var signer = Disk.stream(file, content -> {
                    try (var verification = new Verification(io, file.toString(), bytes(signatureFile), signers)) {
                        return verification.signer(content);
                    }
                })
                .orElseThrow(() -> FactsSignCommand.missing(file));
        return new Verified(file.toString(), signatureFile.toString(), signer, signers, time);
    }

    private static String sentence(Verified verified) {
        var signer = verified.signer();
        return verified.file() + ": signed by " + signer.principal() + " with the " + signer.key();
    }

    private static byte[] bytes(Path signatureFile) {
        return Disk.read(signatureFile, MAX_SIZE)
                .orElseThrow(() -> Failure.of(
                        ExitCode.REFUSED,
                        "signature-missing",
                        "there is no signature " + signatureFile,
                        "get the .sig file from the same place as the file, or give it with --signature"));
    }
}
