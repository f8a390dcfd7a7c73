package org.onrecord.search.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.vectors.Learner.Texts;

/** Texts of an entry become similar, whatever the texts are. */
class LearnerTest {
    private static final int PASSES = 6;
    private static final List<List<String>> DOORS = List.of(
            List.of("The gate was painted green.", "what colour is the gate", "is the gate green"),
            List.of("Her ship sailed in spring.", "when did she leave", "what season was the voyage"),
            List.of("The baker sold his oven.", "who bought the oven", "did the baker keep anything"));
    private static final List<List<String>> GREEK = List.of(
            List.of("Η πύλη βάφτηκε πράσινη.", "τι χρώμα έχει η πύλη"),
            List.of("Το πλοίο έφυγε την άνοιξη.", "πότε έφυγε το πλοίο"),
            List.of("東京の橋", "橋はどこですか"));

    private static Texts texts(List<List<String>> entries) {
        var texts = new Texts();
        for (var entry = 0; entry < entries.size(); entry++) {
            for (var text : entries.get(entry)) {
                texts.add(entry, text);
            }
        }
        return texts;
    }

    private static VectorTable learned(List<List<String>> entries, @Nullable VectorTable start) {
        return new Learner(texts(entries), start).learn(PASSES, 1000, _ -> {});
    }

    private static float cosine(VectorTable table, String one, String other) {
        var first = VectorTable.scaled(table.sum(Tokens.spoken(one)));
        var second = VectorTable.scaled(table.sum(Tokens.spoken(other)));
        var sum = 0f;
        for (var at = 0; at < first.length; at++) {
            sum += first[at] * second[at];
        }
        return sum;
    }

    @Test
    void texts_of_an_entry_become_more_similar_and_a_start_table_is_kept() {
        var question = DOORS.get(1).get(1);
        var answer = DOORS.get(1).get(2);

        var learned = learned(DOORS, VectorTable.SHIPPED);

        assertThat(cosine(learned, question, answer)).isGreaterThan(cosine(VectorTable.SHIPPED, question, answer));
        assertThat(learned.rows().boxed())
                .containsAll(VectorTable.SHIPPED.rows().boxed().toList());
        assertThat(learned.checksum()).isEqualTo(texts(DOORS).checksum());
    }

    @Test
    void words_of_another_script_are_learned_although_the_start_table_knows_none_of_them() {
        var learned = learned(GREEK, VectorTable.SHIPPED);

        assertThat(GREEK)
                .allSatisfy(entry ->
                        assertThat(cosine(learned, entry.get(0), entry.get(1))).isGreaterThan(0.1f));
    }

    static Stream<List<List<String>>> odd_entries() {
        var same = Collections.nCopies(10, List.of("who was it", "who was it"));
        var long300 = String.join(" ", Collections.nCopies(300, "again"));
        var many = new ArrayList<List<String>>();
        for (var entry = 0; entry < 513; entry++) {
            many.add(List.of("entry " + entry));
        }
        many.add(List.of("one", "other"));
        return Stream.of(
                List.of(),
                List.of(List.of("one question")),
                List.of(List.of("one question", "its answer")),
                List.of(List.of("", "?!", "…"), List.of("one", "")),
                same,
                List.of(List.of(long300, long300), List.of(long300, "other words")),
                many);
    }

    @ParameterizedTest
    @MethodSource("odd_entries")
    void odd_texts_give_numbers_and_the_same_ones_each_time(List<List<String>> entries) {
        for (var start : new VectorTable[] {null, VectorTable.SHIPPED}) {
            var learned = learned(entries, start);

            assertThat(learned.toBytes()).isEqualTo(learned(entries, start).toBytes());
            for (var text : entries.stream().flatMap(List::stream).distinct().toList()) {
                assertThat(VectorTable.length(learned.sum(Tokens.spoken(text)))).isFinite();
            }
        }
    }

    @Test
    void several_threads_at_once_learn_the_same() {
        var tables = Stream.generate(() -> DOORS)
                .limit(4)
                .parallel()
                .map(entries -> learned(entries, null).toBytes())
                .toList();

        assertThat(tables).allSatisfy(table -> assertThat(table).isEqualTo(tables.getFirst()));
    }

    @Test
    void only_the_first_eighty_words_of_a_text_count() {
        var words = String.join(" ", Collections.nCopies(80, "again"));
        var longer = words + " and more";

        assertThat(texts(List.of(List.of(longer))).checksum())
                .isEqualTo(texts(List.of(List.of(words))).checksum());
    }

    @Test
    void the_checksum_depends_on_the_words_and_on_their_entry() {
        var checksum = texts(DOORS).checksum();

        assertThat(texts(DOORS.reversed()).checksum()).isNotEqualTo(checksum);
        assertThat(texts(DOORS.subList(0, 2)).checksum()).isNotEqualTo(checksum);
        assertThat(texts(List.of(List.of("a", "b"))).checksum())
                .isNotEqualTo(texts(List.of(List.of("a"), List.of("b"))).checksum());
    }

    @Test
    void progress_is_told_in_parts_of_a_hundred_up_to_the_end() {
        var told = new ArrayList<Integer>();

        new Learner(texts(DOORS), null).learn(3, 1000, told::add);

        assertThat(told).containsExactly(33, 66, 100);
    }
}
