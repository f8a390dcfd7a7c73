package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.List;
import org.junit.jupiter.api.Test;

class MostAskedTest {
    private static List<String> mostAsked(CaseRecord record) {
        return record.mostAsked().stream().map(Brief::id).toList();
    }

    @Test
    void the_editor_chooses_what_newcomers_ask_first() {
        assertThat(mostAsked(GREY_HERON)).containsExactly("book-of-the-night", "blame-of-the-open-door");
    }

    @Test
    void without_a_choice_the_briefs_with_the_most_questions_come_first() {
        var record = CaseRecord.FIELDS.with(GREY_HERON, "most_asked", List.of());

        assertThat(mostAsked(record)).first().isEqualTo("blame-of-the-open-door");
    }
}
