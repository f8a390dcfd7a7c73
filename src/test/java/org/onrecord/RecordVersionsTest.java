package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Withdrawal;
import org.onrecord.store.FactsLoader;
import org.onrecord.store.FactsSource;
import org.onrecord.store.Limits;

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
    void no_fact_is_silently_gone() throws IOException {
        var known = new HashSet<>(NOW.facts().keySet());
        NOW.changes()
                .forEach(change ->
                        change.withdrawn().stream().map(Withdrawal::id).forEach(known::add));
        for (var file : files()) {
            assertThat(known).as("%s", file).containsAll(read(file).facts().keySet());
        }
    }

    @Test
    void every_changed_fact_has_its_entry_in_changes() {
        var before = read(Path.of("facts/versions/peter-connelly-1.0.0.json"));
        var entries = new HashSet<>(NOW.changes().getFirst().added());
        NOW.changes().getFirst().corrected().forEach(correction -> entries.add(correction.id()));
        NOW.facts().forEach((id, fact) -> {
            if (!fact.equals(before.facts().get(id))) {
                assertThat(entries).as("an entry for %s", id).contains(id);
            }
        });
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
