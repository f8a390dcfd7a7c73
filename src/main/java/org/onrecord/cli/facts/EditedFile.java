package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.canonical.NewEntries.Changed;
import org.onrecord.io.Disk;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Layout;

/** A facts file that a command changes: all or nothing, and again from the start if another program changed it meanwhile. */
record EditedFile(Path path, Run run) {
    private static final int ATTEMPTS = 50;

    static boolean isFactsFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Returns the file that an argument or {@code --facts} names. */
    static EditedFile of(List<String> arguments, Run run) {
        var named = arguments.stream().filter(EditedFile::isFactsFile).toList();
        if (named.size() == 1) {
            return new EditedFile(Disk.path(named.getFirst()), run);
        }
        if (named.isEmpty() && run.facts().select(run.io()).source() instanceof FactsSource.OnDisk file) {
            return new EditedFile(file.path(), run);
        }
        throw Failure.usage(
                "missing-argument",
                named.isEmpty() ? "no facts file is given" : "several facts files are given",
                "name one that ends in .json, or give it with --facts FILE");
    }

    private FactsSource input(byte[] content) {
        return new FactsSource.Fetched(path.toString(), () -> new ByteArrayInputStream(content));
    }

    CaseRecord record(byte[] content) {
        return FactsLoader.load(input(content), run.facts().limits());
    }

    /** Returns the errors that a changed file has; a published one may have some of its own, such as a sentence that answers no. */
    Stream<Problem> newErrors(byte[] was, byte[] now) {
        var own = errors(was).map(Problem::message).collect(Collectors.toSet());
        return errors(now).filter(problem -> !own.contains(problem.message()));
    }

    private Stream<Problem> errors(byte[] content) {
        return FactsLoader.validate(input(content), run.facts().limits()).stream()
                .filter(problem -> !problem.isWarning());
    }

    /** Writes the file as changed, if anything differs. */
    Changed change(Function<byte[], Changed> change) {
        for (var attempt = 1; ; attempt++) {
            var content = FactsLoader.loadBytes(
                    new FactsSource.OnDisk(path), run.facts().limits());
            var changed = change.apply(content);
            try {
                if (!Arrays.equals(changed.file(), content)) {
                    Disk.update(path, content, out -> out.write(changed.file()));
                }
                return changed;
            } catch (Failure e) {
                if (!e.code().equals(Disk.CHANGED) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    void report(String command, boolean isWritten, String note, Layout layout) {
        var outcomes = List.of(new FileOutcome(path.toString(), isWritten ? Result.WRITTEN : Result.UNCHANGED, note));
        run.write(layout.format(), to -> FileOutcome.write(command, outcomes, layout, to));
        var signature = SignatureCommands.Sign.signatureOf(path);
        if (isWritten && Files.exists(signature)) {
            run.note(signature + " does not match any more; sign the file again when it is complete");
        }
    }
}
