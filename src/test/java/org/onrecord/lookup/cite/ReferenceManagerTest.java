package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.FullOnly;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Written;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Format;

/** What JabRef imports of the bibliography of the shipped record. */
@Tag("system")
@FullOnly
class ReferenceManagerTest {
    @TempDir
    Path folder;

    /** Returns what JabRef reports when it imports a bibliography, and the entries that it then saves. */
    private List<String> imported(String bibliography, String format) throws Exception {
        var in = Files.writeString(folder.resolve("in." + format), bibliography);
        var out = folder.resolve("out.bib");
        var log = folder.resolve("jabref.log");
        var builder = new ProcessBuilder("jabref", "-n", "-i", in + "," + format, "-o", out.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put("JABREF_JAVA_OPTS", "-Djava.util.prefs.userRoot=" + folder + " -Djava.awt.headless=true");
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return List.of(Files.readString(log), Files.readString(out));
    }

    private static List<String> fields(String entries, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(entries)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"BIBTEX, bibtex, '^@\\w+\\{([\\w-]+),'", "RIS, ris, '^  refid += \\{(.*)\\},'"})
    void jabref_imports_each_source_without_a_warning(Format format, String name, String id) throws Exception {
        var sources = LoadedRecords.PETER_CONNELLY.sources().values();
        var read = imported(
                Written.by(out -> new Bibliography(LoadedRecords.PETER_CONNELLY, format).write(sources, out)), name);
        assertThat(read.getFirst()).contains("Importing: ").doesNotContain("Error", "Exception", "WARN ");
        assertThat(fields(read.getLast(), id))
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().map(Source::id).toList());
        assertThat(fields(read.getLast(), "^  url += \\{(.*)\\},"))
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().map(Source::url).toList());
    }

    @Test
    void jabref_reports_an_entry_that_it_cannot_read() throws Exception {
        assertThat(imported("@online{a, title = {b}, date}", "bibtex").getFirst())
                .contains("Error");
    }
}
