package org.onrecord.lookup.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.who.WhoQuery.PartyList;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;

class WhoQueryTest {

    private static Answer who(String name) {
        return new WhoQuery(name, FactFilter.NONE).answer(GREY_HERON);
    }

    @Test
    void gives_all_that_is_on_record_about_a_person_by_date() {
        var view = content(PartyPage.class, who("marta fennimore"));

        assertThat(view.party()).isEqualTo(GREY_HERON.people().get("marta-fennimore"));
        assertThat(ids(view.facts()))
                .containsExactly("harbour-log-conflict", "fennimore-dismissed", "fennimore-tribunal");
        assertThat(view.status()).isNull();
    }

    @Test
    void gives_where_a_person_stands_towards_prison() {
        assertThat(content(PartyPage.class, who("sian-harrow")).status().status())
                .isEqualTo(CustodyStatus.RECALLED);
        assertThat(content(PartyPage.class, who("zoe-angstrom")).status().status())
                .isEqualTo(CustodyStatus.SENTENCE_EXPIRED);
    }

    @Test
    void gives_a_body_too() {
        assertThat(ids(who("parliament of estermark")))
                .containsExactly("assembly-reaction", "reform-stability", "reform-electronic-lists");
    }

    @Test
    void a_private_person_has_the_facts_of_their_office_only() {
        var view = content(PartyPage.class, who("lena marsh"));

        assertThat(view.party().isPrivate()).isTrue();
        assertThat(view.status()).isNull();
        assertThat(ids(view.facts())).containsExactly("clerk-warning", "harrow-denies-warning", "marsh-settlement");
    }

    @Test
    void keeps_the_kinds_asked_for() {
        var filter = new FactFilter(Set.of(), Set.of(FactKind.REACTION), 10);

        assertThat(ids(new WhoQuery("brandt-oyelaran", filter).answer(GREY_HERON)))
                .containsExactly("assembly-reaction");
        assertThat(notFound(new WhoQuery("the purser", filter).answer(GREY_HERON))
                        .message())
                .isEqualTo("no such fact about Óscar Peña is on record");
    }

    @Test
    void the_list_has_people_then_bodies_then_things_in_the_order_of_the_file_and_nobody_private() {
        var entries = content(PartyList.class, who(null)).entries();

        assertThat(entries)
                .extracting(entry -> entry.party().id())
                .startsWith("sian-harrow", "zoe-angstrom", "tobias-harrow")
                .containsSubsequence("harriet-moon", "harrow-ferries")
                .doesNotContain("lena-marsh", "martin-fennimoor", "ines-varga")
                .hasSize(13 + 13 + 1);
    }

    @Test
    void the_list_counts_the_facts_about_each() {
        assertThat(content(PartyList.class, who(null)).entries())
                .contains(
                        new PartyList.Entry(GREY_HERON.people().get("marta-fennimore"), 3),
                        new PartyList.Entry(GREY_HERON.organisations().get("northmoor-police"), 3));
    }

    @Test
    void the_list_takes_a_limit() {
        var answer = found(new WhoQuery(null, new FactFilter(Set.of(), Set.of(), 5)).answer(GREY_HERON));

        assertThat(answer.content().size()).isEqualTo(5);
        assertThat(answer.cut()).containsExactly("5 of 27");
    }

    @Test
    void the_shipped_list_has_nobody_private_and_nobody_without_a_fact() {
        var entries = content(PartyList.class, new WhoQuery(null, FactFilter.NONE).answer(PETER_CONNELLY))
                .entries();

        assertThat(entries).extracting(PartyList.Entry::party).noneMatch(Party::isPrivate);
        assertThat(entries).allMatch(entry -> entry.facts() > 0);
    }
}
