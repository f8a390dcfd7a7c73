package org.onrecord.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.cli.Cli;
import org.onrecord.golden.InProcess;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;

/** Typed text and names of files that would act on a terminal if the program repeated them as they are. */
class HostileTextTest {
    private static final String HOSTILE = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\u2028";
    private static final Map<String, String> GREY_HERON =
            Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");

    private static void assertInert(String written) {
        assertThat(written).isNotEmpty().doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u2028");
    }

    /** What a conversation at a terminal writes. */
    private static String said(List<String> typed, String... lines) {
        var written = new ByteArrayOutputStream();
        var io = new Io(
                InputStream.nullInputStream(),
                new Output("standard output", written),
                new Messages(new Output("standard error", written)),
                GREY_HERON,
                new AtBothEnds(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var cli = new Cli(io, (conversations, world) -> {
            var conversation = conversations.with(world, () -> typed);
            List.of(lines).forEach(conversation::say);
            world.out().flush();
        });
        cli.run("shell", "--color", "never", "--no-pager");
        return written.toString(StandardCharsets.UTF_8);
    }

    private record AtBothEnds() implements Terminal {
        @Override
        public boolean isInput() {
            return true;
        }

        @Override
        public boolean isOutput() {
            return true;
        }

        @Override
        public Size size() {
            return new Size(80, 24);
        }
    }

    @Test
    void history_repeats_no_escape_sequence() {
        var history = said(List.of("who is harrow?" + HOSTILE, "/show " + HOSTILE), "/history");

        assertInert(history);
        assertThat(history).contains("who is harrow?", "/show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who fenimore", "/who nobody-there", "/show ferry-lost", "/nonsense", "who is fenimore?"})
    void remarks_and_messages_of_the_shell_repeat_none(String line) {
        assertInert(said(List.of(), line + HOSTILE));
    }

    @Test
    void a_name_read_as_another_is_repeated_without_them() {
        var run = new InProcess().run(List.of("who", "fennimor" + HOSTILE), GREY_HERON, "");

        assertInert(run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void names_of_files_in_messages_are_repeated_without_them(String format, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("bad" + HOSTILE + ".json"), "[]");

        var validated =
                new InProcess().run(List.of("facts", "validate", file.toString(), "--format", format), Map.of(), "");
        var asked = new InProcess().run(List.of("overview", "--facts", file + HOSTILE), Map.of(), "");

        assertInert(validated.out());
        assertInert(asked.err());
    }
}
