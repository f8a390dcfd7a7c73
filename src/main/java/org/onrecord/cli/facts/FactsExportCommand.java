package org.onrecord.cli.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.io.OutputFolder;
import org.onrecord.io.OutputFolder.Large;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Sink;
import org.onrecord.site.Publishing;
import org.onrecord.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord facts export}. */
@Command(
        name = "export",
        header = "Write the record as a website.",
        footer = {
            "onrecord facts export --format site --out www",
            "onrecord facts export my-record.json --format site --out www",
            "onrecord facts export --format site --out www --case my-case",
            "onrecord facts export --format site --out www --index"
        })
public final class FactsExportCommand implements ProgramCommand {
    private static final String FIRST_PAGE = "index.html";
    private static final long LARGE = 200_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            completionCandidates = Candidates.FileNames.class,
            description = "A facts file to use instead of the selected record; - is standard input.")
    @Nullable
    String file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            completionCandidates = Candidates.FileNames.class,
            description = "The folder to create; it may exist if it is empty.")
    Path folder = Path.of("");

    @Option(names = "--force", description = "Replace an existing website, if its folder contains nothing else.")
    boolean isForced;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address at which the folder will be published: for canonical addresses, a site map, link"
                    + " previews and the feed.")
    @Nullable
    String base;

    @Option(names = "--index", description = "Let search engines list the pages; by default each asks them not to.")
    boolean isIndexed;

    @Override
    public Format[] formats() {
        return new Format[] {Format.SITE};
    }

    @Override
    public @Nullable String factsFile() {
        return file;
    }

    @Override
    public ExitCode run(Run run) {
        if (run.output().isJson() || run.output().format() != Format.SITE) {
            throw Failure.of(ExitCode.USAGE, "bad-argument", "facts export writes only websites", "give --format site");
        }
        var publishing = Publishing.of(base, isIndexed);
        var record = run.record();
        var editions = run.editions();
        var large = new Large(LARGE, made -> run.note(folder + " will have " + size(made)));
        var made = OutputFolder.make(
                folder,
                isForced,
                large,
                files -> Site.write(
                        record,
                        editions,
                        publishing,
                        (path, content) -> files.write(path, out -> content.accept(new Sink(out)))));
        run.out().append(sentence(made)).append('\n');
        return ExitCode.ANSWERED;
    }

    private String sentence(OutputFolder made) {
        return Printable.oneLine(folder + " written: " + size(made) + "; begin with " + folder.resolve(FIRST_PAGE));
    }

    private static String size(OutputFolder made) {
        var size = BigDecimal.valueOf(made.bytes()).movePointLeft(6).setScale(1, RoundingMode.CEILING);
        return Numbers.of(made.files()) + " files, " + size + " MB";
    }
}
