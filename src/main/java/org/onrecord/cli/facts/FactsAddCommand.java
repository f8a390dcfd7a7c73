package org.onrecord.cli.facts;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.facts.FileOutcome.Result;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.io.Disk;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts add}. */
@Command(name = "add", header = "Add a fact to a facts file.", footer = "onrecord facts add my-record.json --fields")
public final class FactsAddCommand extends AnswerCommand {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "The facts file, which stays valid and in canonical form.")
    String file = "";

    @Option(
            names = "--out",
            paramLabel = "NEW",
            completionCandidates = Candidates.FileNames.class,
            description = "Write to this new file, and leave FILE as it is.")
    @Nullable
    Path out;

    @Option(names = "--id", paramLabel = "ID", description = "Its id; default words of the statement.")
    @Nullable
    String id;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Candidates.FactKinds.class,
            description = "Kind of fact; default event.")
    FactKind kind = FactKind.EVENT;

    @Option(names = "--statement", paramLabel = "TEXT", description = "The fact, in one sentence.")
    @Nullable
    String statement;

    @Option(names = "--date", paramLabel = "DATE", description = "Its date, as in the file: 2024-03-07, 2024-03~, …")
    @Nullable
    String date;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Id of its topic; default the first topic of the file.")
    @Nullable
    String topic;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description =
                    "A person in it: an id, a name, or NAME: ROLE for a new one. Can be repeated, like --organisation,"
                            + " --source, --detail and --asked.")
    List<String> people = List.of();

    @Option(names = "--organisation", paramLabel = "NAME", description = "A body in it, likewise.")
    List<String> organisations = List.of();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "A source: its id or address, then a page or paragraph if you like; or, for a new one,"
                    + " “ADDRESS | PUBLISHER | DATE | KIND | TITLE”.")
    List<String> sources = List.of();

    @Option(names = "--detail", paramLabel = "KEY=VALUE", description = "A field of the detail that some kinds need.")
    List<String> detail = List.of();

    @Option(names = "--asked", paramLabel = "QUESTION", description = "A question that it answers, as people ask it.")
    List<String> asked = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "WORD",
            completionCandidates = Candidates.ConfidenceWords.class,
            description = "established, reported or disputed; default reported.")
    Confidence confidence = Confidence.REPORTED;

    @Option(names = "--note", paramLabel = "TEXT", description = "A note for careful readers.")
    @Nullable
    String note;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        if (out != null && Files.exists(out)) {
            throw Disk.existing(out, "give another name");
        }
        var missing = new ArrayList<String>();
        if (statement == null) {
            missing.add("--statement");
        }
        if (date == null) {
            missing.add("--date");
        }
        if (sources.isEmpty()) {
            missing.add("--source");
        }
        if (!missing.isEmpty()) {
            throw Failure.usage(
                    "missing-argument",
                    "a fact needs " + String.join(", ", missing),
                    "onrecord facts add --help lists the options");
        }
        var limits = run.facts().limits();
        var source = FactsOptions.source(file, run.io());
        var content = FactsLoader.loadBytes(source, limits);
        var record = FactsLoader.load(input(content), limits);
        for (var other : record.facts().values()) {
            if (other.statement().equals(statement)) {
                throw Failure.usage(
                        "bad-argument",
                        "the fact " + other.id() + " has the same statement",
                        "correct that fact instead");
            }
        }
        var fact = new NewFact(record);
        var changed = fact.addedTo(content, values(record, fact));
        // A published record may have mistakes of its own, such as a sentence that answers no.
        var own = errors(content, limits).map(Problem::message).collect(Collectors.toSet());
        errors(changed, limits)
                .filter(problem -> !own.contains(problem.message()))
                .findFirst()
                .ifPresent(problem -> {
                    throw Failure.usage("bad-argument", problem.message(), problem.hint());
                });
        var target = out == null ? Disk.path(file) : out;
        if (out == null) {
            Disk.update(target, content, to -> to.write(changed));
        } else {
            Disk.create(target, changed);
        }
        var outcomes = List.of(new FileOutcome(target.toString(), Result.WRITTEN, fact.inWords()));
        run.write(layout.format(), to -> FileOutcome.write("facts add", outcomes, layout, to));
        if (Files.exists(SignatureCommands.Sign.signatureOf(target))) {
            run.note(SignatureCommands.Sign.signatureOf(target) + " does not match any more; sign the file again when"
                    + " it is complete");
        }
        return ExitCode.ANSWERED;
    }

    private static Stream<Problem> errors(byte[] content, Limits limits) {
        return FactsLoader.validate(input(content), limits).stream().filter(problem -> !problem.isWarning());
    }

    private static FactsSource input(byte[] content) {
        return new FactsSource.StandardInput(new ByteArrayInputStream(content));
    }

    private Map<String, Object> values(CaseRecord record, NewFact fact) {
        var topics = record.topics().stream().map(Topic::id);
        var values = NewFact.values(
                "id",
                id == null ? fact.newId(String.valueOf(statement)) : id,
                "kind",
                kind.key(),
                "topic",
                topic == null ? topics.findFirst().orElse("timeline") : topic,
                "statement",
                statement,
                "date",
                date,
                "people",
                fact.parties("people", record.people(), people),
                "organisations",
                fact.parties("organisations", record.organisations(), organisations),
                "sources",
                sources.stream().map(fact::citation).toList(),
                "confidence",
                confidence.key(),
                "note",
                note,
                "detail",
                NewFact.detail(kind, detail));
        if (!asked.isEmpty()) {
            values.put("asked", asked);
        }
        return values;
    }
}
