package org.onrecord.cli.facts;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.io.Disk;
import org.onrecord.io.OutputFolder;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.page.Numbers;
import org.onrecord.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord facts export}. */
@Command(
        name = "export",
        header = "Writes the record as a website (--format site), for any browser or server.",
        footer = {
            "onrecord facts export --format site --out www",
            "onrecord facts export --format site --out www --case my-case"
        })
public final class FactsExportCommand implements ProgramCommand {
    private static final String FIRST_PAGE = "index.html";
    private static final int HEAD_BYTES = 4096;
    private static final Pattern OF_SITE = Pattern.compile("briefs|facts|people|[a-z-]+\\.(html|css|js|svg|atom)");

    private final Session session;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            completionCandidates = Candidates.FileNames.class,
            description = "The folder to make; it may be there if it is empty.")
    Path folder = Path.of("");

    @Option(names = "--force", description = "Replace a website that was made before, with all that is in its folder.")
    boolean isForced;

    public FactsExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Format[] formats() {
        return new Format[] {Format.SITE};
    }

    @Override
    public ExitCode run() {
        if (session.output().isJson || session.output().format != Format.SITE) {
            throw Failure.of(
                    ExitCode.USAGE, "bad-argument", "facts export writes only websites so far", "give --format site");
        }
        var record = session.record();
        var editions = session.editions();
        var made = OutputFolder.make(
                folder,
                existing -> isForced && isSite(existing),
                "choose a new or empty folder; --force replaces a website made before, if nothing else is in it",
                files -> Site.write(
                        record, editions, (path, content) -> files.write(path, out -> content.accept(new Sink(out)))));
        session.out().append(sentence(made)).append('\n');
        return ExitCode.ANSWERED;
    }

    private String sentence(OutputFolder made) {
        var size = BigDecimal.valueOf(made.bytes()).movePointLeft(6).setScale(1, RoundingMode.CEILING);
        var text = folder + " written: " + Numbers.of(made.files()) + " files, " + size + " MB; begin with "
                + folder.resolve(FIRST_PAGE);
        return Printable.oneLine(text);
    }

    /** Whether a folder has a website of this program in it, and nothing else at its top. */
    private static boolean isSite(Path folder) {
        try (var entries = Files.list(folder)) {
            var head = Disk.read(folder.resolve(FIRST_PAGE), HEAD_BYTES)
                    .map(page -> new String(page, StandardCharsets.UTF_8))
                    .orElse("");
            return head.contains("<meta name=\"generator\" content=\"" + Site.GENERATOR + "\">")
                    && entries.allMatch(entry ->
                            OF_SITE.matcher(entry.getFileName().toString()).matches());
        } catch (IOException e) {
            return false;
        }
    }
}
