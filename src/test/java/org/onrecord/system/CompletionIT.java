package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.hostile.HostileRecord;

/** The completion scripts in the real shells. */
@Tag("system")
class CompletionIT {
    private static final String TYPIST = "src/test/resources/shells/type-lines.zsh";

    /** What is typed before a TAB, and the line after it. */
    private static final Map<String, String> LINES = lines(
            "onrecord overv", "onrecord overview ",
            "onrecord facts va", "onrecord facts validate ",
            "onrecord reforms --in-", "onrecord reforms --in-force-on ",
            "onrecord reforms --no-h", "onrecord reforms --no-header ",
            "onrecord --format pl", "onrecord --format plain ",
            "onrecord --format=pl", "onrecord --format=plain ",
            "onrecord reforms --link official,a", "onrecord reforms --link official,attributed ",
            "onrecord timeline --topic fam", "onrecord timeline --topic family ",
            "onrecord works --color al", "onrecord works --color always ",
            "onrecord help exit", "onrecord help exit-codes ",
            "onrecord who si", "onrecord who sian-harrow ",
            "onrecord who fenn", "onrecord who marta-fennimore ",
            "onrecord who \"lord pen", "onrecord who \"lord-penhallow\" ",
            "onrecord who lord pen", "onrecord who lord Penhallow ",
            "onrecord who martin", "onrecord who martin",
            "onrecord status ang", "onrecord status zoe-angstrom ",
            "onrecord timeline --about=quill", "onrecord timeline --about=ada-quill ",
            "onrecord outcome --proceeding heron-t", "onrecord outcome --proceeding heron-trial ",
            "onrecord show no-mans", "onrecord show no-manslaughter-conviction ",
            "onrecord impact harb", "onrecord impact harbour-level ",
            "onrecord --record-version 1.0.", "onrecord --record-version 1.0.0 ",
            "onrecord --case pet", "onrecord --case peter-connelly ",
            "onrecord --facts facts/peter-c", "onrecord --facts facts/peter-connelly.json ",
            "onrecord --facts=facts/peter-c", "onrecord --facts=facts/peter-connelly.json ",
            "onrecord --facts facts/peter-connelly.json who bark",
                    "onrecord --facts facts/peter-connelly.json who steven-barker ",
            "onrecord --facts 'facts/peter-connelly.json' who bark",
                    "onrecord --facts 'facts/peter-connelly.json' who steven-barker ",
            "onrecord --facts missing.json who bark", "onrecord --facts missing.json who bark",
            "onrecord search READ", "onrecord search READ");

    @TempDir
    static Path folder;

    private static InteractiveShell shells;

    @BeforeAll
    static void puts_the_program_on_the_path() throws Exception {
        shells = InteractiveShell.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void a_tab_completes_the_line(String shell) throws Exception {
        var typed = List.copyOf(LINES.keySet());
        var seen = shells.run(typed, "zsh", TYPIST, shell);
        assertThat(paired(typed, seen)).isEqualTo(LINES);
    }

    @Test
    void fish_completes_the_last_word() throws Exception {
        var typed = List.copyOf(LINES.keySet());
        var completed = new ArrayList<String>();
        for (var line : typed) {
            var candidates = shells.run(
                    List.of(),
                    "fish",
                    "--no-config",
                    "-c",
                    "onrecord completion fish | source; complete -C $argv[1]",
                    line);
            assertThat(candidates).as(line).hasSizeLessThan(2);
            var value = candidates.isEmpty() ? "" : candidates.getFirst().split("\t", -1)[0];
            completed.add(value.isEmpty() ? line : withLastWord(line, value));
        }
        assertThat(paired(typed, completed)).isEqualTo(LINES);
    }

    /** Of the names that begin with Eve one has nothing in it that a shell would act on. */
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void names_that_would_run_a_program_stay_off_the_line(String shell) throws Exception {
        var line = "onrecord --facts " + HostileRecord.named(folder) + " who eve ";
        var seen = shells.run(List.of(line, line + "\"", line + "'"), "zsh", TYPIST, shell);
        assertThat(seen).containsExactly(line + "Plain ", line + "\"Plain\" ", line + "'Plain' ");
        assertThat(folder.resolve("RAN")).doesNotExist();
    }

    @Test
    void fish_is_offered_no_name_that_would_run_a_program() throws Exception {
        var line = "onrecord --facts " + HostileRecord.named(folder) + " who eve ";
        var script = "onrecord completion fish | source; complete -C $argv[1]";
        for (var quote : List.of("", "\"", "'")) {
            assertThat(shells.run(List.of(), "fish", "--no-config", "-c", script, line + quote))
                    .containsExactly("Plain\tEve Plain");
        }
    }

    @Test
    void fish_shows_what_the_candidates_are() throws Exception {
        var candidates = shells.run(
                List.of(),
                "fish",
                "--no-config",
                "-c",
                "onrecord completion fish | source; complete -C 'onrecord status '");
        assertThat(candidates)
                .containsExactly(
                        "sian-harrow\towner of the Grey Heron, convicted on her plea of issuing false safety certificates",
                        "zoe-angstrom\tcaptain of the Grey Heron, convicted of endangering life at sea",
                        "ivo-lund\tkeeper of the Skerry beacon");
    }

    /** As fish puts a value in: the quote stays, and is closed. */
    private static String withLastWord(String line, String value) {
        var quote = line.indexOf('"');
        return quote < 0
                ? line.substring(0, line.lastIndexOf(' ') + 1) + value + " "
                : line.substring(0, quote + 1) + value + "\" ";
    }

    private static Map<String, String> paired(List<String> typed, List<String> seen) {
        assertThat(seen).hasSameSizeAs(typed);
        var pairs = new LinkedHashMap<String, String>();
        for (var i = 0; i < typed.size(); i++) {
            pairs.put(typed.get(i), seen.get(i));
        }
        return pairs;
    }

    private static Map<String, String> lines(String... typedAndSeen) {
        var lines = new LinkedHashMap<String, String>();
        for (var i = 0; i < typedAndSeen.length; i += 2) {
            lines.put(typedAndSeen[i], typedAndSeen[i + 1]);
        }
        return lines;
    }
}
