package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.library.Library;
import org.onrecord.library.Selection;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;
import org.onrecord.talk.ShellWords;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

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
            description = "Use this version of the record; onrecord facts list lists the versions.")
    @Nullable
    public RecordVersion version;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            scope = ScopeType.INHERIT,
            description = "Maximum size of a facts file, in MiB (512).")
    @Nullable
    public PositiveNumber maxSize;

    /** Whether the case is from the configuration file. */
    private boolean isSettled;

    private boolean readsPacks = true;

    /** Selects the record: by --facts, else the environment, else among the installed and bundled ones. */
    public Selection select(Io io) {
        var variable = io.variable(VARIABLE);
        if (file != null) {
            return given(file, "--facts", io);
        }
        if (variable != null) {
            return given(variable, VARIABLE, io);
        }
        var selection = library(io).select(caseId(), version);
        return readsPacks ? selection : selection.withoutPack();
    }

    /** Chooses whether installed records are read from their packs. */
    public void readPacks(boolean may) {
        readsPacks = may;
    }

    /** Takes the case from the configuration file, where no option and no variable says what to use. */
    void settle(Map<Settings.Key, Object> settings, Io io) {
        if (caseName == null
                && file == null
                && io.variable(VARIABLE) == null
                && settings.get(Settings.Key.CASE) instanceof CaseName chosen) {
            caseName = chosen;
            isSettled = true;
        }
    }

    /** Whether the configuration file selected the case. */
    boolean isSettled() {
        return isSettled;
    }

    /** The options with which the record was selected on the command line, each followed by a space. */
    String typed() {
        var words = new ArrayList<String>();
        if (file != null) {
            words.addAll(List.of("--facts", file));
        }
        if (caseName != null && !isSettled) {
            words.addAll(List.of("--case", caseName.id()));
        }
        if (version != null) {
            words.addAll(List.of("--record-version", version.toString()));
        }
        return words.isEmpty() ? "" : ShellWords.quoted(words) + " ";
    }

    private Selection given(String name, String setting, Io io) {
        refuseChoiceBeside(setting);
        return Selection.given(source(name, io), "set by " + setting);
    }

    /** The installed and bundled versions of records. */
    public static Library library(Io io) {
        return new Library(Store.of(io.environment()));
    }

    /** The case asked for, or null. */
    @Nullable
    public String caseId() {
        return caseName == null ? null : caseName.id();
    }

    /** The case asked for, else the active one. */
    public String caseIdIn(Library library) {
        return caseName == null ? library.activeCase() : caseName.id();
    }

    private void refuseChoiceBeside(String setting) {
        var option = caseName != null ? "--case" : version != null ? "--record-version" : null;
        if (option != null) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "contradicting-options",
                    setting + " selects one facts file; " + option + " selects an installed or bundled record",
                    "use one or the other" + (setting.equals(VARIABLE) ? ": unset " + VARIABLE : ""));
        }
    }

    /** A facts file as a user names it: a path, or {@code -} for standard input. */
    public static FactsSource source(String name, Io io) {
        if (!name.equals("-")) {
            return new FactsSource.OnDisk(Disk.path(name));
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

    /**
     * The id of a case, as a user types it.
     *
     * @param id well-formed, so that it can be the name of a folder and of nothing outside it
     */
    public record CaseName(String id) {

        static CaseName parse(String text) {
            if (!Store.isCaseId(text)) {
                throw new TypeConversionException("“" + text
                        + "” is not a case id: use lower-case letters, digits and single hyphens,"
                        + " such as peter-connelly");
            }
            return new CaseName(text);
        }
    }
}
