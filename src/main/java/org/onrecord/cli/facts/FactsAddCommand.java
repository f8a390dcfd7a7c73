package org.onrecord.cli.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.FactsOptions;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.io.Disk;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import org.onrecord.sheet.Sheet;
import org.onrecord.sheet.SheetTemplate;
import org.onrecord.sheet.SheetUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts add}. */
@Command(
        name = "add",
        header = "Add or replace facts, sources and people by the rows of a sheet.",
        footer = {
            "onrecord facts add --template facts",
            "onrecord facts add my-record.json people.csv sources.csv facts.csv"
        })
public final class FactsAddCommand extends AnswerCommand {
    private static final int MAX_NAMED = 3;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description =
                    "The facts file, which ends in .json, unless --facts names it; then sheets, as CSV or lines of JSON"
                            + " (.jsonl). The first row has the keys of the facts file; - is standard input.")
    List<String> files = List.of();

    @Option(
            names = "--template",
            paramLabel = "LIST",
            completionCandidates = Candidates.Lists.class,
            description = "Print a sheet with an example row and end: facts, sources, people, organisations, topics, …")
    @Nullable
    String template;

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return FileOutcome.COLUMNS;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        if (template != null) {
            SheetTemplate.write(list(template), run.out());
            return ExitCode.ANSWERED;
        }
        var file = EditedFile.of(files, run);
        var names = files.stream().filter(name -> !EditedFile.isFactsFile(name)).toList();
        if (names.isEmpty()) {
            throw Failure.usage(
                    "missing-argument", "no sheet is given", "onrecord facts add --template facts prints an empty one");
        }
        var sheets = names.stream()
                .map(name -> new Sheet(name(name), content(name, run)))
                .toList();
        var changed = file.change(content -> {
            var update = new SheetUpdate(file.record(content), sheets);
            var now = update.changed(content);
            update.requireValid(file.newErrors(content, now.file()));
            requireUnchanged(names, sheets, run);
            return now;
        });
        var isWritten = !changed.ids().isEmpty();
        file.report("facts add", isWritten, isWritten ? words(changed) : "nothing changed", layout);
        return ExitCode.ANSWERED;
    }

    private static EntryList list(String name) {
        var list = EntryList.named(name);
        if (list == null) {
            var names = Keyword.keys(EntryList.values());
            throw Failure.usage(
                            "bad-argument",
                            "there is no sheet of “" + name + "”",
                            "choose from: " + String.join(", ", names))
                    .withNearest(name, names);
        }
        return list;
    }

    private static String name(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    private static byte[] content(String name, Run run) {
        var source = FactsOptions.source(name, run.io());
        var max = (int) Math.min(run.facts().limits().maxBytes(), Integer.MAX_VALUE - 8);
        try (var in = source.open()) {
            var content = in.readNBytes(max);
            if (content.length == max) {
                throw Failure.unusable("sheet-invalid", name(name) + " is too large for a sheet", "add it in parts");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw Failure.inputOutput("file-unreadable", "there is no file " + name, "check the name");
        } catch (IOException e) {
            throw Disk.unreadable(Disk.path(name), e);
        }
    }

    /** Refuses a sheet that was saved after it was read. Standard input and pipes can be read only once. */
    private static void requireUnchanged(List<String> names, List<Sheet> sheets, Run run) {
        for (var at = 0; at < names.size(); at++) {
            var name = names.get(at);
            if (!name.equals("-")
                    && Files.isRegularFile(Disk.path(name))
                    && !Arrays.equals(content(name, run), sheets.get(at).content())) {
                throw Disk.changed(Disk.path(name));
            }
        }
    }

    private static String words(NewEntries.Changed changed) {
        return changed.ids().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + counted(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String counted(List<String> ids) {
        return ids.size() <= MAX_NAMED ? String.join(", ", ids) : Numbers.of(ids.size());
    }
}
