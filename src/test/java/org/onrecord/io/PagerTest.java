package org.onrecord.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private void show(int rows, boolean hasTypedAhead) {
        show(rows, hasTypedAhead, "cat > " + folder.resolve("paged"));
    }

    private void show(int rows, boolean hasTypedAhead, String pager) {
        var terminal = new FakeTerminal(true, true, false, hasTypedAhead, new Terminal.Size(80, 24));
        var out = new Output("standard output", screen);
        var io = new Io(
                InputStream.nullInputStream(),
                out,
                new Messages(new Output("standard error", new ByteArrayOutputStream())),
                Map.of("ONRECORD_PAGER", pager),
                terminal,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        new Pager(io).show("text", columns -> columns == 80 ? rows : -1);
        out.flush();
    }

    @Test
    void pages_what_is_taller_than_the_screen_with_the_prompt_below_it() throws Exception {
        show(24, false);

        assertThat(screen.toString(UTF_8)).isEmpty();
        assertThat(Files.readString(folder.resolve("paged"))).isEqualTo("text");
    }

    @Test
    void does_not_page_what_fits() {
        show(23, false);

        assertThat(screen.toString(UTF_8)).isEqualTo("text");
        assertThat(folder.resolve("paged")).doesNotExist();
    }

    @Test
    void does_not_page_while_keys_wait_that_were_typed_ahead() {
        show(24, true);

        assertThat(screen.toString(UTF_8)).isEqualTo("text");
        assertThat(folder.resolve("paged")).doesNotExist();
    }

    @Test
    void a_key_pressed_in_less_writes_no_file_and_runs_no_program() throws Exception {
        show(24, false, "printf %s \"$LESSSECURE\" > " + folder.resolve("secure"));

        assertThat(folder.resolve("secure")).hasContent("1");
    }
}
