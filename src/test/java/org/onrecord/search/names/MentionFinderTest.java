package org.onrecord.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

class MentionFinderTest {
    private final MentionFinder finder = new MentionFinder(Records.with(
                    Records.person("peter-harrow", "Peter Harrow", "Baby P"),
                    Records.person("sian-harrow", "Siân Harrow", "the mother", "the mum", "Peter's mother", "his mum"),
                    Records.person("bo-lind", "Bo Lind", "the lodger", "the boyfriend's brother"),
                    Records.person("tom-lind", "Tom Lind", "the boyfriend", "mother's boyfriend", "her boyfriend"),
                    Records.person("ada-reed", "Ada Reed", "the council's boss"),
                    Records.person("marta-fennimore", "Dame Marta Fennimore", "the minister"),
                    Records.person("al-zayat", "Sami Al-Zayat", "the doctor"))
            .and(
                    Records.body("north-council", "North Council", "the council"),
                    Records.body("high-court", "High Court"),
                    Records.body("family-division", "High Court Family Division"),
                    Records.body("ofsted", "Ofsted", "the inspectorate"))
            .about("peter-harrow")
            .record());

    private List<Mention> found(String text) {
        return finder.find(Tokens.of(text), Set.of("convicted", "murder", "sentence"));
    }

    private List<List<String>> ids(String text) {
        return found(text).stream().map(Mention::ids).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "was Siân Harrow convicted, sian-harrow",
        "was sian harrow convicted, sian-harrow",
        "was Sian Harrow's appeal heard, sian-harrow",
        "what did Fennimore say, marta-fennimore",
        "what did Marta Fennimore say, marta-fennimore",
        "what did Marta say, marta-fennimore",
        "who was Baby P, peter-harrow",
        "who was Peter's mother, sian-harrow",
        "what did Ofsted say, ofsted",
    })
    void a_name_without_its_title_an_alias_and_a_surname_are_found(String text, String id) {
        assertThat(ids(text)).containsExactly(List.of(id));
    }

    @Test
    void a_surname_that_several_share_means_each_of_them_the_one_of_the_case_last() {
        assertThat(ids("when was harrow released")).containsExactly(List.of("sian-harrow", "peter-harrow"));
    }

    @Test
    void the_longest_name_at_a_place_counts() {
        assertThat(ids("the High Court Family Division")).containsExactly(List.of("family-division"));
        assertThat(ids("Peter Harrow")).containsExactly(List.of("peter-harrow"));
    }

    @Test
    void a_body_whose_name_goes_on_is_meant_by_the_shorter_one_too() {
        assertThat(ids("what did the High Court say")).containsExactly(List.of("high-court", "family-division"));
    }

    @ParameterizedTest
    @CsvSource({
        "was sian harow convicted, sian-harrow",
        "marta fenimore, marta-fennimore",
        "sami al zayad, al-zayat",
    })
    void a_full_name_may_have_slips(String text, String id) {
        assertThat(ids(text)).containsExactly(List.of(id));
    }

    @Test
    void words_of_the_record_are_no_misspelt_names() {
        assertThat(ids("sentence murder convicted")).isEmpty();
    }

    @Test
    void a_text_that_is_spelled_right_has_no_misspelt_names() {
        assertThat(finder.findExact(Tokens.of("marta fenimore")))
                .extracting(Mention::end)
                .containsExactly(1);
        assertThat(finder.findExact(Tokens.of("was sian harrow convicted"))).hasSize(1);
    }

    @Test
    void an_apostrophe_may_be_left_out_before_an_s() {
        assertThat(ids("fennimores speech")).containsExactly(List.of("marta-fennimore"));
    }

    @Test
    void a_description_keeps_its_words_a_name_does_not() {
        assertThat(found("what did the minister say").getFirst().description())
                .extracting(Token::word)
                .containsExactly("the", "minister");
        assertThat(found("what did Marta Fennimore say").getFirst().description())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"which minister resigned", "a doctor said", "every mother knows"})
    void nobody_known_is_meant_by_an_indefinite_description(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @Test
    void a_mention_says_which_words_it_is() {
        var mention = found("when was Siân Harrow released").getFirst();

        assertThat(mention.start()).isEqualTo(2);
        assertThat(mention.end()).isEqualTo(4);
        assertThat(mention.isBody()).isFalse();
        assertThat(found("did Ofsted know").getFirst().isBody()).isTrue();
    }

    @Test
    void several_are_found_in_the_order_of_the_question() {
        assertThat(ids("did Ofsted warn Fennimore")).containsExactly(List.of("ofsted"), List.of("marta-fennimore"));
    }

    @ParameterizedTest
    @CsvSource({
        "what did the mother get, sian-harrow",
        "what did the mothers lawyer say, sian-harrow",
        "what did his mum get, sian-harrow",
        "what did Peter's mum get, sian-harrow",
        "and that lodger, bo-lind",
        "lodger sentence, bo-lind",
        "and her boyfriend, tom-lind",
        "and the mum's boyfriend, tom-lind",
        "and the mums boyfriend, tom-lind",
        "who was the council's boss, ada-reed",
    })
    void whose_somebody_is_says_who_it_is(String text, String id) {
        assertThat(ids(text)).containsExactly(List.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do mothers get charged",
                "what do lodgers pay",
                "any mother would",
                "who is a boyfriend",
                "what does a council do",
                "what do bosses say",
                "is there another brother",
            })
    void a_common_word_is_nobody(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @Test
    void what_the_case_is_called_names_nobody() {
        var finder = new MentionFinder(CaseRecord.FIELDS.with(
                Records.with(Records.person("peter-harrow", "Peter Harrow", "Baby P"))
                        .record(),
                "aliases",
                List.of("the Baby P case", "Baby P")));

        assertThat(finder.findExact(Tokens.of("what was the Baby P case about")))
                .isEmpty();
        assertThat(finder.findCase(Tokens.of("what was the Baby P case about")))
                .singleElement()
                .satisfies(found -> assertThat(found.end()).isEqualTo(6));
        assertThat(finder.findExact(Tokens.of("who was Baby P"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which doctor prosecuted",
                "the clinic appointment",
                "who prosecuted",
                "did he sue a newspaper",
            })
    void a_word_of_a_role_or_a_first_name_that_is_a_word_is_nobody(String text) {
        assertThat(ROLES.findExact(Tokens.of(text))).isEmpty();
    }

    private static final MentionFinder ROLES = new MentionFinder(Records.with(
                    party("may-ray", "May Ray", "the boy's allocated social worker", "the social worker"),
                    party("ann-lee", "Ann Lee", "locum consultant at the clinic", "the doctor"),
                    party("ian-bo", "Ian Bo", "consultant at the hospital", "the prosecutor"),
                    party("eve-kay", "Eve Kay", "former social worker and whistleblower"),
                    party("sue-orr", "Sue Orr", "manager"))
            .record());

    private static Party party(String id, String name, String role, String... aliases) {
        return new Party(id, PartyType.PERSON, name, List.of(aliases), role, false, null);
    }
}
