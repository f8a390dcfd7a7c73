package org.onrecord.cli.core;

import java.time.Instant;
import java.time.LocalDate;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactDate;
import org.onrecord.model.FactKind;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.ReformLink;
import org.onrecord.model.WorkForm;
import org.onrecord.output.layout.Format;
import picocli.CommandLine;

/** How the words of the command line become values. */
final class Converters {
    private Converters() {}

    /** Makes a command line and its subcommands read our types. */
    static CommandLine register(CommandLine commandLine) {
        return commandLine
                .registerConverter(Format.class, new KeywordConverter<>(Format.values()))
                .registerConverter(When.class, new KeywordConverter<>(When.values()))
                .registerConverter(Confidence.class, new KeywordConverter<>(Confidence.values()))
                .registerConverter(FactKind.class, new KeywordConverter<>(FactKind.values()))
                .registerConverter(Forum.class, new KeywordConverter<>(Forum.values()))
                .registerConverter(OutcomeStep.class, new KeywordConverter<>(OutcomeStep.values()))
                .registerConverter(ReformLink.class, new KeywordConverter<>(ReformLink.values()))
                .registerConverter(WorkForm.class, new KeywordConverter<>(WorkForm.values()))
                .registerConverter(InfoQuery.By.class, new KeywordConverter<>(InfoQuery.By.values()))
                .registerConverter(SchemaCommand.Which.class, new KeywordConverter<>(SchemaCommand.Which.values()))
                .registerConverter(
                        CompletionCommand.Shell.class, new KeywordConverter<>(CompletionCommand.Shell.values()))
                .registerConverter(LocalDate.class, new DayConverter())
                .registerConverter(Instant.class, new TimeConverter())
                .registerConverter(FactDate.class, new DayConverter.Period())
                .registerConverter(RecordVersion.class, new VersionConverter())
                .registerConverter(WantedVersion.class, WantedVersion::parse)
                .registerConverter(CaseName.class, CaseName::parse)
                .registerConverter(PositiveNumber.class, PositiveNumber::parse)
                .registerConverter(Columns.class, Columns::parse);
    }
}
