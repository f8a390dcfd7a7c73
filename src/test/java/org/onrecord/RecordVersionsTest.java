package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.history.ReleaseCheck;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;

/** The promises between the shipped record and its earlier versions, which stay as whole files. */
class RecordVersionsTest {
    private static final CaseRecord NOW = read(Path.of("facts/peter-connelly.json"));

    @Test
    void an_earlier_version_is_a_whole_file_named_for_itself() throws IOException {
        for (var file : files()) {
            var record = read(file);
            assertThat(file).hasFileName(record.caseId() + "-" + record.version() + ".json");
            assertThat(NOW.changes()).extracting(Change::version).contains(record.version());
        }
    }

    @Test
    void every_earlier_version_is_kept() throws IOException {
        assertThat(files().stream().map(file -> read(file).version()))
                .containsExactlyInAnyOrderElementsOf(
                        NOW.changes().stream().skip(1).map(Change::version).toList());
    }

    @Test
    void the_record_keeps_its_promises_towards_every_earlier_version() throws IOException {
        for (var file : files()) {
            assertThat(ReleaseCheck.problems("now", NOW, read(file)))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("facts/versions"))) {
            return files.sorted().toList();
        }
    }

    private static CaseRecord read(Path file) {
        return FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT);
    }
}
