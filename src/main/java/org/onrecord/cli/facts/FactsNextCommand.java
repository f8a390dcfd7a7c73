package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.onrecord.model.Change;
import org.onrecord.model.Change.Correction;
import org.onrecord.model.Change.Withdrawal;
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

    @Option(names = "--force", description = "Replace an existing DRAFT, which may be FILE, and its signature.")
    boolean isForced;

    @Option(names = "--summary", paramLabel = "TEXT", description = "Summary of the version.")
    @Nullable
    String summary;

    @Option(
            names = "--reason",
            paramLabel = "ID=TEXT",
            description = "Reason why the entry ID was corrected or withdrawn. Can be repeated.")
    List<String> reasons = List.of();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            completionCandidates = Candidates.FileNames.class,
            description = "Sign DRAFT with this key if nothing is missing; see onrecord facts sign.")
    @Nullable
    Path key;

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
        requireOut();
        var change = new ChangeTexts(summary, reasons).filled(draft.change());
        var next = next(content, new ChangeDraft(change, draft.isNew()), now.asOf());
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
        var missing = ChangeTexts.missing(change);
        var problems = Stream.of(
                        ReleaseCheck.problems(source.name(), record, old).stream(),
                        FactsLoader.validate(input(next), run.facts().limits()).stream(),
                        FactsValidateCommand.warnings(source.name(), record).stream()
                                .filter(warning -> !warning.path().startsWith("changes[")))
                .flatMap(found -> found)
                .toList();
        if (!missing.isEmpty()) {
            run.note("still to write in changes, at “replace this text”: " + missing);
        }
        problems.forEach(problem -> run.note((problem.isWarning() ? "warning: " : "") + problem.message()));
        if (key != null && out != null) {
            if (!missing.isEmpty() || problems.stream().anyMatch(problem -> !problem.isWarning())) {
                throw Failure.refused(
                        "not-complete",
                        out + " was not signed, because it is not complete",
                        "correct what is named above, then sign it with onrecord facts sign");
            }
            var signed = SignatureCommands.Sign.signed(run.io(), out, key, isForced);
            run.out().append(Printable.oneLine(signed.file() + " written: " + signed.note()) + "\n");
        }
        return ExitCode.ANSWERED;
    }

    private void requireOut() {
        if (key != null && out == null) {
            throw Failure.usage("missing-argument", "--key needs a file to sign", "name it with --out");
        }
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

    /**
     * The summary and reasons of a version, given as options.
     *
     * @param reasons lines ID=TEXT
     */
    private record ChangeTexts(@Nullable String summary, List<String> reasons) {
        Change filled(Change change) {
            var given = given(change);
            return new Change(
                    change.version(),
                    change.date(),
                    summary == null ? change.summary() : summary,
                    change.added(),
                    change.corrected().stream()
                            .map(one -> new Correction(
                                    one.kind(), one.id(), one.was(), given.getOrDefault(one.id(), one.reason())))
                            .toList(),
                    change.withdrawn().stream()
                            .map(one ->
                                    new Withdrawal(one.kind(), one.id(), given.getOrDefault(one.id(), one.reason())))
                            .toList());
        }

        private Map<String, String> given(Change change) {
            var ids = new HashSet<String>();
            change.corrected().forEach(one -> ids.add(one.id()));
            change.withdrawn().forEach(one -> ids.add(one.id()));
            var given = new HashMap<String, String>();
            for (var line : reasons) {
                var parts = line.split("=", 2);
                if (parts.length < 2 || !ids.contains(parts[0])) {
                    throw Failure.usage(
                            "bad-argument",
                            "“" + line + "” gives no reason for an entry that was corrected or withdrawn",
                            hint(ids));
                }
                given.put(parts[0], parts[1]);
            }
            return given;
        }

        private static String hint(Set<String> ids) {
            return ids.isEmpty()
                    ? "leave out --reason"
                    : "write ID=TEXT, where ID is "
                            + String.join(" or ", ids.stream().sorted().toList());
        }

        /** Returns what remains to be written, such as "the summary and 2 reasons"; empty if nothing does. */
        static String missing(Change change) {
            var reasons = Stream.concat(
                            change.corrected().stream().map(Correction::reason),
                            change.withdrawn().stream().map(Withdrawal::reason))
                    .filter(TEXTS.reason()::equals)
                    .count();
            var missing = new ArrayList<String>();
            if (change.summary().equals(TEXTS.summary())) {
                missing.add("the summary");
            }
            if (reasons > 0) {
                missing.add(reasons + (reasons == 1 ? " reason" : " reasons"));
            }
            return String.join(" and ", missing);
        }
    }
}
