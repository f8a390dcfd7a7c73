package org.onrecord.cli.core;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.onrecord.cli.core.FactsOptions.CaseName;
import org.onrecord.cli.core.FactsOptions.WantedVersion;
import org.onrecord.cli.core.OutputOptions.Columns;
import org.onrecord.cli.core.OutputOptions.When;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.TypedDate;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactKind;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters from words of the command line to values. */
public final class Converters {
    private Converters() {}

    static CommandLine register(CommandLine commandLine) {
        return commandLine
                .registerConverter(Format.class, keyword(Format.values()))
                .registerConverter(When.class, keyword(When.values()))
                .registerConverter(FactKind.class, keyword(FactKind.values()))
                .registerConverter(Confidence.class, keyword(Confidence.values()))
                .registerConverter(TextCommands.Schema.Which.class, keyword(TextCommands.Schema.Which.values()))
                .registerConverter(TextCommands.Completion.Shell.class, keyword(TextCommands.Completion.Shell.values()))
                .registerConverter(Path.class, reading(Disk::path))
                .registerConverter(LocalDate.class, reading(TypedDate::day))
                .registerConverter(Instant.class, Converters::time)
                .registerConverter(RecordVersion.class, Converters::version)
                .registerConverter(WantedVersion.class, WantedVersion::parse)
                .registerConverter(CaseName.class, CaseName::parse)
                .registerConverter(Integer.class, reading(Parameter::positive))
                .registerConverter(Columns.class, Columns::parse);
    }

    /** Returns a converter for a fixed list of words, spelled as in the facts format. */
    private static <K extends Keyword> ITypeConverter<K> keyword(K[] known) {
        return reading(word -> Parameter.word(word, known));
    }

    /** Returns a converter from a function whose failure message is a sentence. */
    public static <T> ITypeConverter<T> reading(Function<String, T> function) {
        return word -> {
            try {
                return function.apply(word);
            } catch (Failure mistake) {
                throw new TypeConversionException(mistake.message());
            }
        };
    }

    /** Parses an instant, or a date as its start in UTC. */
    private static Instant time(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (text.length() == 20) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw badTime(text);
        }
        throw badTime(text);
    }

    private static TypeConversionException badTime(String text) {
        return new TypeConversionException("“" + text + "” is not a time: write YYYY-MM-DD or"
                + " YYYY-MM-DDTHH:MM:SSZ, in UTC, such as 2026-06-15T12:00:00Z");
    }

    private static RecordVersion version(String text) {
        var version = RecordVersion.parse(text);
        if (version == null) {
            throw new TypeConversionException(
                    "“" + text + "” is not a version: write three numbers joined by dots, such as 1.0.0");
        }
        return version;
    }
}
