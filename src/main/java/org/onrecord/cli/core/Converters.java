package org.onrecord.cli.core;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.onrecord.cli.core.FactsOptions.CaseName;
import org.onrecord.cli.core.OutputOptions.Columns;
import org.onrecord.cli.core.OutputOptions.When;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.io.Disk;
import org.onrecord.lookup.cite.CitationStyle;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.FactKind;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.ReformLink;
import org.onrecord.model.WorkForm;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.layout.Format;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts words of the command line to values. */
final class Converters {
    private Converters() {}

    static CommandLine register(CommandLine commandLine) {
        return commandLine
                .registerConverter(Format.class, keyword(Format.values()))
                .registerConverter(When.class, keyword(When.values()))
                .registerConverter(Confidence.class, keyword(Confidence.values()))
                .registerConverter(FactKind.class, keyword(FactKind.values()))
                .registerConverter(CustodyDetail.Event.class, keyword(CustodyDetail.Event.values()))
                .registerConverter(CustodyDetail.Decision.class, keyword(CustodyDetail.Decision.values()))
                .registerConverter(Forum.class, keyword(Forum.values()))
                .registerConverter(OutcomeStep.class, keyword(OutcomeStep.values()))
                .registerConverter(ReformLink.class, keyword(ReformLink.values()))
                .registerConverter(WorkForm.class, keyword(WorkForm.values()))
                .registerConverter(CitationStyle.class, keyword(CitationStyle.values()))
                .registerConverter(InfoQuery.By.class, keyword(InfoQuery.By.values()))
                .registerConverter(SchemaCommand.Which.class, keyword(SchemaCommand.Which.values()))
                .registerConverter(CompletionCommand.Shell.class, keyword(CompletionCommand.Shell.values()))
                .registerConverter(Path.class, Converters::path)
                .registerConverter(LocalDate.class, TypedDate::day)
                .registerConverter(Instant.class, Converters::time)
                .registerConverter(TypedDate.class, TypedDate::parse)
                .registerConverter(TypedDate.Day.class, TypedDate.Day::parse)
                .registerConverter(RecordVersion.class, Converters::version)
                .registerConverter(WantedVersion.class, WantedVersion::parse)
                .registerConverter(CaseName.class, CaseName::parse)
                .registerConverter(PositiveNumber.class, PositiveNumber::parse)
                .registerConverter(Columns.class, Columns::parse);
    }

    /** Reads a word of a closed list as the facts format spells it. */
    private static <K extends Keyword> ITypeConverter<K> keyword(K[] known) {
        return word -> word(word, known);
    }

    static <K extends Keyword> K word(String word, K[] known) {
        return Arrays.stream(known)
                .filter(keyword -> keyword.key().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word, known));
    }

    private static TypeConversionException unknown(String word, Keyword[] known) {
        var keys = Keyword.keys(known);
        var nearest = Spelling.nearest(word, keys);
        var meant = nearest.isEmpty() ? "" : "did you mean " + nearest.getFirst() + "? ";
        return new TypeConversionException(
                "“" + word + "” is not allowed; " + meant + "choose from: " + String.join(", ", keys));
    }

    private static Path path(String text) {
        try {
            return Disk.path(text);
        } catch (Failure impossible) {
            throw new TypeConversionException(impossible.message());
        }
    }

    /** A moment in UTC, or the beginning of a day in UTC. */
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
