package org.onrecord.format.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;

class StarterTest {
    private static final Starter STARTER = new Starter("mill-bridge", "The \"{case}\" \\ bridge", "2024-03-08");

    private static CaseRecord read(byte[] file) {
        return FactsLoader.load(new FactsSource.StandardInput(new ByteArrayInputStream(file)), Limits.DEFAULT);
    }

    @Test
    void is_a_record_in_order_and_in_canonical_form() {
        var file = STARTER.files().firstEntry();
        var record = read(file.getValue());

        assertThat(file.getKey()).isEqualTo("mill-bridge.json");
        assertThat(record.caseId()).isEqualTo("mill-bridge");
        assertThat(record.released()).isEqualTo(record.asOf()).hasToString("2024-03-08");
        assertThat(record.facts()).hasSize(1);
        assertThat(CanonicalForm.of(file.getValue())).isEqualTo(file.getValue());
    }

    @Test
    void a_title_is_taken_as_it_is() {
        assertThat(read(STARTER.files().firstEntry().getValue()).title()).isEqualTo("The \"{case}\" \\ bridge");
    }

    @Test
    void the_words_of_the_id_are_a_title() {
        assertThat(Starter.titleOf("mill-bridge-2")).isEqualTo("Mill bridge 2");
    }

    @Test
    void its_page_names_its_own_files() {
        var page = new String(STARTER.files().lastEntry().getValue(), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("# The \"{case}\"", "mill-bridge.json", "2024-03-08")
                .doesNotContain("{day}", "{title}");
    }
}
