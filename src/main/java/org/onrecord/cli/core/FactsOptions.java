package org.onrecord.cli.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.library.Library;
import org.onrecord.library.Selection;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;
import picocli.CommandLine.TypeConversionException;

/**
 * Immutable options that select the record.
 *
 * @param file the facts file, or null
 * @param caseName the case, or null for the active one
 * @param version the version, or null for the active one
 * @param maxSize the largest facts file to read, in MiB, or null for the default
 */
public record FactsOptions(
        @Nullable String file,
        @Nullable CaseName caseName,
        @Nullable RecordVersion version,
        @Nullable Integer maxSize) {
    static final FactsOptions DEFAULT = new FactsOptions(null, null, null, null);

    private static final String VARIABLE = "ONRECORD_FACTS";
    private static final long MEBIBYTE = 1L << 20;

    /** Selects the record: from --facts, the environment, or the installed and bundled records. */
    public Selection select(Io io) {
        var variable = io.variable(VARIABLE);
        if (file != null) {
            return given(file, "--facts", io);
        }
        if (variable != null) {
            return given(variable, VARIABLE, io);
        }
        return library(io).select(caseId(), version);
    }

    /** Returns the options that selected the record on the command line. */
    List<String> typed() {
        var words = new ArrayList<String>();
        if (file != null) {
            words.addAll(List.of("--facts", file));
        }
        if (caseName != null) {
            words.addAll(List.of("--case", caseName.id()));
        }
        if (version != null) {
            words.addAll(List.of("--record-version", version.toString()));
        }
        return words;
    }

    private Selection given(String name, String setting, Io io) {
        refuseChoiceBeside(setting);
        return Selection.given(source(name, io), "set by " + setting);
    }

    public static Library library(Io io) {
        return new Library(Store.of(io.environment()));
    }

    @Nullable
    public String caseId() {
        return caseName == null ? null : caseName.id();
    }

    public String caseIdIn(Library library) {
        return caseName == null ? library.activeCase() : caseName.id();
    }

    private void refuseChoiceBeside(String setting) {
        var option = caseName != null ? "--case" : version != null ? "--record-version" : null;
        if (option != null) {
            throw contradiction(
                    setting + " selects one facts file; " + option + " selects an installed or bundled record",
                    setting.equals(VARIABLE) ? ": unset " + VARIABLE : "");
        }
    }

    static Failure contradiction(String message, String more) {
        return Failure.usage("contradicting-options", message, "use one or the other" + more);
    }

    /** Returns the source for a file argument: a path, or {@code -} for standard input. */
    public static FactsSource source(String name, Io io) {
        if (!name.equals("-")) {
            return new FactsSource.OnDisk(Disk.path(name));
        }
        if (io.terminal().isInput()) {
            throw Failure.usage(
                    "input-is-a-terminal",
                    "cannot read the facts file from standard input: it is a terminal",
                    "redirect a file to it: onrecord ... --facts - < FILE");
        }
        return new FactsSource.StandardInput(io.in());
    }

    public Limits limits() {
        return maxSize == null ? Limits.DEFAULT : Limits.DEFAULT.withMaxBytes(maxSize * MEBIBYTE);
    }

    /**
     * A case id from the command line.
     *
     * @param id a valid id, which is safe as the name of a folder
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

    /**
     * The requested version.
     *
     * @param number its number; null for the latest
     */
    public record WantedVersion(@Nullable RecordVersion number) {
        public static final String HIGHEST = "highest";

        static WantedVersion parse(String text) {
            if (text.equals(HIGHEST)) {
                return new WantedVersion(null);
            }
            var number = RecordVersion.parse(text);
            if (number == null) {
                throw new TypeConversionException("“" + text
                        + "” is not a version: write three numbers joined by dots, such as 1.0.0, or " + HIGHEST);
            }
            return new WantedVersion(number);
        }
    }
}
