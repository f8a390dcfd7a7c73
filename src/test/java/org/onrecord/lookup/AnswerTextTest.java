package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.model.Source;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Style;

class AnswerTextTest {
    private static final String QUERIES = "org.onrecord.lookup.Queries#ofGreyHeron";

    @ParameterizedTest
    @MethodSource(QUERIES)
    void no_line_is_wider_than_the_screen_unless_it_holds_an_address(Query query) {
        for (var width : new int[] {40, 80, 200}) {
            assertThat(TextOf.answer(query, width).lines())
                    .filteredOn(line -> !line.contains("://"))
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void an_address_is_never_cut(Query query) {
        var record = GreyHeron.record();
        var addresses = Stream.concat(
                        record.sources().values().stream().map(Source::url), Stream.ofNullable(record.updates()))
                .toList();

        assertThat(TextOf.answer(query, 40).lines())
                .filteredOn(line -> line.contains("://"))
                .allMatch(line -> addresses.stream().anyMatch(line::contains));
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void lines_have_no_spaces_at_their_end_and_blank_lines_come_alone(Query query) {
        assertThat(TextOf.answer(query))
                .isNotBlank()
                .endsWith("\n")
                .doesNotStartWith("\n")
                .doesNotContain(" \n", "\n\n\n")
                .doesNotEndWith("\n\n");
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void without_colour_and_links_nothing_drives_the_terminal(Query query) {
        assertThat(TextOf.answer(query, Written.FILE)).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}&&[^\\n]].*");
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void colours_and_links_change_nothing_but_escape_sequences(Query query) {
        var coloured = TextOf.answer(query, new Style(80, true, false));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TextOf.answer(query, Written.FILE));
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void the_tone_is_plain(Query query) {
        var text = TextOf.answer(query);

        assertThat(text).doesNotContain("!");
        assertThat(text.codePoints()).noneMatch(Character::isEmojiPresentation);
    }

    @ParameterizedTest
    @MethodSource(QUERIES)
    void the_locale_of_the_machine_changes_nothing(Query query) {
        var usual = TextOf.answer(query);
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(TextOf.answer(query)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
