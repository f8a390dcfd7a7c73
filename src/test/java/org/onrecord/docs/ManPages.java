package org.onrecord.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onrecord.cli.CommandModel;

/** The folder of man pages and what goes into it. */
final class ManPages {
    static final Path FOLDER = Path.of("man");

    private static final Path WRITTEN_BY_HAND = FOLDER.resolve("src");
    private static final Path DESCRIPTIONS_FILE = WRITTEN_BY_HAND.resolve("descriptions.adoc");
    private static final String ADOC = ".adoc";
    private static final Pattern BUILD_DAY = Pattern.compile("<project.build.outputTimestamp>([0-9-]+)T");

    /** What asciidoctor writes and nobody needs: its version, nobody's name, macros for links, space below headings. */
    private static final List<Pattern> NEEDLESS = List.of(
            Pattern.compile("(?m)^\\.\\\\\" (?:Generator|   Author): .*\\R"),
            Pattern.compile("(?ms)^\\.de URL$.*?^\\.\\\\}\\R"),
            Pattern.compile("(?m)(?<=^\\.SH .{1,99}\\R)\\.sp\\R"));

    private static final Pattern HEADING = Pattern.compile("(?m)^== (?=onrecord)");
    private static final SortedMap<String, String> DESCRIPTIONS = descriptions();

    private ManPages() {}

    static List<Path> committed() {
        return in(FOLDER);
    }

    /** What the page of a command says about it, written by hand. */
    static String description(String name) {
        return DESCRIPTIONS.get(name);
    }

    static List<String> described() {
        return DESCRIPTIONS.keySet().stream().map(name -> name + ".1").toList();
    }

    private static SortedMap<String, String> descriptions() {
        var descriptions = new TreeMap<String, String>();
        var parts = HEADING.split(read(DESCRIPTIONS_FILE));
        for (var part : List.of(parts).subList(1, parts.length)) {
            var end = part.indexOf('\n');
            descriptions.put(part.substring(0, end), part.substring(end).strip());
        }
        return descriptions;
    }

    /** The AsciiDoc of each page, by the name of its file. */
    static SortedMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        for (var command : CommandModel.commands()) {
            var page = new ManPageSource(command);
            sources.put(page.fileName(), page.text());
        }
        for (var file : in(WRITTEN_BY_HAND)) {
            if (!file.equals(DESCRIPTIONS_FILE)) {
                sources.put(file.getFileName().toString().replace(ADOC, ""), read(file));
            }
        }
        return sources;
    }

    /** The pages as {@code man} reads them, by the name of the file; with the day of the build, not today's. */
    static SortedMap<String, String> made(Path folder) throws IOException {
        var day = BUILD_DAY.matcher(read(Path.of("pom.xml")));
        if (!day.find()) {
            throw new IllegalStateException("pom.xml has no day");
        }
        var command = new ArrayList<>(List.of("asciidoctor", "-b", "manpage", "-a", "docdate=" + day.group(1)));
        // One start for all: asciidoctor names each page by its title.
        for (var source : sources().entrySet()) {
            command.add(Files.writeString(folder.resolve(source.getKey() + ADOC), source.getValue())
                    .toString());
        }
        OutsideProgram.run("", command.toArray(String[]::new));
        var pages = new TreeMap<String, String>();
        for (var name : sources().keySet()) {
            var page = read(folder.resolve(name));
            for (var needless : NEEDLESS) {
                page = needless.matcher(page).replaceAll("");
            }
            pages.put(name, page);
        }
        return pages;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
