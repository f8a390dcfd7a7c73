package org.onrecord.output.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "999|999",
                "12791|12,791",
                "-1234567.50|-1,234,567.50",
                "-123|-123",
                "9.70|9.70",
                "1E+6|1,000,000"
            })
    void thousands_are_set_apart_and_decimals_kept(String written, String shown) {
        assertThat(Numbers.of(new BigDecimal(written))).isEqualTo(shown);
    }
}
