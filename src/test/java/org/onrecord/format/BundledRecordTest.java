package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundledRecordTest {
    private final DigestedRecord read = FactsLoader.read(new FactsSource.Bundled(), Limits.DEFAULT);

    @Test
    void the_record_in_the_binary_equals_the_one_in_its_file() {
        assertThat(BundledRecord.compact(read)).isEqualTo(read);
    }

    @Test
    void compressed_questions_are_those_of_the_file() {
        var fact = read.record().facts().firstEntry().getValue();

        var compressed = BundledRecord.compact(read).record().facts().get(fact.id());

        assertThat(compressed.asked())
                .isInstanceOf(BundledRecord.CompressedTexts.class)
                .isEqualTo(fact.asked());
        assertThat(compressed.asked().stream().toList()).isEqualTo(fact.asked());
        assertThat(compressed.asked()).hasSameHashCodeAs(fact.asked()).isNotEqualTo(List.of("who was it?"));
        assertThat(compressed.asked().getLast()).isEqualTo(fact.asked().getLast());
    }

    @Test
    void one_text_and_an_empty_one_come_back_too() {
        assertThat(new BundledRecord.CompressedTexts(List.of("who was it?"))).containsExactly("who was it?");
        assertThat(new BundledRecord.CompressedTexts(List.of("", "é", ""))).containsExactly("", "é", "");
    }
}
