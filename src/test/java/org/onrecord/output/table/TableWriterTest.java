package org.onrecord.output.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.onrecord.lookup.FullOutput;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;

class TableWriterTest {
    private static final List<Column<List<String>>> TWO_FIELDS = List.of(
            new Column<>("name", "text", row -> Value.of(row.getFirst())),
            new Column<>("note", "text", row -> Value.of(row.getLast())));

    private static Table<List<String>> row(String name, String note) {
        return new Table<>(TWO_FIELDS, List.of(List.of(name, note)));
    }

    private static String written(Layout layout, Table<?> table) {
        return Written.by(out -> new TableWriter(layout).write(table, out));
    }

    private static String written(Format format, Table<?> table) {
        return written(Written.layout(format, Written.FILE), table);
    }

    @Test
    void csv_quotes_only_where_it_must() {
        assertThat(written(Format.CSV, row("a b;c", "x,y"))).isEqualTo("name,note\na b;c,\"x,y\"\n");
        assertThat(written(Format.CSV, row("say \"no\"", "two\nlines")))
                .isEqualTo("name,note\n\"say \"\"no\"\"\",\"two\nlines\"\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "TSV"})
    void a_cell_that_would_start_a_formula_begins_with_an_apostrophe(Format format) {
        var separator = format == Format.CSV ? "," : "\t";
        for (var formula : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "-")) {
            assertThat(written(format, row(formula, "-5"))).endsWith("\n'" + formula + separator + "-5\n");
        }
        assertThat(written(format, row("", "fine;=1+1;-5"))).contains("fine;'=1+1;-5");
        assertThat(written(format, row("", "-5;-5%;+4.50;-1,"))).contains("-5;'-5%;+4.50;'-1,");
    }

    /** Every character that a reader may strip from the beginning of a cell, and fillers that look like a space. */
    private static Stream<String> unseen() {
        var fillers = "\u034f\u115f\u1160\u17b4\u180b\u2800\u3164\ufe0f\uffa0\ue000\ud800\udb40\udd00";
        var characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
        return IntStream.concat(characters, fillers.codePoints())
                .mapToObj(Character::toString)
                .flatMap(c -> Stream.of(c, " " + c, c.repeat(3) + "\"", "x;" + c));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "TSV"})
    void characters_that_are_not_seen_hide_no_formula(Format format) {
        var signs = "=+-@＝＋－＠﹦﹢﹣﹫";
        for (var hasHeader : List.of(true, false)) {
            var layout = new Layout(format, List.of(), hasHeader, Written.FILE);
            assertThat(unseen().flatMap(c -> signs.chars().mapToObj(sign -> c + (char) sign + "A1")))
                    .allSatisfy(text -> assertThat(
                                    written(layout, row(text, "")).substring(hasHeader ? 10 : 0))
                            .matches("(?s)\"?(x;)?[\\s\u0085\u2028\u2029]*'.*"));
        }
    }

    @Test
    void a_byte_order_mark_before_the_first_cell_does_not_make_it_a_formula_or_a_quoted_cell() {
        var layout = new Layout(Format.TSV, List.of(), false, Written.FILE);
        assertThat(written(layout, row("\ufeff=1+1", "\ufeff\"x"))).isEqualTo("'=1+1\t'\"x\n");
    }

    @Test
    void a_number_after_a_space_is_no_formula() {
        assertThat(written(Format.CSV, row(" -5", "fine; -5;\ufeff+4.50"))).endsWith("\n -5,fine; -5;+4.50\n");
    }

    @Test
    void many_parts_of_spaces_take_linear_time() {
        var parts = " \n".repeat(500_000);
        assertThat(written(Format.CSV, row(parts + " ".repeat(500_000) + "=1", "")))
                .endsWith("=1\",\n");
    }

    @Test
    void a_number_of_any_length_is_no_formula() {
        var number = "-1" + ".1".repeat(100_000);
        assertThat(written(Format.TSV, row(number, number + "+1"))).endsWith("\n" + number + "\t'" + number + "+1\n");
    }

    @Test
    void a_cell_of_tsv_never_begins_with_a_quote() {
        assertThat(written(Format.TSV, row("\"", "\"=HYPERLINK(1)"))).endsWith("\n'\"\t'\"=HYPERLINK(1)\n");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, to = "MD")
    void no_format_passes_on_what_acts_on_a_terminal(Format format) {
        assertThat(written(format, row("a\u001b]0;x\u0007\u009b2J\u0000\r\u202eb", "")))
                .doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202e]");
    }

    @Test
    void tsv_makes_tabs_and_line_ends_spaces_and_never_quotes() {
        assertThat(written(Format.TSV, row("a\tb", "x\r\ny \"z\""))).isEqualTo("name\tnote\na b\tx y \"z\"\n");
    }

    @Test
    void leaves_the_header_out_when_asked() {
        var layout = new Layout(Format.CSV, List.of(), false, Written.FILE);
        assertThat(written(layout, row("a", "b"))).isEqualTo("a,b\n");
    }

    @Test
    void plain_writes_one_line_a_field_with_or_without_a_value() {
        var table = new Table<>(TWO_FIELDS, List.of(List.of("a", "x\ny\u001b\tz"), List.of("b", "")));
        assertThat(written(Format.PLAIN, table)).isEqualTo("name\ta\nnote\tx y z\nname\tb\nnote\t\n");
    }

    @Test
    void jsonl_writes_bare_objects_one_a_line() {
        var table = new Table<>(TWO_FIELDS, List.of(List.of("a", "x\ny"), List.of("“é”", "")));
        assertThat(written(Format.JSONL, table))
                .isEqualTo("{\"name\":\"a\",\"note\":\"x\\ny\"}\n{\"name\":\"“é”\",\"note\":\"\"}\n");
    }

    /** A writer gets a long text in pieces, and a pair of halves may be in two of them. */
    @Test
    void jsonl_escapes_what_is_not_seen_and_keeps_other_pairs_wherever_they_are() {
        for (var length = 3_900; length < 4_100; length++) {
            var text = "x".repeat(length) + "👩\udb40\udc41".repeat(3);
            assertThat(written(Format.JSONL, row("", text)))
                    .isEqualTo(
                            "{\"name\":\"\",\"note\":\"" + "x".repeat(length) + "👩\\udb40\\udc41".repeat(3) + "\"}\n");
        }
    }

    @Test
    void jsonl_escapes_what_would_drive_a_terminal() {
        assertThat(written(Written.layout(Format.JSONL, Written.FILE), row("\u001b[1m\u009b\u202e", "é\u007f")))
                .isEqualTo("{\"name\":\"\\u001B[1m\\u009b\\u202e\",\"note\":\"é\\u007f\"}\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            to = "MD",
            mode = Mode.EXCLUDE,
            names = {"JSON", "JSONL"})
    void nothing_that_drives_a_terminal_reaches_it(Format format) {
        var text = written(Written.layout(format, Written.FILE), row("a\u001b[31m\u202e\u009b", "b\u0007"));
        assertThat(text).doesNotContain("\u001b", "\u202e", "\u009b", "\u0007").contains("31m");
    }

    @Test
    void md_escapes_what_would_mark_up_or_end_a_cell() {
        assertThat(written(Format.MD, row("a|b*c_d_ e_f", "<b> [x]\n`y` ~z~ &lt; R&D x")))
                .isEqualTo("""
                        | name | note |
                        | --- | --- |
                        | a\\|b\\*c_d\\_ e_f | \\<b\\> \\[x\\] \\`y\\` \\~z\\~ \\&lt; R\\&D x |
                        """);
    }

    @Test
    void md_makes_addresses_links() {
        assertThat(written(Format.MD, row("https://example.org/a b_c|d", "javascript:alert(1)")))
                .contains("| <https://example.org/a%20b_c%7Cd> | javascript:alert(1) |");
    }

    @Test
    void text_aligns_columns() {
        var table = new Table<>(TWO_FIELDS, List.of(List.of("a", "x"), List.of("Ångström", "y z")));
        assertThat(written(Format.TEXT, table)).isEqualTo("""
                        name      note
                        a         x
                        Ångström  y z
                        """);
    }

    @Test
    void text_goes_on_below_where_the_screen_is_too_narrow() {
        var layout = new Layout(Format.TEXT, List.of(), false, new Style(24, false, false));
        var text = written(layout, row("short", "a sentence that is longer than the screen"));
        assertThat(text).isEqualTo("""
                        short  a sentence that
                               is longer than
                               the screen
                        """);
    }

    @Test
    void text_is_cut_between_words_before_ids_are() {
        var layout = new Layout(Format.TEXT, List.of(), false, new Style(30, false, false));
        assertThat(written(layout, row("an-id-of-some-length", "a few words more")))
                .isEqualTo("""
                        an-id-of-some-length  a few
                                              words
                                              more
                        """);
    }

    @Test
    void text_is_cut_anywhere_when_words_are_too_long() {
        var layout = new Layout(Format.TEXT, List.of(), false, new Style(20, false, false));
        var text = written(layout, row("an-id-of-some-length", "another-id-of-that-length"));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void columns_can_be_chosen_and_ordered() {
        assertThat(written(Format.CSV, row("a", "b").only(List.of("note", "name", "note"))))
                .isEqualTo("note,name,note\nb,a,b\n");
        assertThatIllegalArgumentException().isThrownBy(() -> row("a", "b").only(List.of("nmae")));
    }

    @Test
    void only_the_chosen_fields_are_evaluated() {
        var fields = List.of(new Column<String>("cheap", "text", Value::of), new Column<String>("dear", "text", row -> {
            throw new AssertionError("not asked for");
        }));
        var table = new Table<>(fields, List.of("a")).only(List.of("cheap"));
        assertThat(written(Format.JSONL, table)).isEqualTo("{\"cheap\":\"a\"}\n");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, from = "PLAIN", to = "MD")
    void writes_rows_before_it_has_seen_them_all(Format format) {
        var seen = new ArrayList<Integer>();
        Iterable<String> endless = () -> IntStream.iterate(1, i -> i + 1)
                .peek(seen::add)
                .mapToObj(i -> "item " + i)
                .iterator();
        var table = new Table<>(List.of(new Column<String>("text", "text", Value::of)), endless);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new TableWriter(Written.layout(format, Written.FILE))
                        .write(table, new Sink(new FullOutput(100_000))))
                .havingCause()
                .withMessage("full");
        assertThat(seen).hasSizeBetween(1_000, 20_000);
    }

    @Test
    void an_empty_table_is_its_header() {
        assertThat(written(Format.CSV, Table.empty(TWO_FIELDS))).isEqualTo("name,note\n");
        Stream.of(Format.PLAIN, Format.JSONL)
                .forEach(format ->
                        assertThat(written(format, Table.empty(TWO_FIELDS))).isEmpty());
    }
}
