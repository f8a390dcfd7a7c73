package org.onrecord.cli.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts sign}. */
@Command(
        name = "sign",
        header = "Sign a file with your SSH key, using ssh-keygen, and write FILE.sig.",
        footer = {"onrecord facts sign my-record.json --key ~/.ssh/id_ed25519"})
public final class FactsSignCommand extends AnswerCommand {
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
        var target = signatureOf(file);
        if (!Files.isRegularFile(file)) {
            throw missing(file);
        }
        if (!isForced && Files.exists(target)) {
            throw Disk.existing(target, "--force replaces it");
        }
        var signing = new Signing(run.io(), file, key);
        var signature = signing.signature();
        var signingKey = signing.key(signature);
        if (isForced) {
            Disk.replace(target, out -> out.write(signature));
        } else {
            Disk.create(target, signature);
        }
        var note = "signature by the " + signingKey;
        var outcome = new FileOutcome(target.toString(), Result.WRITTEN, note);
        FileOutcome.write("facts sign", List.of(outcome), layout, run.out());
        return ExitCode.ANSWERED;
    }

    /** Returns the default path of a file's signature. */
    static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    static Failure missing(Path file) {
        return Failure.of(ExitCode.FACTS_UNUSABLE, "facts-missing", "there is no file " + file, "check its name");
    }
}
