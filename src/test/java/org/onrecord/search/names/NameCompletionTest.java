package org.onrecord.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Records;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.search.names.NameCompletion.Completion;

class NameCompletionTest {
    private static final Party ADA = party("ada-quill", "Ada Quill", "the judge", "ada of the fen");
    private static final Party BEA = party("bea-quill", "Bea Quill", "the judge", "the clerk");
    private static final Party MOON = party("lord-moon", "Lord Édouard Moon", "the reviewer");

    private static Party party(String id, String name, String... aliases) {
        return new Party(id, PartyType.PERSON, name, List.of(aliases), "role of " + id, false, null);
    }

    private static NameCompletion completion(Party... parties) {
        return NameCompletion.of(Records.with(parties).record());
    }

    private static List<Completion> completions(List<String> earlier, String typed) {
        return completion(ADA, BEA, MOON).completions(earlier, typed);
    }

    private static List<String> values(String typed) {
        return completions(List.of(), typed).stream().map(Completion::value).toList();
    }

    @Test
    void an_id_that_begins_so_comes_first() {
        assertThat(completions(List.of(), "ad")).containsExactly(new Completion("ada-quill", "role of ada-quill"));
        assertThat(values("")).containsExactly("ada-quill", "bea-quill", "lord-moon");
    }

    @Test
    void capitals_and_the_spaces_of_a_quoted_name_find_the_id() {
        assertThat(values("Ada")).containsExactly("ada-quill");
        assertThat(values("lord mo")).containsExactly("lord-moon");
    }

    @Test
    void a_word_of_one_name_only_becomes_the_id() {
        assertThat(values("moo")).containsExactly("lord-moon");
        assertThat(values("édou")).containsExactly("lord-moon");
    }

    @Test
    void a_word_of_several_names_becomes_their_ids_which_are_not_ambiguous() {
        assertThat(values("qui")).containsExactly("ada-quill", "bea-quill");
    }

    @Test
    void a_surname_that_only_one_has_is_a_word_beside_ids_that_begin_so() {
        var moody = party("moody-inquiry", "Moody Inquiry");
        assertThat(completion(MOON, moody).completions(List.of(), "moo"))
                .containsExactly(
                        new Completion("moon", "Lord Édouard Moon"),
                        new Completion("moody-inquiry", "role of moody-inquiry"));
    }

    @Test
    void ids_that_begin_alike_but_not_as_typed_stay_a_word_which_a_shell_does_not_replace() {
        var moon = party("lady-moon", "Lady Moon");
        assertThat(completion(MOON, moon).completions(List.of(), "moo"))
                .containsExactly(new Completion("moon", "Lord Édouard Moon, Lady Moon"));
    }

    @Test
    void an_alias_becomes_the_id_unless_several_have_it() {
        assertThat(values("the rev")).containsExactly("lord-moon");
        assertThat(values("the j")).containsExactly("ada-quill", "bea-quill");
        assertThat(values("nobody")).isEmpty();
    }

    @Test
    void a_name_of_several_words_goes_on_word_by_word() {
        assertThat(completions(List.of("lord"), "")).containsExactly(new Completion("Édouard", "Lord Édouard Moon"));
        assertThat(completions(List.of("Lord", "édouard"), "m"))
                .containsExactly(new Completion("Moon", "Lord Édouard Moon"));
        assertThat(completions(List.of("the"), "cl")).containsExactly(new Completion("clerk", "Bea Quill"));
        assertThat(completions(List.of("lord", "moon"), "")).isEmpty();
    }
}
