package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.ambiguous;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.idsOf;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.Records.body;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.interval;
import static org.onrecord.lookup.Records.person;
import static org.onrecord.lookup.Records.privatePerson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.PartyPage;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;

/** How names are understood, seen through the queries that take one. */
class NamesTest {
    private final CaseRecord record = Records.with(
                    person("sian-harrow", "Siân Harrow", "the owner", "Captain Harrow of Northmoor"),
                    person("tobias-harrow", "Tobias Harrow", "the engineer"),
                    person("brid-o-shea", "Bríd O’Shea"),
                    person("marta-fennimore", "Marta Fennimore"),
                    privatePerson("lena-marsh", "Lena Marsh", "the clerk"))
            .and(body("saltmere-harbour", "Saltmere Harbour Authority", "SHA"))
            .and(event(
                    "all-of-them",
                    "2001",
                    "They all met.",
                    "sian-harrow",
                    "tobias-harrow",
                    "brid-o-shea",
                    "marta-fennimore",
                    "lena-marsh",
                    "saltmere-harbour"))
            .and(interval("sian-harrow", CustodyStatus.SERVING, "2002-02-02", null))
            .record();

    private Answer who(String name) {
        return new WhoQuery(name, FactFilter.NONE).answer(record);
    }

    private Answer status(String name) {
        return new StatusQuery(name, null).answer(record);
    }

    @ParameterizedTest
    @CsvSource({
        "tobias-harrow, tobias-harrow",
        "Tobias Harrow, tobias-harrow",
        "TOBIAS HARROW, tobias-harrow",
        "Harrow Tobias, tobias-harrow",
        "tobias, tobias-harrow",
        "the engineer, tobias-harrow",
        "sha, saltmere-harbour",
        "harbour authority, saltmere-harbour",
        "captain, sian-harrow",
    })
    void an_id_a_name_an_alias_or_words_of_them_are_enough(String asked, String id) {
        assertThat(content(PartyPage.class, who(asked)).party().id()).isEqualTo(id);
        assertThat(found(who(asked)).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sian harrow, sian-harrow",
        "SIÂN HARROW, sian-harrow",
        "Sia\u0302n Harrow, sian-harrow",
        "brid oshea, brid-o-shea",
        "Brid O'Shea, brid-o-shea",
        "bríd o’shea, brid-o-shea",
    })
    void accents_and_apostrophes_make_no_difference(String asked, String id) {
        assertThat(content(PartyPage.class, who(asked)).party().id()).isEqualTo(id);
        assertThat(found(who(asked)).remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fenimore", "Marta Fennimroe", "marta fennimore's"})
    void a_near_miss_is_used_and_said(String asked) {
        var answer = who(asked);

        assertThat(content(PartyPage.class, answer).party().id()).isEqualTo("marta-fennimore");
        assertThat(found(answer).remarks()).containsExactly("“" + asked + "” was read as Marta Fennimore");
    }

    @Test
    void several_are_listed_in_the_order_of_the_file_with_the_command_for_each() {
        var answer = ambiguous(who("harrow"));

        assertThat(answer.asked()).isEqualTo("harrow");
        assertThat(answer.candidates())
                .containsExactly(
                        new Candidate("sian-harrow", "Siân Harrow", "onrecord who sian-harrow"),
                        new Candidate("tobias-harrow", "Tobias Harrow", "onrecord who tobias-harrow"));
    }

    @Test
    void several_near_misses_are_listed_too() {
        assertThat(idsOf(ambiguous(who("harow")).candidates())).containsExactly("sian-harrow", "tobias-harrow");
    }

    @Test
    void a_whole_name_wins_over_a_part_of_another() {
        // GIVEN a body whose alias is also a surname
        var ferries = Records.with(person("sian-harrow", "Siân Harrow"))
                .and(body("harrow-ferries", "Harrow Ferries", "Harrow"))
                .and(event("one", "2001", "Both.", "sian-harrow", "harrow-ferries"))
                .record();

        // THEN the one that is called exactly so is meant
        var answer = new WhoQuery("harrow", FactFilter.NONE).answer(ferries);
        assertThat(content(PartyPage.class, answer).party().id()).isEqualTo("harrow-ferries");
    }

    @Test
    void nobody_gives_the_nearest_names_and_where_to_look() {
        var answer = notFound(who("Fenn"));

        assertThat(answer.code()).isEqualTo("unknown-name");
        assertThat(answer.message()).isEqualTo("no person or body called “Fenn” is on record");
        assertThat(answer.hint()).startsWith("onrecord who");
        assertThat(idsOf(answer.nearest())).containsExactly("marta-fennimore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lena Marchbanks", "Marshes", "Lenard", "mar"})
    void a_private_person_is_never_among_the_nearest(String asked) {
        assertThat(idsOf(notFound(who(asked)).nearest())).doesNotContain("lena-marsh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzz", "", "?", "  ", "xy"})
    void what_comes_near_nobody_gives_no_names(String asked) {
        assertThat(notFound(who(asked)).nearest()).isEmpty();
    }

    @Test
    void a_shared_surname_is_not_ambiguous_when_only_one_can_be_meant() {
        var answer = status("harrow");

        assertThat(content(StatusPage.class, answer).person().id()).isEqualTo("sian-harrow");
        assertThat(found(answer).remarks()).isEmpty();
    }

    @Test
    void a_misspelt_shared_surname_is_not_ambiguous_either() {
        var answer = status("harow");

        assertThat(content(StatusPage.class, answer).person().id()).isEqualTo("sian-harrow");
        assertThat(found(answer).remarks()).containsExactly("“harow” was read as Siân Harrow");
    }

    @Test
    void somebody_named_exactly_is_not_taken_for_somebody_spelled_like_them() {
        // GIVEN two with a custody history whose surname is a slip away from somebody without one
        var alike = Records.with(
                        person("ann-barrow", "Ann Barrow"),
                        person("sian-harrow", "Siân Harrow"),
                        person("tobias-harrow", "Tobias Harrow"))
                .and(
                        interval("sian-harrow", CustodyStatus.SERVING, "2002-02-02", null),
                        interval("tobias-harrow", CustodyStatus.SERVING, "2002-02-02", null))
                .record();

        var answer = notFound(new StatusQuery("barrow", null).answer(alike));

        assertThat(answer.message()).isEqualTo("no custody history of Ann Barrow is on record");
    }

    @Test
    void several_words_give_no_name_that_shares_one_of_them() {
        assertThat(idsOf(notFound(who("sank marta boat")).nearest())).isEmpty();
        assertThat(idsOf(notFound(who("john fennimore")).nearest())).isEmpty();
    }

    @Test
    void a_question_as_a_name_offers_nobody() {
        var answer = notFound(new WhoQuery("killed baby p", FactFilter.NONE).answer(LoadedRecords.PETER_CONNELLY));
        assertThat(answer.nearest()).isEmpty();
    }

    @Test
    void an_unknown_name_suggests_the_command_that_was_asked() {
        assertThat(notFound(Queries.asked("timeline", "about", "fenn").answer(record))
                        .nearest())
                .extracting(Candidate::command)
                .containsExactly("onrecord timeline --about marta-fennimore");
    }

    @Test
    void the_invented_record_reads_its_names_as_its_readme_says() {
        var heron = LoadedRecords.GREY_HERON;

        assertThat(idsOf(ambiguous(new WhoQuery("the inspector", FactFilter.NONE).answer(heron))
                        .candidates()))
                .containsExactly("lord-penhallow");
        assertThat(content(PartyPage.class, new WhoQuery("zolkiewski", FactFilter.NONE).answer(heron))
                        .party()
                        .id())
                .isEqualTo("rafal-zolkiewski");
        assertThat(content(StatusPage.class, new StatusQuery("harrow", null).answer(heron))
                        .person()
                        .id())
                .isEqualTo("sian-harrow");
        assertThat(idsOf(ambiguous(Queries.asked("outcome", "name", "harrow").answer(heron))
                        .candidates()))
                .containsExactly("sian-harrow", "tobias-harrow");
    }

    @Test
    void the_shipped_record_finds_those_convicted_by_surname_and_near_miss() {
        var record = LoadedRecords.PETER_CONNELLY;

        assertThat(content(StatusPage.class, new StatusQuery("connelly", null).answer(record))
                        .person()
                        .id())
                .isEqualTo("tracey-connelly");
        assertThat(content(StatusPage.class, new StatusQuery("conelly", null).answer(record))
                        .person()
                        .id())
                .isEqualTo("tracey-connelly");
        assertThat(content(StatusPage.class, new StatusQuery("barker", null).answer(record))
                        .person()
                        .id())
                .isEqualTo("steven-barker");
    }
}
