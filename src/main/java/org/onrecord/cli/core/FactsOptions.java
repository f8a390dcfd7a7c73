package org.onrecord.cli.core;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.Io;
import org.onrecord.library.Library;
import org.onrecord.library.RecordSelector;
import org.onrecord.library.Selection;
import org.onrecord.library.Store;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command that say which record answers. */
public final class FactsOptions {
    private static final String VARIABLE = "ONRECORD_FACTS";
    private static final long MEBIBYTE = 1L << 20;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.FileNames.class,
            description = "Use this facts file; - is standard input.")
    @Nullable
    public String file;

    @Option(
            names = "--case",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Cases.class,
            description = "Use the record of this case; onrecord cases lists them.")
    @Nullable
    public CaseName caseName;

    @Option(
            names = "--record-version",
            paramLabel = "VERSION",
            scope = ScopeType.INHERIT,
            completionCandidates = Candidates.Versions.class,
            description = "Use this version of the record; onrecord facts list shows them.")
    @Nullable
    public RecordVersion version;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            scope = ScopeType.INHERIT,
            description = "Largest facts file to read, in MiB (512).")
    @Nullable
    public PositiveNumber maxSize;

    /** The record chosen by option, environment or the store of installed records, in this order. */
    public Selection choose(Io io) {
        var variable = io.variable(VARIABLE);
        if (file != null) {
            refuseChoiceBeside("--facts");
            return Selection.of(source(file, io), "set by --facts");
        }
        if (variable != null) {
            refuseChoiceBeside(VARIABLE);
            return Selection.of(source(variable, io), "set by " + VARIABLE);
        }
        return new RecordSelector(catalogue(io)).choose(caseId(), version);
    }

    /**
     * Reads the record that answers.
     *
     * @param warnings is told of damage in the store, if the bundled record answers because of it
     */
    public CaseRecord load(Io io, Consumer<Failure> warnings) {
        return choose(io).read(source -> FactsLoader.load(source, limits()), warnings);
    }

    /**
     * Whether the record that answers was chosen by its version and so may not be the newest. Else it is, and the other
     * versions need not be looked for.
     */
    public boolean mayBeEarlier(CaseRecord record, Io io) {
        if (version != null || file != null || io.variable(VARIABLE) != null) {
            return version != null;
        }
        var store = catalogue(io).store();
        try {
            return store.exists() && store.versionInUse(record.caseId()) != null;
        } catch (Failure damage) {
            // Told when the record was chosen, which is the bundled one then.
            return false;
        }
    }

    /** Reads the record that answers, and takes the fingerprint of its file. */
    public DigestedRecord loadWithDigest(Io io) {
        return choose(io).read(source -> FactsLoader.loadWithDigest(source, limits()), damage -> warn(damage, io));
    }

    /** Tells of damage in the store, where the bundled record answers because of it. */
    public static void warn(Failure damage, Io io) {
        tell(damage, io);
        io.err().append("  using the version bundled with the program instead\n");
    }

    /** Tells of damage in the store. */
    public static void tell(Failure damage, Io io) {
        io.err().line("onrecord: " + damage.message()).line("  hint: " + damage.hint());
    }

    /** The versions of records there are. */
    public static Library catalogue(Io io) {
        return new Library(Store.of(io.environment()));
    }

    /** The case asked for, or null. */
    @Nullable
    public String caseId() {
        return caseName == null ? null : caseName.id();
    }

    private void refuseChoiceBeside(String namer) {
        var option = caseName != null ? "--case" : version != null ? "--record-version" : null;
        if (option != null) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "contradicting-options",
                    namer + " gives one facts file; " + option + " chooses among the installed and bundled records",
                    "use one or the other" + (namer.equals(VARIABLE) ? ": unset " + VARIABLE : ""));
        }
    }

    /** A facts file as a user names it: a path, or {@code -} for standard input. */
    public static FactsSource source(String name, Io io) {
        if (!name.equals("-")) {
            return new FactsSource.OnDisk(Path.of(name));
        }
        if (io.terminal().isInput()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "input-is-a-terminal",
                    "cannot read the facts file from standard input: it is a terminal",
                    "redirect a file to it: onrecord ... --facts - < FILE");
        }
        return new FactsSource.StandardInput(io.in());
    }

    /** What the options ask for: two lines with the same are answered by the same record. */
    public List<@Nullable Object> asked() {
        return Arrays.asList(file, caseName, version, maxSize);
    }

    public Limits limits() {
        return maxSize == null ? Limits.DEFAULT : Limits.DEFAULT.withMaxBytes(maxSize.value() * MEBIBYTE);
    }
}
