package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.onrecord.format.ReadRecords.SMALLEST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.golden.ProgramProcess;

class FactsLoaderTest {
    @TempDir
    Path folder;

    @Test
    void the_record_that_comes_with_the_program_is_loaded() {
        var record = FactsLoader.load(new FactsSource.Bundled(), Limits.DEFAULT);

        assertThat(record.caseId()).isEqualTo("peter-connelly");
    }

    @Test
    void a_file_and_standard_input_give_the_same_record() throws IOException {
        var fromFile = FactsLoader.load(new FactsSource.OnDisk(SMALLEST), Limits.DEFAULT);
        var fromInput = FactsLoader.load(
                new FactsSource.StandardInput(new ByteArrayInputStream(Files.readAllBytes(SMALLEST))), Limits.DEFAULT);

        assertThat(fromInput).isEqualTo(fromFile);
    }

    @Test
    void a_digest_is_that_of_the_bytes_of_the_file() throws Exception {
        var bytes = Files.readAllBytes(SMALLEST);

        var digested = FactsLoader.loadWithDigest(new FactsSource.OnDisk(SMALLEST), Limits.DEFAULT);

        assertThat(digested.bytes()).isEqualTo(bytes.length);
        assertThat(digested.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(digested.record().caseId()).isEqualTo("smallest");
    }

    @Test
    void a_missing_file_is_named() {
        var failure = failure(new FactsSource.OnDisk(folder.resolve("none.json")));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-missing");
        assertThat(failure.message()).contains("none.json");
        assertThat(failure.hint()).isNotBlank();
    }

    @Test
    void a_directory_is_no_facts_file() {
        var failure = failure(new FactsSource.OnDisk(folder));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-directory");
    }

    @Test
    @Timeout(60)
    void a_named_pipe_is_not_waited_for() throws Exception {
        var pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        var failure = failure(new FactsSource.OnDisk(pipe));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-named-pipe");
        assertThat(failure.message()).isEqualTo(pipe + " is a named pipe");
    }

    @Test
    @Timeout(60)
    void a_pipe_of_a_program_is_read() throws Exception {
        var words = new ArrayList<>(ProgramProcess.classes().words());
        words.addAll(List.of("facts", "validate"));
        var program = "'" + String.join("' '", words) + "'";

        for (var script : List.of("cat %s | " + program + " /dev/stdin", program + " <(cat %s)")) {
            var shell = new ProcessBuilder("bash", "-c", script.formatted(SMALLEST))
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(": no problems");
        }
    }

    /** The stream throws the exception, because these tests may run as root, which file permissions do not stop. */
    @Test
    void a_file_that_may_not_be_read_is_told_from_one_that_is_missing() {
        var failure = failure(new FactsSource.StandardInput(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new AccessDeniedException("closed.json");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        }));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-unreadable");
    }

    @Test
    void an_empty_file_is_not_called_invalid() throws IOException {
        var failure = failure(new FactsSource.OnDisk(Files.createFile(folder.resolve("empty.json"))));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-empty");
        assertThat(failure.problems()).isEmpty();
    }

    @Test
    void a_file_and_a_stream_over_the_limit_are_refused_alike() throws IOException {
        var limits = Limits.DEFAULT.withMaxBytes(1 << 10);

        var file =
                catchThrowableOfType(Failure.class, () -> FactsLoader.load(new FactsSource.OnDisk(SMALLEST), limits));
        var stream = catchThrowableOfType(
                Failure.class,
                () -> FactsLoader.validate(new FactsSource.StandardInput(Files.newInputStream(SMALLEST)), limits));

        assertThat(file.code()).isEqualTo(stream.code()).isEqualTo("facts-too-large");
        assertThat(file.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(file.message()).endsWith("is larger than 1024 bytes");
        assertThat(stream.message()).isEqualTo("the facts file standard input is larger than 1024 bytes");
        assertThat(file.hint()).contains("--max-size");
    }

    @Test
    void an_invalid_file_brings_all_its_problems() throws IOException {
        var file = folder.resolve("bad.json");
        Files.writeString(
                file,
                ReadRecords.textOf(SMALLEST)
                        .replace("\"format\": 1", "\"format\": \"1\"")
                        .replace("\"case\"", "\"caze\""));

        var failure = failure(new FactsSource.OnDisk(file));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.FACTS_UNUSABLE);
        assertThat(failure.code()).isEqualTo("facts-invalid");
        assertThat(failure.message()).isEqualTo("the facts file " + file + " has 3 problems");
        assertThat(failure.hint()).isEqualTo("onrecord facts validate FILE lists them");
        assertThat(failure.problems())
                .extracting(Problem::code)
                .containsExactly("missing-key", "wrong-type", "unknown-key");
        assertThat(failure.problems()).allMatch(problem -> problem.file().equals(file.toString()));
        assertThat(FactsLoader.validate(new FactsSource.OnDisk(file), Limits.DEFAULT))
                .isEqualTo(failure.problems());
    }

    @Test
    void a_file_of_noise_is_said_to_have_more_problems_than_are_listed() throws IOException {
        var file = Files.writeString(folder.resolve("noise.json"), "{\"aliases\": [" + "0,".repeat(2000) + "0]}");

        assertThat(failure(new FactsSource.OnDisk(file)).message()).endsWith(" has more than 1,000 problems");
    }

    @Test
    void a_valid_file_has_no_problems() {
        assertThat(FactsLoader.validate(new FactsSource.OnDisk(SMALLEST), Limits.DEFAULT))
                .isEmpty();
    }

    @Test
    void an_error_of_the_disk_is_not_blamed_on_the_file() {
        var failure = failure(new FactsSource.StandardInput(new BadDisk()));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(failure.code()).isEqualTo("facts-read-error");
        assertThat(failure.message()).contains("standard input").contains("Input/output error");
    }

    @Test
    void an_error_of_the_disk_in_the_middle_of_a_file_is_not_blamed_on_the_file() throws IOException {
        var start = new ByteArrayInputStream(Files.readAllBytes(SMALLEST), 0, 500);

        var failure = failure(new FactsSource.StandardInput(new SequenceInputStream(start, new BadDisk())));

        assertThat(failure.code()).isEqualTo("facts-read-error");
    }

    private static final class BadDisk extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("Input/output error");
        }
    }

    private static Failure failure(FactsSource source) {
        return catchThrowableOfType(Failure.class, () -> FactsLoader.load(source, Limits.DEFAULT));
    }
}
