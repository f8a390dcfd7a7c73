package org.onrecord.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void numbers_and_texts_come_back_as_they_were_written() {
        var numbers = new int[] {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1};
        var row = rows(List.of(new RowWriter()
                        .raw(RowWriter.numbers(numbers))
                        .text("“café”")
                        .text("")
                        .toBytes()))
                .row(0);

        assertThat(row.numbers()).isEqualTo(numbers);
        assertThat(row.text()).isEqualTo("“café”");
        assertThat(row.text()).isEmpty();
        assertThatThrownBy(row::number).isInstanceOf(PackDamage.class);
    }

    @Test
    void reals_come_back_as_they_were_written() {
        var reals = new float[] {0, -0.5F, 1 / 3F, Float.MAX_VALUE};

        assertThat(rows(List.of(RowWriter.floats(reals))).row(0).floats()).isEqualTo(reals);
    }

    @Test
    void rows_are_found_by_number_and_by_the_text_they_begin_with() {
        var rows = sorted(10_000);

        for (var number = 0; number < rows.size(); number++) {
            assertThat(rows.numberOf("key-%05d".formatted(number))).isEqualTo(number);
        }
        assertThat(rows.find("key-00042")).isNotNull();
        assertThat(rows.numberOf("key-")).isEqualTo(-1);
        assertThat(rows.numberOf("zoo")).isEqualTo(-1);
        assertThat(rows.range("key-0004")).containsExactly(40, 50);
        assertThat(rows.range("")).containsExactly(0, 10_000);
        assertThat(rows.range("zoo")).containsExactly(10_000, 10_000);
        assertThatThrownBy(() -> rows.row(10_000)).isInstanceOf(PackDamage.class);
    }

    @Test
    void texts_that_begin_alike_fill_blocks_or_are_empty_are_found() {
        var texts = new TreeSet<String>(List.of("", "\u0000", "a", "ü", "\uffff"));
        for (var number = 0; number < 3_000; number++) {
            texts.add("the same beginning of a text " + number);
            texts.add("k".repeat(number % 300) + (char) ('a' + number % 7));
        }
        var rows = rows(
                texts.stream().map(text -> new RowWriter().text(text).toBytes()).toList());

        var number = 0;
        for (var text : texts) {
            assertThat(rows.numberOf(text)).as(text).isEqualTo(number++);
            assertThat(rows.numberOf(text + "\u0000\u0000")).as(text).isEqualTo(-1);
        }
    }

    @Test
    void a_table_may_be_empty_or_have_a_row_larger_than_a_block() {
        assertThat(rows(List.of()).size()).isZero();
        assertThat(rows(List.of()).numberOf("a")).isEqualTo(-1);
        var large = "x".repeat(100_000);
        var rows = rows(List.of(
                new RowWriter().text("a").toBytes(), new RowWriter().text(large).toBytes()));

        assertThat(rows.row(1).text()).isEqualTo(large);
    }

    @Test
    void a_large_table_has_larger_blocks() {
        var rows = IntStream.range(0, 80 << 8).boxed().iterator();
        var sizes = new ArrayList<Integer>();
        var bytes = new byte[1 << 12];
        Rows.BlockBuilder.blocks(rows, (_, row) -> row.raw(bytes))
                .forEachRemaining(block -> sizes.add(block.bytes().length));

        assertThat(sizes.getFirst()).isLessThan(10_000);
        assertThat(sizes.getLast()).isBetween(20_000, 30_000);
    }

    @Test
    void blocks_of_any_size_have_their_rows() {
        for (var size : List.of(8_000, 65_520, 65_525, 65_526, 65_527, 65_528, 65_530, 65_536, 70_000)) {
            var rows = rows(List.of(
                    new RowWriter().text("a").toBytes(),
                    new RowWriter().raw(new byte[size]).toBytes()));

            assertThat(rows.row(0).text()).isEqualTo("a");
            assertThat(rows.row(1).raw(size)).hasSize(size);
        }
    }

    @Test
    void floats_come_back_as_they_were_written() {
        var floats = new float[] {0, -0.5f, 1 / 3f, Float.MAX_VALUE};

        assertThat(rows(List.of(RowWriter.floats(floats))).row(0).floats()).isEqualTo(floats);
    }

    @Test
    void order_is_that_of_bytes() {
        var texts = new ArrayList<>(List.of("", "a", "ab", "z", "é", "日", "😀"));
        var rows = rows(texts.stream()
                .map(text -> new RowWriter().bytes(text.getBytes(UTF_8)).toBytes())
                .toList());

        texts.forEach(text -> assertThat(rows.numberOf(text)).isEqualTo(texts.indexOf(text)));
    }

    private static Rows rows(List<byte[]> rows) {
        return Rows.of(rows, (bytes, row) -> row.raw(bytes));
    }

    private static Rows sorted(int count) {
        return rows(IntStream.range(0, count)
                .mapToObj(number -> new RowWriter()
                        .text("key-%05d".formatted(number))
                        .number(number)
                        .toBytes())
                .toList());
    }
}
