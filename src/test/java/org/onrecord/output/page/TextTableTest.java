package org.onrecord.output.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Phrase;

class TextTableTest {
    private final Page page = new Page(Written.FILE);

    private TextTable table(int room, String... cells) {
        return new TextTable(
                page,
                room,
                List.of("name", "role"),
                List.of(Arrays.stream(cells).map(Phrase::of).toList()));
    }

    @Test
    void columns_get_what_they_need_when_there_is_room() {
        table(40, "Ada Quill", "leader of the inquiry").write();

        assertThat(Written.by(page::writeTo)).isEqualTo("""
            name       role
            Ada Quill  leader of the inquiry
            """);
    }

    @Test
    void the_widest_column_gives_way_first() {
        table(24, "Ada Quill", "leader of the inquiry").write();

        assertThat(Written.by(page::writeTo)).isEqualTo("""
            name       role
            Ada Quill  leader of the
                       inquiry
            """);
    }

    @Test
    void a_table_whose_words_would_be_cut_says_so() {
        assertThat(table(20, "Ada Quill", "leader of the inquiry").isRoomy()).isTrue();
        assertThat(table(10, "Ada Quill", "leader of the inquiry").isRoomy()).isFalse();
    }
}
