package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Progress;

class FetchingTest {
    private static final int BYTES = 3 * (1 << 20) / 2;

    @TempDir
    Path home;

    private final Progress progress = new Progress(Desk.with(Map.of()));

    @AfterEach
    void the_progress_ends() {
        progress.close();
    }

    private Path copy() {
        return home.resolve("store/copy.json");
    }

    private boolean fetch(Origin source, long maxBytes) throws IOException {
        Files.createDirectory(copy().getParent());
        return new Fetching(Desk.with(Map.of()), 1, progress).fetch(source, copy(), maxBytes);
    }

    private Origin source() throws IOException {
        var content = new byte[BYTES];
        content[BYTES - 1] = 1;
        return Origin.of(Files.write(home.resolve("record.json"), content).toString(), false);
    }

    private void assertSaid(String words) {
        assertThat(progress).extracting("words").isEqualTo(words);
    }

    @Test
    void a_file_of_exactly_the_largest_size_is_taken_whole() throws IOException {
        assertThat(fetch(source(), BYTES)).isTrue();

        assertThat(copy()).hasSameBinaryContentAs(home.resolve("record.json"));
        assertThat(OpenFiles.below(home)).isEmpty();
    }

    @Test
    void one_byte_more_is_refused_and_nothing_stays_open() throws IOException {
        var source = source();

        var refused = catchThrowableOfType(Failure.class, () -> fetch(source, BYTES - 1));

        assertThat(refused.code()).isEqualTo("download-too-large");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.message()).contains("larger than " + (BYTES - 1) + " bytes");
        assertThat(OpenFiles.below(home)).isEmpty();
    }

    @Test
    void it_says_how_many_whole_mebibytes_have_come() throws IOException {
        var source = source();
        assertThat(fetch(source, BYTES)).isTrue();

        assertSaid("downloading " + source.name() + ", 1 MiB so far");
    }

    @Test
    void of_a_source_that_is_not_there_it_says_the_name_and_leaves_nothing_open() throws IOException {
        var source = Origin.of(home.resolve("none.json").toString(), false);

        assertThat(fetch(source, BYTES)).isFalse();

        assertSaid("downloading " + source.name());
        assertThat(OpenFiles.below(home)).isEmpty();
        assertThat(copy()).isEmptyFile();
    }
}
