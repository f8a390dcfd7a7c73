package org.onrecord.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.Written;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.table.Value.Member;

class ValueTest {

    private static String json(Value value) {
        var line = Written.by(out -> Json.line(out, List.of(new Member("v", value))));
        return line.substring("{\"v\":".length(), line.length() - "}\n".length());
    }

    @Test
    void nothing_is_null_and_empty() {
        assertThat(json(Value.of((String) null))).isEqualTo("null");
        assertThat(Value.of((FactDate) null).flat()).isEmpty();
        assertThat(Value.of((Confidence) null)).isSameAs(Value.NOTHING);
    }

    @Test
    void a_word_of_the_format_is_spelt_as_in_the_file() {
        assertThat(Value.of(CustodyStatus.RELEASED_ON_LICENCE).flat()).isEqualTo("released-on-licence");
    }

    @Test
    void a_date_is_edtf_or_words() {
        var date = FactDate.parse("2006-06~");
        assertThat(Value.of(date).flat()).isEqualTo("2006-06~");
        assertThat(Value.words(date).flat()).isEqualTo("about June 2006");
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.50", "-0.4, -0.4", "1204000, 1204000", "1E+3, 1000", "1E+999999999, 1E+999999999"})
    void a_number_is_as_it_was_written(String written, String flat) {
        var value = Value.number(new BigDecimal(written));
        assertThat(value.flat()).isEqualTo(flat);
        assertThat(json(value)).isEqualTo(flat);
    }

    @Test
    void a_list_is_joined_where_there_is_only_text() {
        var value = Value.texts(List.of("a", "b; c"));
        assertThat(value.flat()).isEqualTo("a; b; c");
        assertThat(json(value)).isEqualTo("[\"a\",\"b; c\"]");
    }

    @Test
    void an_object_is_its_members_that_have_a_value() {
        var value = Value.object(Member.of("a", "x"), Member.of("b", (String) null), Member.of("c", 3));
        assertThat(value.flat()).isEqualTo("a: x; c: 3");
        assertThat(json(value)).isEqualTo("{\"a\":\"x\",\"b\":null,\"c\":3}");
    }

    @Test
    void an_object_with_an_id_is_its_id_where_there_is_only_text() {
        var value = Value.named("x", Member.of("id", "x"), new Member("ok", new Value.Flag(true)));
        assertThat(value.flat()).isEqualTo("x");
        assertThat(json(value)).isEqualTo("{\"id\":\"x\",\"ok\":true}");
    }
}
