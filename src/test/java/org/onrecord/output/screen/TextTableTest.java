package org.onrecord.output.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;

class TextTableTest {
    private static TextTable table(int room, Sink out, String... cells) {
        return new TextTable(
                new Page(Written.FILE, out),
                room,
                List.of("name", "role"),
                List.of(Arrays.stream(cells).map(Phrase::of).toList()));
    }

    private static String written(int room, String... cells) {
        return Written.by(out -> table(room, out, cells).write());
    }

    @Test
    void columns_get_what_they_need_when_there_is_room() {
        assertThat(written(40, "Ada Quill", "leader of the inquiry")).isEqualTo("""
            name       role
            Ada Quill  leader of the inquiry
            """);
    }

    @Test
    void the_widest_column_gives_way_first() {
        assertThat(written(24, "Ada Quill", "leader of the inquiry")).isEqualTo("""
            name       role
            Ada Quill  leader of the
                       inquiry
            """);
    }

    @Test
    void a_table_whose_words_would_be_cut_says_so() {
        assertThat(table(20, new Sink(new StringBuilder()), "Ada Quill", "leader of the inquiry")
                        .isRoomy())
                .isTrue();
        assertThat(table(10, new Sink(new StringBuilder()), "Ada Quill", "leader of the inquiry")
                        .isRoomy())
                .isFalse();
    }
}
