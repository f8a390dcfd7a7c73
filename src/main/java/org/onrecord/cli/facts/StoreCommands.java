package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions.WantedVersion;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.InstallOptions.WaitOption;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.history.RecordDifference;
import org.onrecord.install.Installation;
import org.onrecord.install.Origin;
import org.onrecord.install.ReceivedRecord;
import org.onrecord.install.StoreTransaction;
import org.onrecord.io.InputLines;
import org.onrecord.io.Io;
import org.onrecord.io.Progress;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Inventory;
import org.onrecord.library.Library;
import org.onrecord.library.Manifest;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.RowsWriter;
import org.onrecord.output.table.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about installed records. */
public final class StoreCommands {
    private StoreCommands() {}

    private static Value number(@Nullable RecordVersion version) {
        return Value.of(version == null ? null : version.toString());
    }

    @Command(
            name = "list",
            header = "List installed and bundled records, and which one is used.",
            footer = {"onrecord facts list", "onrecord facts list --case peter-connelly --format csv"})
    public static final class Versions extends AnswerCommand {
        private static final List<Column<Inventory.Version>> COLUMNS = List.of(
                new Column<>(
                        "case", "id", version -> Value.of(version.available().caseId())),
                new Column<>(
                        "version",
                        "version-number",
                        version -> number(version.available().version())),
                new Column<>("state", "bundled|installed|damaged", version -> Value.of(version.state())),
                new Column<>(
                        "in_use",
                        "boolean",
                        "Whether lookups use this version for its case.",
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
                        "Whether lookups use this version when no case is given.",
                        version -> new Value.Flag(version.isDefault())),
                note("title", "text?", Manifest.TITLE));

        private static final List<String> MAIN =
                List.of("case", "version", "state", "in_use", "default", "released", "signed_by");

        private static Column<Inventory.Version> note(String column, String type, String note) {
            return new Column<>(
                    column, type, version -> Value.of(version.notes().get(note)));
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

    enum Result implements Keyword {
        INSTALLED,
        /** The version was already installed. */
        UNCHANGED,
        /** The version is now active. */
        USED,
        REMOVED
    }

    /**
     * A version and the change to it.
     *
     * @param active the active version of the case, or null if there is none
     * @param received the record, or null if none was read
     */
    record Change(
            String caseId,
            RecordVersion version,
            Result result,
            @Nullable RecordVersion active,
            @Nullable ReceivedRecord received) {
        private static final List<Column<Change>> COLUMNS = List.of(
                new Column<>("case", "id", change -> Value.of(change.caseId())),
                new Column<>("version", "version-number", change -> number(change.version())),
                new Column<>("result", Column.oneOf(Result.values()), change -> Value.of(change.result())),
                new Column<>(
                        "answers",
                        "version-number?",
                        "The version that is now active for the case.",
                        change -> number(change.active())),
                column("released", "day?", one -> one.record().released().toString()),
                column("as_of", "day?", one -> one.record().asOf().toString()),
                column("sha256", "sha256?", one -> one.digested().sha256()),
                new Column<>(
                        "signed_by",
                        "text?",
                        "The signer's name in the allowed signers file; null if no signature was required.",
                        change -> Value.of(change.signer())),
                column("from", "text?", one -> one.origin().name()));

        private static Column<Change> column(String name, String type, Function<ReceivedRecord, String> value) {
            return new Column<>(
                    name,
                    type,
                    change -> change.received() == null ? Value.NOTHING : Value.of(value.apply(change.received())));
        }

        private @Nullable String signer() {
            return received == null || received.signer() == null
                    ? null
                    : received.signer().principal();
        }

        private String sentence() {
            var signedBy = signer() == null ? "" : ", signed by " + signer();
            var name = caseId + " " + version;
            return switch (result) {
                case INSTALLED -> name + " installed" + signedBy;
                case UNCHANGED -> name + " is already installed" + signedBy;
                case USED -> name + " is now active";
                case REMOVED -> name + " removed";
            };
        }
    }

    /** A command that changes the store, and reports the version that it changed. */
    abstract static class ChangeCommand extends AnswerCommand {
        /** The variable that allows a server on this machine, for tests and editors. */
        private static final String HTTP = "ONRECORD_HTTP";

        private static final String LOOPBACK = "loopback";

        private final String command;

        /** @param command its name in the JSON document */
        ChangeCommand(String command) {
            this.command = command;
        }

        @Override
        public final List<? extends Column<?>> columns(Run run) {
            return Change.COLUMNS;
        }

        static Origin origin(Run run, String word) {
            return Origin.of(word, LOOPBACK.equals(run.io().variable(HTTP)));
        }

        static Installation begin(Run run, Installation.Policy policy, Origin origin) {
            return new Installation(run.io(), run.library(), policy, origin, run::warn);
        }

        /** Reports overridden objections to an installed record, and prints the result. */
        final ExitCode reportInstalled(Run run, ReceivedRecord received, Layout layout) {
            run.forgetRecords();
            if (received.signer() == null) {
                run.note("no signature was checked (--allow-unsigned): nobody vouches for the record");
            }
            for (var objection : received.overridden()) {
                run.note("--force overrode " + objection.code() + ": " + objection.message());
            }
            return report(run, received, layout);
        }

        final ExitCode report(Run run, ReceivedRecord received, Layout layout) {
            var caseId = received.record().caseId();
            var result = received.isThere() ? Result.UNCHANGED : Result.INSTALLED;
            write(run, new Change(caseId, received.version(), result, received.version(), received), layout);
            var activeCase = activeCase(run.library());
            if (!caseId.equals(activeCase)) {
                run.note((activeCase == null ? "" : activeCase + " is still used when no case is given; ")
                        + "use the installed one with --case " + caseId
                        + ", or make it the default with onrecord facts use --case " + caseId);
            }
            return ExitCode.ANSWERED;
        }

        private static @Nullable String activeCase(Library library) {
            try {
                return library.activeCase();
            } catch (Failure damaged) {
                return null;
            }
        }

        final void write(Run run, Change change, Layout layout) {
            new RowsWriter(command, layout).write(Change.COLUMNS, List.of(change), Change::sentence, run.out());
        }
    }

    @Command(
            name = "install",
            header = "Install a signed record from a file or an https URL.",
            footer = {
                "onrecord facts install my-record.json",
                "onrecord facts install https://records.example.org/my-record.json"
            })
    public static final class Install extends ChangeCommand {
        @Parameters(
                paramLabel = "FILE|URL",
                completionCandidates = Candidates.FileNames.class,
                description = "A facts file or its https URL; its signature has the same name with .sig added.")
        String origin = "";

        @Mixin
        InstallOptions options = new InstallOptions();

        public Install() {
            super("facts install");
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var from = origin(run, origin);
            var policy = options.policy(run.facts().caseId(), run.facts().limits(), run.io());
            try (var installation = begin(run, policy, from)) {
                return reportInstalled(run, installation.install(installation.check()), layout);
            }
        }
    }

    @Command(
            name = "update",
            header = "Show what the newest version of a record changes, then install it.",
            footer = {
                "onrecord facts update --case my-case --from my-record.json --yes",
                "onrecord facts update --from https://example.org/my-record.json"
            })
    public static final class Update extends ChangeCommand {
        @Option(
                names = "--from",
                paramLabel = "FILE|URL",
                completionCandidates = Candidates.FileNames.class,
                description = "File or https URL of the newest version; default the updates URL of the record.")
        @Nullable
        String from;

        @Option(
                names = {"--yes", "-y"},
                description = "Install without asking.")
        boolean isAgreed;

        @Mixin
        InstallOptions options = new InstallOptions();

        public Update() {
            super("facts update");
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var library = run.library();
            var caseId = run.facts().caseIdIn(library);
            var origin = origin(run, from != null ? from : updates(run, library.active(caseId)));
            if (!isAgreed && !run.io().terminal().isInput()) {
                throw Failure.usage("nobody-to-ask", "not a terminal: use --yes to install without asking", null);
            }
            var policy = options.policy(caseId, run.facts().limits(), run.io());
            try (var installation = begin(run, policy, origin)) {
                return update(run, installation, layout);
            }
        }

        private ExitCode update(Run run, Installation installation, Layout layout) {
            var received = installation.check();
            if (received.isInUse()) {
                return report(run, installation.installAsShown(received), layout);
            }
            for (var line : summary(received)) {
                run.io().err().append(SafeText.onOneLine(line)).append('\n');
            }
            if (!isAgreed && !agrees(run.io(), received)) {
                throw Failure.refused(
                        "update-declined",
                        "version " + received.version() + " was not installed",
                        "run onrecord facts update again to install it");
            }
            return reportInstalled(run, installation.installAsShown(received), layout);
        }

        /** Returns a summary of the received version, shown before the user is asked to install it. */
        private static List<String> summary(ReceivedRecord received) {
            var record = received.record();
            var lines = new ArrayList<String>();
            var signer = received.signer();
            lines.add(record.caseId() + " " + record.version()
                    + (received.inUse() == null ? "" : ", after " + received.inUse())
                    + ": released on " + FactDate.of(record.released()).inWords()
                    + ", as of " + FactDate.of(record.asOf()).inWords()
                    + (signer == null ? ", unsigned" : ", signed by " + signer.principal()));
            var before = received.before();
            if (before == null) {
                lines.add("  cannot show what it changes: the active version cannot be read");
                return lines;
            }
            var difference = RecordDifference.between(before, record);
            lines.add("  " + difference.counts());
            for (var change : difference.changes()) {
                lines.add("  " + change.version() + ": " + change.summary());
            }
            return lines;
        }

        private static String updates(Run run, AvailableVersion active) {
            var record = active.load(run.facts().limits());
            if (record.updates() == null) {
                throw Failure.usage(
                        "no-updates-address",
                        "version " + active.version() + " of " + active.caseId() + " has no URL for newer versions",
                        "give one: onrecord facts update --from URL");
            }
            return record.updates();
        }

        private static boolean agrees(Io io, ReceivedRecord received) {
            io.err()
                    .append("Install version " + received.version() + "? [y/N] ")
                    .flush();
            var answer = new InputLines(io.in()).next();
            if (answer == null) {
                // Ctrl-D leaves the cursor on the line of the question.
                io.err().append('\n');
                return false;
            }
            return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
        }
    }

    @Command(
            name = "use",
            header = "Make a version the default, or another record with --case.",
            footer = {
                "onrecord facts use 1.0.0",
                "onrecord facts use highest",
                "onrecord facts use --case peter-connelly"
            })
    public static final class Use extends ChangeCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "VERSION",
                completionCandidates = Candidates.WantedVersions.class,
                description = "The version to use even if there are higher ones; or highest.")
        @Nullable
        WantedVersion version;

        @Mixin
        WaitOption wait = new WaitOption();

        public Use() {
            super("facts use");
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var named = run.facts().caseId();
            if (version == null && named == null) {
                throw Failure.usage(
                        "missing-argument",
                        "give a version or a case",
                        "onrecord facts list shows the records and their versions");
            }
            var library = run.library();
            var caseId = run.facts().caseIdIn(library);
            var used = use(run, library, caseId, named);
            run.forgetRecords();
            write(run, new Change(caseId, used, Result.USED, used, null), layout);
            return ExitCode.ANSWERED;
        }

        private RecordVersion use(Run run, Library library, String caseId, @Nullable String named) {
            try (var progress = new Progress(run.io());
                    var transaction = new StoreTransaction(library, wait.seconds)) {
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

    @Command(
            name = "uninstall",
            header = "Uninstall a version, intact or damaged.",
            footer = {"onrecord facts uninstall 1.0.0 --case my-case"})
    public static final class Uninstall extends ChangeCommand {
        @Parameters(
                paramLabel = "VERSION",
                completionCandidates = Candidates.InstalledVersions.class,
                description = "The version to uninstall.")
        RecordVersion version = new RecordVersion(0, 0, 0);

        @Mixin
        WaitOption wait = new WaitOption();

        public Uninstall() {
            super("facts uninstall");
        }

        @Override
        protected ExitCode answer(Run run, Layout layout) {
            var library = run.library();
            var caseId = run.facts().caseIdIn(library);
            var active = remove(library, caseId);
            run.note(
                    active == null
                            ? "no version of " + caseId + " is left"
                            : "version " + active + " of " + caseId + " is active now");
            run.forgetRecords();
            write(run, new Change(caseId, version, Result.REMOVED, active, null), layout);
            return ExitCode.ANSWERED;
        }

        private @Nullable RecordVersion remove(Library library, String caseId) {
            try (var transaction = new StoreTransaction(library, wait.seconds)) {
                return transaction.remove(caseId, version);
            }
        }
    }
}
