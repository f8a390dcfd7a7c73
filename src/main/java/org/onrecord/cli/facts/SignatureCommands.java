package org.onrecord.cli.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.cli.facts.InstallOptions.TrustOptions;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.TemporaryFolder;
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

/** Signs files and checks signatures. */
public final class SignatureCommands {
    /** The maximum size of a signature file, far above any real one. */
    private static final int MAX_SIZE = 1 << 20;

    private SignatureCommands() {}

    @Command(
            name = "sign",
            header = "Sign a file with your SSH key, and write FILE.sig.",
            footer = {"onrecord facts sign my-record.json --key ~/.ssh/id_ed25519"})
    public static final class Sign extends AnswerCommand {
        @Parameters(
                paramLabel = "FILE",
                completionCandidates = Candidates.FileNames.class,
                description = "The file to sign.")
        Path file = Path.of("");

        @Option(
                names = "--key",
                paramLabel = "KEY",
                required = true,
                completionCandidates = Candidates.FileNames.class,
                description = "The private key, or the public key if ssh-agent has the private one.")
        Path key = Path.of("");

        @Option(names = "--force", description = "Replace an existing FILE.sig.")
        boolean isForced;

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return FileOutcome.COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            FileOutcome.write("facts sign", List.of(signed(run.io(), file, key, isForced)), layout, run.out());
            return ExitCode.ANSWERED;
        }

        /** Signs a file, and writes the signature beside it. */
        static FileOutcome signed(Io io, Path file, Path key, boolean mayReplace) {
            var target = signatureOf(file);
            if (!Files.isRegularFile(file)) {
                throw missing(file);
            }
            if (!mayReplace && Files.exists(target)) {
                throw Disk.existing(target, "--force replaces it");
            }
            var signature = signature(io, file, key);
            var signingKey = acceptedKey(io, file, signature);
            Disk.write(target, mayReplace, out -> out.write(signature));
            return new FileOutcome(target.toString(), Result.WRITTEN, "signature by the " + signingKey);
        }

        static Path signatureOf(Path file) {
            return file.resolveSibling(file.getFileName() + ".sig");
        }

        static Failure missing(Path file) {
            return Failure.unusable("facts-missing", "there is no file " + file, "check its name");
        }

        /**
         * Signs a file. ssh-keygen writes the signature beside a link to the file in a temporary folder, so that no
         * incomplete signature appears beside the file; with the file on standard input it could not ask for a passphrase.
         *
         * @throws Failure {@code signing-failed}, exit 74, with the message of ssh-keygen; {@code program-missing}, exit 69
         */
        private static byte[] signature(Io io, Path file, Path key) {
            try (var folder = new TemporaryFolder()) {
                var link = Files.createSymbolicLink(folder.file("content"), file.toRealPath());
                var keyFile = key.toAbsolutePath().toString();
                var ending = Verification.program(io)
                        .run(
                                List.of("-Y", "sign", "-n", Verification.NAMESPACE, "-f", keyFile, link.toString()),
                                output -> output.transferTo(OutputStream.nullOutputStream()));
                var signature = Disk.read(folder.file("content.sig"), MAX_SIZE);
                if (ending.status() != 0 || signature.isEmpty()) {
                    throw failed(file, "ssh-keygen said: " + ending.complaint().replaceAll("\\s*\\R\\s*", "; "));
                }
                return signature.get();
            } catch (IOException e) {
                throw failed(file, "the temporary folder could not be used: " + e.getMessage());
            }
        }

        /** Returns the key of a signature; fails with exit 5 if readers do not accept keys of its type. */
        private static Signer.Key acceptedKey(Io io, Path file, byte[] signature) {
            try (var verification = new Verification(io, file.toString(), signature, AllowedSigners.NONE)) {
                return Disk.stream(file, verification::key).orElseThrow(() -> missing(file));
            }
        }

        private static Failure failed(Path file, String why) {
            return Failure.inputOutput(
                    "signing-failed",
                    file + " was not signed; " + why,
                    "give your private key with --key; ssh-keygen -t ed25519 makes one");
        }
    }

    @Command(
            name = "verify",
            header = "Check that someone you trust signed a file, and print who.",
            footer = {"onrecord facts verify my-record.json", "onrecord facts verify my-record.json --json"})
    public static final class Verify extends AnswerCommand {
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

        private record Verified(String file, String signature, Signer signer, AllowedSigners signers, Instant time) {}

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var signatureFile = signature != null ? signature : Sign.signatureOf(file);
            var verified = verified(run.io(), signatureFile);
            new RowsWriter("facts verify", layout).write(COLUMNS, List.of(verified), Verify::sentence, run.out());
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
                    .orElseThrow(() -> Sign.missing(file));
            return new Verified(file.toString(), signatureFile.toString(), signer, signers, time);
        }

        private static String sentence(Verified verified) {
            var signer = verified.signer();
            return verified.file() + ": signed by " + signer.principal() + " with the " + signer.key();
        }

        private static byte[] bytes(Path signatureFile) {
            return Disk.read(signatureFile, MAX_SIZE)
                    .orElseThrow(() -> Failure.refused(
                            "signature-missing",
                            "there is no signature " + signatureFile,
                            "get the .sig file from the same place as the file, or give it with --signature"));
        }
    }
}
