package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;
import org.onrecord.io.Disk;

class FactsFormatCommandTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    @TempDir
    Path folder;

    private Path record;

    @BeforeEach
    void a_record_in_another_order() throws IOException {
        record = Files.copy(RECORDS.resolve("grey-heron.json"), folder.resolve("record.json"));
    }

    private static Run format(String... arguments) {
        return new InProcess()
                .run(
                        Stream.concat(Stream.of("facts", "format"), Stream.of(arguments))
                                .toList(),
                        Map.of(),
                        "");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_written_in_place_and_nothing_else() throws IOException {
        var run = format(record.toString());

        assertThat(run.out()).isEqualTo(record + " written: in canonical form, changed from line 23\n");
        assertThat(run.code()).isZero();
        assertThat(names()).containsExactly("record.json");
        assertThat(format("--check", record.toString()).code()).isZero();
        assertThat(format(record.toString()).out()).isEqualTo(record + " unchanged: in canonical form\n");
    }

    @Test
    void nothing_differs_from_what_the_file_said() {
        format(record.toString());

        var run = new InProcess()
                .run(
                        List.of("facts", "diff", RECORDS.resolve("grey-heron.json") + "", record + "", "--exit-code"),
                        Map.of(),
                        "");
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void standard_input_comes_out_in_that_form() throws IOException {
        var through = new InProcess().run(List.of("facts", "format", "-"), Map.of(), Files.readString(record));
        format(record.toString());

        assertThat(through.code()).isZero();
        assertThat(through.err()).isEmpty();
        assertThat(record).hasContent(through.out());
    }

    @Test
    void the_mode_of_the_file_is_kept() throws IOException {
        Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("rw-r-----"));

        format(record.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_link_stays_one_and_the_file_behind_it_is_written() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.json"), record);

        format(link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(format("--check", record.toString()).code()).isZero();
    }

    @Test
    void the_owner_the_group_and_the_bits_of_the_file_are_kept() throws IOException {
        Assumptions.assumeThat((Integer) Files.getAttribute(record, "unix:uid"))
                .as("run by root")
                .isZero();
        Files.setAttribute(record, "unix:uid", 1234);
        Files.setAttribute(record, "unix:gid", 2345);
        Files.setAttribute(record, "unix:mode", 02664);

        format(record.toString());

        assertThat(Files.readAttributes(record, "unix:uid,gid"))
                .containsEntry("uid", 1234)
                .containsEntry("gid", 2345);
        assertThat((Integer) Files.getAttribute(record, "unix:mode") & 07777).isEqualTo(02664);
    }

    @Test
    void nobody_else_can_read_the_temporary_file() throws IOException {
        Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("rw-r--r--"));
        var modes = new ArrayList<String>();

        Disk.replace(record, out -> {
            for (var name : names()) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
            }
        });

        assertThat(modes).containsExactlyInAnyOrder("rw-------", "rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void a_link_to_another_file_system_stays_one() throws IOException {
        var memory = Path.of("/dev/shm");
        Assumptions.assumeThat(memory).isDirectory();
        Assumptions.assumeThat(Files.getFileStore(memory)).isNotEqualTo(Files.getFileStore(folder));
        var elsewhere = Files.createTempFile(memory, "onrecord", ".json");
        try {
            Files.copy(record, elsewhere, StandardCopyOption.REPLACE_EXISTING);
            var link = Files.createSymbolicLink(folder.resolve("link.json"), elsewhere);

            assertThat(format(link.toString()).err()).isEmpty();

            assertThat(link).isSymbolicLink();
            assertThat(format("--check", elsewhere.toString()).code()).isZero();
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    @Timeout(60)
    void a_named_pipe_stays_one() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        var run = format(pipe.toString());

        assertThat(run.err()).contains(pipe + " is a named pipe");
        assertThat(run.code()).isEqualTo(4);
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("pipe", "record.json");
    }

    @Test
    void memory_for_three_times_the_file_is_enough() throws Exception {
        var text = Files.readString(RECORDS.resolve("smallest.json"));
        var from = text.indexOf("    {", text.indexOf("\"facts\": [\n    {"));
        var fact = text.substring(from, text.indexOf("\n  ],", from))
                .replace(
                        "\"note\": null",
                        "\"note\": \"" + "It burned all night. ".repeat(20).strip() + "\"");
        var facts = IntStream.range(0, 12_000)
                .mapToObj(number -> fact.replace("\"lantern-lit\"", "\"lantern-lit-" + number + "\""))
                .collect(Collectors.joining(",\n"));
        var large = folder.resolve("large.json");
        Files.writeString(large, text.substring(0, from) + facts + ",\n" + text.substring(from));
        var heap = 3 * Files.size(large) / 1024;

        var words = new ArrayList<>(ProgramProcess.classes().words());
        words.add(1, "-Xmx" + heap + "k");
        var run = new ProgramProcess(words, Map.of())
                .run(List.of("facts", "format", "--check", large.toString()), Map.of(), "");

        assertThat(run.out() + run.err()).isEqualTo(large + " unchanged: in canonical form\n");
    }

    @Test
    void a_file_that_is_in_that_form_is_not_touched() throws IOException {
        format(record.toString());
        var before = Files.getLastModifiedTime(record);
        var inode = Files.getAttribute(record, "unix:ino");

        format(record.toString());

        assertThat(Files.getLastModifiedTime(record)).isEqualTo(before);
        assertThat(Files.getAttribute(record, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void check_writes_nothing_and_ends_with_1() throws IOException {
        var before = Files.readAllBytes(record);

        var run = format("--check", record.toString());

        assertThat(run.out()).isEqualTo(record + " different: not in canonical form from line 23\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(record).hasBinaryContent(before);
    }

    @Test
    void a_file_that_is_not_in_order_is_refused_with_its_problems_and_no_other_is_written() throws IOException {
        var before = Files.readAllBytes(record);
        var bad = folder.resolve("bad.json");
        Files.copy(RECORDS.resolve("grey-heron.json"), bad, StandardCopyOption.REPLACE_EXISTING);
        var text = Files.readString(bad).replace("\"format\": 1", "\"format\": 1, \"colour\": \"grey\"");
        Files.writeString(bad, text);

        var run = format(record.toString(), bad.toString());

        assertThat(run.err()).contains("1 problem", "unknown-key", "\"colour\"");
        assertThat(run.code()).isEqualTo(4);
        assertThat(record).hasBinaryContent(before);
        assertThat(bad).hasContent(text);
        assertThat(names()).containsExactly("bad.json", "record.json");
    }

    @Test
    void a_folder_that_cannot_be_written_leaves_the_file_as_it_was() throws IOException {
        var before = Files.readAllBytes(record);
        // Not the permissions of the folder: for root they are none. A folder stands where the temporary file is due.
        var blocked = folder.resolve(
                "." + record.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        Files.createDirectories(blocked.resolve("in the way"));

        var run = format(record.toString());

        assertThat(run.err()).contains("could not be written");
        assertThat(run.code()).isEqualTo(74);
        assertThat(record).hasBinaryContent(before);
    }
}
