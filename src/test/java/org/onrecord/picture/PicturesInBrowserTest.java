package org.onrecord.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as Chromium shows them, with the fonts that are really there. */
@Tag("system")
class PicturesInBrowserTest {
    /** Notes in the document itself what is wrong with its labels, and how many it has. */
    private static final String MEASURE = """
            <script>
            const labels = [...document.querySelectorAll('text')].map(
                one => ({text: one.textContent, box: one.getBoundingClientRect()}));
            const wrong = [];
            const room = document.documentElement.getBoundingClientRect();
            labels.forEach(({text, box}, i) => {
                if (box.left &lt; room.left || box.right > room.right || box.bottom > room.bottom) wrong.push('outside: ' + text);
                labels.slice(0, i).forEach(other => {
                    const b = other.box;
                    if (box.left &lt; b.right &amp;&amp; b.left &lt; box.right &amp;&amp; box.top &lt; b.bottom &amp;&amp; b.top &lt; box.bottom)
                        wrong.push(text + ' ON ' + other.text);
                });
            });
            const colour = name => getComputedStyle(document.querySelector(name)).fill;
            document.documentElement.setAttribute('data-labels', labels.length);
            document.documentElement.setAttribute('data-wrong', wrong.join('; '));
            document.documentElement.setAttribute('data-colours', colour('.or-page') + ' ' + colour('.or-title'));
            </script></svg>
            """;

    private static final Pattern MEASURED = Pattern.compile("data-([a-z]+)=\"([^\"]*)\"");

    @TempDir
    Path folder;

    static Stream<Drawn> pictures() {
        return PicturesTest.pictures();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_label_is_on_another_in_chromium(Drawn picture) throws Exception {
        var file =
                Files.writeString(folder.resolve("picture.svg"), picture.svg().replaceFirst("</svg>\\s*$", MEASURE));

        var light = measured(file, "--blink-settings=preferredColorScheme=1");
        assertThat(light).contains("wrong=", "labels=" + picture.labels().size());
        assertThat(light).contains("colours=rgb(255, 255, 255) rgb(29, 29, 27)");
        assertThat(measured(file, "--blink-settings=preferredColorScheme=0"))
                .contains("wrong=", "colours=rgb(23, 25, 27) rgb(232, 230, 225)");
    }

    private static List<String> measured(Path file, String scheme) throws IOException, InterruptedException {
        var dump = chromium("--dump-dom", scheme, file.toUri().toString());
        return MEASURED.matcher(dump)
                .results()
                .map(found -> found.group(1) + "=" + found.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_is_printed_on_one_sheet(Drawn picture) throws Exception {
        var file = Files.writeString(folder.resolve("picture.svg"), picture.svg());
        var paper = folder.resolve("picture.pdf");

        chromium(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + paper,
                file.toUri().toString());

        assertThat(Files.readString(paper, StandardCharsets.ISO_8859_1)).containsOnlyOnce("/Type /Page\n");
    }

    private static String chromium(String... arguments) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("onrecord-chromium");
        var command = Stream.concat(
                        Stream.of(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--hide-scrollbars",
                                "--user-data-dir=" + profile),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", command).isZero();
        return out;
    }
}
