package org.onrecord.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;

/** Typed text and names of files that would act on a terminal if the program repeated them as they are. */
class HostileTextTest {
    private static final String HOSTILE = HostileTexts.ALL;
    private static final Map<String, String> GREY_HERON =
            Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");

    private static String said(List<String> typed, String... lines) {
        return TypedShell.said(GREY_HERON, typed, List.of(lines));
    }

    @Test
    void history_repeats_no_escape_sequence() {
        var history = said(List.of("who is harrow?" + HOSTILE, "/show " + HOSTILE), "/history");

        HostileTexts.assertInert(history).contains("who is harrow?", "/show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who fenimore", "/who nobody-there", "/show ferry-lost", "/nonsense", "who is fenimore?"})
    void remarks_and_messages_of_the_shell_repeat_none(String line) {
        HostileTexts.assertInert(said(List.of(), line + HOSTILE));
    }

    @Test
    void a_name_read_as_another_is_repeated_without_them() {
        var run = new InProcess().run(List.of("who", "fennimor" + HOSTILE), GREY_HERON, "");

        HostileTexts.assertInert(run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void names_of_files_in_messages_are_repeated_without_them(String format, @TempDir Path folder) throws Exception {
        var name = HOSTILE.replaceAll("[/\0]", "");
        var file = Files.writeString(folder.resolve("bad" + name + ".json"), "[]");

        var validated =
                new InProcess().run(List.of("facts", "validate", file.toString(), "--format", format), Map.of(), "");
        var asked = new InProcess().run(List.of("overview", "--facts", file + HOSTILE), Map.of(), "");

        HostileTexts.assertInert(validated.out());
        HostileTexts.assertInert(asked.err());
    }
}
