package org.onrecord.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.lookup.LoadedRecords;

/** Pictures as Chromium shows them, with the fonts that are really there. */
@Tag("system")
class PicturesInBrowserTest {
    /** Writes the number of labels of each picture, and their problems, into the page. */
    private static final String MEASURE = """
            <p id="measured"></p>
            <script>
            const report = [...document.querySelectorAll('svg')].map(picture => {
                const room = picture.getBoundingClientRect();
                const labels = [...picture.querySelectorAll('text')].map(
                    one => ({text: one.textContent, box: one.getBoundingClientRect()}));
                const wrong = [];
                labels.forEach(({text, box: a}, i) => {
                    if (a.left < room.left || a.right > room.right || a.bottom > room.bottom) wrong.push('outside: ' + text);
                    labels.slice(0, i).forEach(({text: other, box: b}) => {
                        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                            wrong.push(text + ' ON ' + other);
                    });
                });
                return labels.length + ' labels ' + wrong.join('; ');
            });
            document.getElementById('measured').textContent = report.join(' | ');
            </script>
            """;

    private static final Pattern MEASURED = Pattern.compile("<p id=\"measured\">(.*?)</p>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void no_label_is_on_another_or_outside() throws Exception {
        var pictures = PicturesTest.pictures().toList();
        var page = pictures.stream()
                .map(picture -> "<div>" + picture.svg() + "</div>")
                .collect(Collectors.joining(
                        "", "<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"width: 3100px\">", MEASURE));
        var file = Files.writeString(folder.resolve("pictures.html"), page);

        var measured = MEASURED.matcher(chromium("--dump-dom", file.toUri().toString()));

        assertThat(measured.find()).isTrue();
        assertThat(measured.group(1).split(" \\| ", -1))
                .containsExactlyElementsOf(pictures.stream()
                        .map(picture -> picture.labels().size() + " labels ")
                        .toList());
    }

    @Test
    void a_picture_is_a_document_of_its_own_in_both_themes_and_is_printed_on_one_sheet() throws Exception {
        for (var picture : List.of(
                Drawn.timeline(LoadedRecords.PETER_CONNELLY, 1120), Drawn.status(LoadedRecords.PETER_CONNELLY, 1120))) {
            var noted = picture.svg()
                    .replaceFirst(
                            "</svg>\\s*$",
                            "<script>document.documentElement.setAttribute('data-title',"
                                    + " getComputedStyle(document.querySelector('.or-title')).fill)</script></svg>");
            var file = Files.writeString(folder.resolve("picture.svg"), noted)
                    .toUri()
                    .toString();
            assertThat(chromium("--dump-dom", "--blink-settings=preferredColorScheme=1", file))
                    .contains("data-title=\"rgb(29, 29, 27)\"");
            assertThat(chromium("--dump-dom", "--blink-settings=preferredColorScheme=0", file))
                    .contains("data-title=\"rgb(232, 230, 225)\"");

            var paper = folder.resolve("picture.pdf");
            chromium("--no-pdf-header-footer", "--print-to-pdf=" + paper, file);
            assertThat(Files.readString(paper, StandardCharsets.ISO_8859_1)).containsOnlyOnce("/Type /Page\n");
        }
    }

    private String chromium(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + folder.resolve("profile")),
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
