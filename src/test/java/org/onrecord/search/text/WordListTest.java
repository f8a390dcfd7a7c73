package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final String VECTORS = "word-vectors.bin";
    private static final Path LISTS = Path.of("src/main/resources/org/onrecord/search");

    @Test
    void a_class_has_the_words_of_its_line_and_of_the_lines_that_go_on_with_it() {
        assertThat(WordList.ofClass("back")).contains("it", "them");
    }

    @Test
    void a_class_that_is_not_listed_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> WordList.ofClass("unlisted"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no class of words is called unlisted");
    }

    @Test
    void the_checksum_is_of_all_lists() throws IOException {
        var checksum = new CRC32();
        try (var files = Files.walk(LISTS)) {
            for (var file : files.filter(file -> Files.isRegularFile(file) && !file.endsWith(VECTORS))
                    .sorted()
                    .toList()) {
                checksum.update(Files.readAllBytes(file));
            }
        }
        assertThat(WordList.checksum()).isEqualTo((int) checksum.getValue());
    }
}
