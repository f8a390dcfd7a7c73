package org.onrecord.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;

/** Failures for facts files that cannot be used. */
final class UnusableFile {
    private UnusableFile() {}

    static Failure unreadable(FactsSource source, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> missing(source);
            case AccessDeniedException _ ->
                unusable(
                        "facts-unreadable",
                        "permission denied: the facts file " + source.name(),
                        "check its permissions and those of its folders");
            default -> readError(source, cause);
        };
    }

    private static Failure readError(FactsSource source, IOException e) {
        return Failure.inputOutput(
                "facts-read-error",
                "the facts file " + source.name() + " could not be read: " + reason(e),
                "check the disk or the program that writes the file");
    }

    static Failure tooLarge(String name, Limits limits) {
        return unusable(
                ProblemCode.FACTS_TOO_LARGE.code(),
                "the facts file " + name + " is larger than " + limits.maxBytesInWords(),
                FactsReader.TOO_LARGE_HINT);
    }

    static Failure missing(FactsSource source) {
        return switch (source) {
            case FactsSource.Bundled _ ->
                unusable(
                        "facts-missing",
                        "this program was built without a record",
                        "give a facts file with --facts FILE");
            case FactsSource.Stored stored -> damaged(stored, "is missing");
            case FactsSource.BundledVersion _,
                    FactsSource.Fetched _,
                    FactsSource.OnDisk _,
                    FactsSource.StandardInput _ ->
                unusable("facts-missing", "there is no facts file " + source.name(), "check the name given to --facts");
        };
    }

    static Failure damaged(FactsSource.Stored stored, String problem) {
        return unusable(
                "store-damaged",
                "the installed record " + stored.name() + " " + problem,
                "install the version again, or remove it with onrecord facts remove");
    }

    static Failure invalid(FactsSource source, List<Problem> problems) {
        int count = problems.size();
        var words = count == 1 ? "1 problem" : count > Problems.MAX ? "more than 1,000 problems" : count + " problems";
        var hint = "onrecord facts validate FILE lists " + (count == 1 ? "it" : "them");
        return unusable("facts-invalid", "the facts file " + source.name() + " has " + words, hint)
                .withProblems(problems);
    }

    static Failure unusable(String code, String message, String hint) {
        return Failure.unusable(code, message, hint);
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "no reason was given" : reason;
    }
}
