package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.canonical.NextVersion;
import org.onrecord.history.ChangeDraft;
import org.onrecord.history.ChangeDraft.Placeholders;
import org.onrecord.history.RecordDifference;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.io.Disk;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts next}. */
@Command(
        name = "next",
        header = "Draft the next version of a record, with its list of changes.",
        footer = {
            "onrecord facts next my-record.json --from 1.0.0",
            "onrecord facts next my-record.json --from 1.0.0 --out my-draft.json"
        })
public final class FactsNextCommand implements ProgramCommand {
    private static final Placeholders TEXTS = new Placeholders(NextVersion.SUMMARY, NextVersion.REASON);

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "The edited facts file; - is standard input.")
    String file = "";

    @Option(
            names = "--from",
            paramLabel = "OLD",
            completionCandidates = Candidates.VersionsAndFiles.class,
            description = "The released version before it: a facts file, or a version number of its case. Default the"
                    + " highest one that is installed or bundled.")
    @Nullable
    String from;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Release date of the new version; default the one in FILE.")
    @Nullable
    LocalDate date;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The record's date in the new version; default the one in FILE.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DRAFT",
            completionCandidates = Candidates.FileNames.class,
            description = "Write to this file instead of standard output.")
    @Nullable
    Path out;

    @Option(names = "--force", description = "Replace an existing DRAFT, which may be FILE.")
    boolean isForced;

    @Override
    public ExitCode run(Run run) {
        var source = FactsOptions.source(file, run.io());
        var content = FactsLoader.loadBytes(source, run.facts().limits());
        var now = dated(read(run, content));
        var old = released(run, now);
        var draft = ChangeDraft.of(now, old, TEXTS);
        if (draft == null) {
            throw Failure.of(
                    ExitCode.NOT_ON_RECORD,
                    "nothing-to-release",
                    source.name() + " has the same content as version " + old.version(),
                    "edit it first, or name an earlier version with --from");
        }
        var next = next(content, draft, now.asOf());
        var record = read(run, next);
        var counts = "version " + record.version() + " after " + old.version() + ", "
                + RecordDifference.between(old, record).counts();
        if (out == null) {
            run.writeFile(to -> to.write(next));
            run.note(counts);
        } else {
            write(out, content, next);
            run.out().append(Printable.oneLine(out + " written: " + counts) + "\n");
        }
        Stream.of(
                        ReleaseCheck.problems(source.name(), record, old).stream(),
                        FactsLoader.validate(input(next), run.facts().limits()).stream(),
                        FactsValidateCommand.warnings(source.name(), record).stream())
                .flatMap(found -> found)
                .forEach(problem -> run.note((problem.isWarning() ? "warning: " : "")
                        + (problem.path().isEmpty() ? "" : problem.path() + ": ")
                        + problem.message()));
        return ExitCode.ANSWERED;
    }

    private static CaseRecord read(Run run, byte[] content) {
        return FactsLoader.load(input(content), run.facts().limits());
    }

    private static FactsSource input(byte[] content) {
        return new FactsSource.StandardInput(new ByteArrayInputStream(content));
    }

    private CaseRecord dated(CaseRecord edited) {
        var released = date == null ? edited.released() : date;
        var end = asOf == null ? edited.asOf() : asOf;
        if (end.isAfter(released)) {
            throw Failure.usage(
                    "bad-argument",
                    "as_of is " + end + ", after the release date " + released,
                    "give a release date with --date, or another --as-of");
        }
        return CaseRecord.FIELDS.with(CaseRecord.FIELDS.with(edited, "released", released), "as_of", end);
    }

    private CaseRecord released(Run run, CaseRecord now) {
        var library = run.library();
        if (from == null) {
            var highest = library.highest(now.caseId());
            if (highest == null) {
                throw Failure.usage(
                        "missing-argument",
                        "no version of " + now.caseId() + " is installed or bundled",
                        "name the file of the version before with --from");
            }
            return highest.load(run.facts().limits());
        }
        var version = RecordVersion.parse(from);
        var old = version == null
                ? FactsLoader.load(
                        FactsOptions.source(from, run.io()), run.facts().limits())
                : library.get(now.caseId(), version).load(run.facts().limits());
        if (!old.caseId().equals(now.caseId())) {
            throw Failure.unusable(
                    "other-case",
                    "the case is " + now.caseId() + ", but that of the old version is " + old.caseId(),
                    "compare versions of one case");
        }
        return old;
    }

    private static byte[] next(byte[] content, ChangeDraft draft, LocalDate asOf) {
        try {
            var next = new ByteArrayOutputStream();
            NextVersion.write(content, draft.change(), asOf, draft.isNew(), next);
            return next.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** @param was the content of FILE, which the draft may replace */
    private void write(Path target, byte[] was, byte[] content) {
        if (!isForced && Files.exists(target)) {
            throw Disk.existing(target, "--force replaces it");
        }
        if (whole(target).equals(whole(Disk.path(file)))) {
            Disk.update(target, was, to -> to.write(content));
        } else {
            Disk.write(target, isForced, to -> to.write(content));
        }
    }
}
