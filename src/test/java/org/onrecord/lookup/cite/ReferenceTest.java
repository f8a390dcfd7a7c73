package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.lookup.cite.CiteQuery.CitationStyle;
import org.onrecord.model.Source;

class ReferenceTest {

    private static String cited(CitationStyle style, @Nullable LocalDate consulted, String... authors) {
        var source = new Source(
                "log",
                "The Harbour Log",
                "Harbour Office",
                null,
                "https://harbour.example.org/log",
                Source.Kind.OTHER,
                null,
                List.of(authors),
                null,
                consulted,
                null);
        return style.of(new Reference(source)).text();
    }

    @ParameterizedTest
    @EnumSource
    void a_day_of_consultation_is_given_only_where_the_record_has_it(CitationStyle style) {
        assertThat(cited(style, LocalDate.of(2024, 5, 7))).containsPattern("7 May 2024|2024-05-07");
        assertThat(cited(style, null))
                .contains("https://harbour.example.org/log")
                .doesNotContainPattern("\\d")
                .doesNotContainPattern("(?i)accessed|urldate|null");
    }

    @ParameterizedTest
    @CsvSource({
        "HARVARD, 'Coen, M. and Doak, J. (no date)'",
        "OSCOLA, 'Mark Coen and Jonathan Doak,'",
    })
    void two_authors_are_named_in_the_order_of_the_style(CitationStyle style, String begin) {
        assertThat(cited(style, null, "Mark Coen", "Jonathan Doak")).startsWith(begin);
    }
}
