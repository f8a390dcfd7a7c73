package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final String VECTORS = "word-vectors.bin";
    private static final Path LISTS = Path.of("src/main/resources/org/onrecord/search");

    @Test
    void the_checksum_is_of_all_lists() throws IOException {
        var checksum = new CRC32();
        try (var files = Files.list(LISTS)) {
            for (var file :
                    files.filter(file -> !file.endsWith(VECTORS)).sorted().toList()) {
                checksum.update(Files.readAllBytes(file));
            }
        }
        assertThat(WordList.checksum()).isEqualTo((int) checksum.getValue());
    }
}
