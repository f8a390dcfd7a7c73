package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.vectors.VectorTable;

/** What a record teaches, and when it teaches nothing. */
class LearnedTableTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String STATEMENT = "\"statement\":";

    private final List<String> progress = new ArrayList<>();

    private static CaseRecord record(String json) {
        return FactsLoader.load(
                new FactsSource.StandardInput(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                Limits.DEFAULT);
    }

    private static CaseRecord asked() throws IOException {
        return record(Files.readString(RECORDS.resolve("grey-heron-asked.json")));
    }

    /** Returns the smallest record, whose only fact lists these questions. */
    private static CaseRecord asking(String questions) throws IOException {
        var json = Files.readString(RECORDS.resolve("smallest.json"));
        return record(json.replace(STATEMENT, "\"asked\": [" + questions + "], " + STATEMENT));
    }

    @Test
    void a_record_goes_on_from_the_table_of_the_program_with_its_own_questions() throws IOException {
        var record = asked();

        var learned = Objects.requireNonNull(LearnedTable.learn(record, progress::add));

        assertThat(learned.checksum()).isEqualTo(EntryTexts.learned(record).checksum());
        assertThat(learned.toBytes()).isNotEqualTo(VectorTable.SHIPPED.toBytes());
        assertThat(progress).last().isEqualTo("learning from 856 questions, 100 % done");
    }

    @Test
    void a_record_without_questions_teaches_nothing_and_one_question_is_enough() throws IOException {
        var none = record(Files.readString(RECORDS.resolve("smallest.json")));

        assertThat(LearnedTable.learn(none, progress::add)).isNull();
        assertThat(progress).isEmpty();
        assertThat(LearnedTable.learn(asking("\"When was it lit?\""), progress::add))
                .isNotNull();
        assertThat(progress).last().isEqualTo("learning from 1 question, 100 % done");
    }

    @Test
    void names_that_are_words_and_questions_in_another_script_are_texts_like_others() throws IOException {
        var json = Files.readString(RECORDS.resolve("smallest.json")).replace("Wilma Tarn", "Who Was Will");
        var record =
                record(json.replace(STATEMENT, "\"asked\": [\"кто зажёг маяк?\", \"who was who?\"], " + STATEMENT));

        assertThat(LearnedTable.learn(record, progress::add)).isNotNull();
    }

    @Test
    void the_tables_of_a_pack_have_what_was_learned_and_those_of_the_record_stay() throws IOException {
        var record = asked();

        var tables = LookupTables.learned(record, progress::add);

        assertThat(LearnedTable.in(tables.rows(LearnedTable.TABLE, record)).checksum())
                .isEqualTo(EntryTexts.learned(record).checksum());
        assertThat(LearnedTable.in(record.rows(LearnedTable.TABLE))).isSameAs(VectorTable.SHIPPED);
        assertThat(tables.rows(TextVectors.TABLE, record).row(0).rest())
                .isNotEqualTo(record.rows(TextVectors.TABLE).row(0).rest());
    }
}
