package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.search.vectors.Learner;
import org.onrecord.search.vectors.VectorTable;

/** The table of vectors in the program is what the shipped record teaches. {@code bench/learn} writes it. */
class ShippedVectorsTest {
    private static final Path TABLE = Path.of("src/main/resources/org/onrecord/search/word-vectors.bin");
    private static final String STALE = TABLE + " is stale: run bench/learn";
    private static final int PASSES = 8;

    private static byte[] learned() {
        var texts = EntryTexts.learned(LoadedRecords.PETER_CONNELLY);
        return new Learner(texts, null)
                .learn(PASSES, Integer.MAX_VALUE, _ -> {})
                .toBytes();
    }

    @Test
    void the_table_was_learned_from_the_texts_of_the_shipped_record() {
        var texts = EntryTexts.learned(LoadedRecords.PETER_CONNELLY);

        assertThat(new VectorTable(read()).checksum()).as(STALE).isEqualTo(texts.checksum());
        assertThat(VectorTable.SHIPPED.checksum()).as(STALE).isEqualTo(texts.checksum());
        assertThat(LearnedTable.learn(LoadedRecords.PETER_CONNELLY, _ -> {}))
                .as("a pack of the shipped record has no table of its own")
                .isNull();
    }

    @Test
    void learning_again_gives_the_same_bytes() throws IOException {
        var table = learned();

        if (Boolean.getBoolean("vectors.update")) {
            Files.write(TABLE, table);
        }
        assertThat(table).as(STALE).isEqualTo(read());
    }

    private static byte[] read() {
        try {
            return Files.readAllBytes(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
