package org.onrecord.cli.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions.WantedVersion;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.InstallOptions.WaitOption;
import org.onrecord.cli.facts.Installing.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.install.StoreTransaction;
import org.onrecord.io.Progress;
import org.onrecord.library.Inventory;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands about installed records, all but {@code facts update}. */
public final class StoreCommands {
    private StoreCommands() {}

    /** {@code onrecord cases}. */
    @Command(
            name = "cases",
            header = "List installed and bundled records, and show which one is active.",
            footer = {"onrecord cases", "onrecord cases --format tsv --fields case,version"})
    public static final class Cases extends AnswerCommand {
        private static final List<Column<Inventory.Case>> COLUMNS = List.of(
                new Column<>("case", "id", one -> Value.of(one.caseId())),
                new Column<>("title", "text?", one -> Value.of(one.title())),
                new Column<>(
                        "version",
                        "version-number?",
                        "The active version; null if the file that names it is damaged.",
                        one -> Installing.number(one.version())),
                new Column<>("versions", "count+", one -> Value.number(one.versions())),
                new Column<>(
                        "in_use",
                        "boolean",
                        "Whether this record is used when no case is given.",
                        one -> new Value.Flag(one.isInUse())));

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var inventory = new Inventory(run.library());
            new RowsWriter("cases", layout).write(COLUMNS, inventory.cases(), run.out());
            run.warn(inventory.damage());
            return ExitCode.ANSWERED;
        }
    }

    /** {@code onrecord facts list}. */
    @Command(
            name = "list",
            header = "List installed and bundled versions of records.",
            footer = {"onrecord facts list", "onrecord facts list --case peter-connelly --format csv"})
    public static final class Versions extends AnswerCommand {
        private static final List<Column<Inventory.Version>> COLUMNS = List.of(
                new Column<>(
                        "case", "id", version -> Value.of(version.available().caseId())),
                new Column<>(
                        "version",
                        "version-number",
                        version -> Installing.number(version.available().version())),
                new Column<>("state", "bundled|installed|damaged", version -> Value.of(version.state())),
                new Column<>(
                        "in_use",
                        "boolean",
                        "Whether this version is used for its case.",
                        version -> new Value.Flag(version.isInUse())),
                note("released", "day?", Manifest.RELEASED),
                note("as_of", "day?", Manifest.AS_OF),
                note("signed_by", "text?", Manifest.SIGNED_BY),
                note("from", "text?", Manifest.FROM),
                note("installed", "instant?", Manifest.INSTALLED),
                new Column<>("sha256", "sha256?", version -> Value.of(version.sha256())),
                new Column<>(
                        "file",
                        "text?",
                        "The facts file, in the store that paths shows.",
                        version -> Value.of(version.file())),
                new Column<>(
                        "default",
                        "boolean",
                        "Whether this version is used when no case is given, like in_use of cases.",
                        version -> new Value.Flag(version.isDefault())));

        private static final List<String> MAIN =
                List.of("case", "version", "state", "in_use", "default", "released", "signed_by");

        private static Column<Inventory.Version> note(String column, String type, String note) {
            return new Column<>(column, type, version -> Value.of(version.note(note)));
        }

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var inventory = new Inventory(run.library());
            var versions = inventory.versions(run.facts().caseId());
            var isForPeople = layout.format() == Format.TEXT || layout.format() == Format.MD;
            var shown = isForPeople && layout.fields().isEmpty() ? layout.with(MAIN) : layout;
            new RowsWriter("facts list", shown).write(COLUMNS, versions, run.out());
            run.warn(inventory.damage());
            return ExitCode.ANSWERED;
        }
    }

    /** {@code onrecord facts install}. */
    @Command(
            name = "install",
            header = "Install a signed record from a file or an https URL.",
            footer = {
                "onrecord facts install my-record.json",
                "onrecord facts install https://records.example.org/my-record.json"
            })
    public static final class Install extends AnswerCommand {
        @Parameters(
                paramLabel = "FILE|URL",
                completionCandidates = Candidates.FileNames.class,
                description = "A facts file or its https URL; its signature has the same name with .sig added.")
        String origin = "";

        @Mixin
        InstallOptions options = new InstallOptions();

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return Installing.COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var installing = new Installing(run, "facts install");
            var from = installing.origin(origin);
            var facts = run.facts();
            var policy = options.policy(facts.caseId(), facts.limits(), run.io());
            try (var installation = installing.begin(policy, from)) {
                return installing.settle(installation.install(installation.check()), layout);
            }
        }
    }

    /** {@code onrecord facts use}. */
    @Command(
            name = "use",
            header = "Make a version the default, or another record with --case.",
            footer = {
                "onrecord facts use 1.0.0",
                "onrecord facts use highest",
                "onrecord facts use --case peter-connelly"
            })
    public static final class Use extends AnswerCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "VERSION",
                completionCandidates = Candidates.WantedVersions.class,
                description = "The version to use even if there are higher ones; or highest.")
        @Nullable
        WantedVersion version;

        @Mixin
        WaitOption wait = new WaitOption();

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return Installing.COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var named = run.facts().caseId();
            if (version == null && named == null) {
                throw Failure.usage(
                        "missing-argument",
                        "give a version or a case",
                        "onrecord facts list shows the versions, onrecord cases the cases");
            }
            return use(run, named, layout);
        }

        private ExitCode use(Run run, @Nullable String named, Layout layout) {
            var installing = new Installing(run, "facts use");
            var library = installing.library();
            var caseId = run.facts().caseIdIn(library);
            var used = use(run, library, caseId, named);
            return installing.answer(caseId, used, Result.USED, used, layout);
        }

        private RecordVersion use(Run run, Library library, String caseId, @Nullable String named) {
            try (var progress = new Progress(run.io());
                    var transaction = new StoreTransaction(library, wait.timeout())) {
                var limits = run.facts().limits();
                var used = version == null
                        ? transaction.useActive(caseId, limits, progress::say)
                        : transaction.useVersion(caseId, version.number(), limits, progress::say);
                if (named != null) {
                    transaction.useCase(named);
                }
                return used;
            }
        }
    }

    /** {@code onrecord facts remove}. */
    @Command(
            name = "remove",
            header = "Remove an installed version, intact or damaged.",
            footer = {"onrecord facts remove 1.0.0 --case my-case"})
    public static final class Remove extends AnswerCommand {
        @Parameters(
                paramLabel = "VERSION",
                completionCandidates = Candidates.InstalledVersions.class,
                description = "The version to remove.")
        RecordVersion version = new RecordVersion(0, 0, 0);

        @Mixin
        WaitOption wait = new WaitOption();

        @Override
        public List<? extends Column<?>> columns(Run run) {
            return Installing.COLUMNS;
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var installing = new Installing(run, "facts remove");
            try (var transaction = new StoreTransaction(installing.library(), wait.timeout())) {
                var caseId = run.facts().caseIdIn(installing.library());
                var answers = transaction.remove(caseId, version);
                run.note(
                        answers == null
                                ? "no version of " + caseId + " is left"
                                : "version " + answers + " of " + caseId + " is active now");
                return installing.answer(caseId, version, Result.REMOVED, answers, layout);
            }
        }
    }
}
