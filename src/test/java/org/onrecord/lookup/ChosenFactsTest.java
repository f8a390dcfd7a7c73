package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.Records.citing;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.source;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.show.ShownFacts;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.sources.SourcesQuery.SourceList;
import org.onrecord.model.CaseRecord;

/** The queries that take ids of facts: whole facts, and the sources they rest on. */
class ChosenFactsTest {
    private final CaseRecord record = Records.with(
                    citing(event("one", "2001", "Something happened."), "times-b", "gazette"),
                    citing(event("two", "2002", "Something else happened."), "times-a", "times-undated", "gazette"))
            .and(
                    source("unused", "Almanac", "1999"),
                    source("times-undated", "Times", null),
                    source("times-b", "times", "2001"),
                    source("gazette", "Émigré Gazette", "2005"),
                    source("times-a", "Times", "2001"),
                    source("zoo", "Zoo News", "1998"))
            .record();

    private List<String> sourceIds(Answer answer) {
        return content(SourceList.class, answer).entries().stream()
                .map(entry -> entry.source().id())
                .toList();
    }

    @Test
    void shows_facts_whole_in_the_order_asked_and_each_once() {
        assertThat(ids(new ShowQuery(List.of("work-film", "ferry-lost", "work-film")).answer(GREY_HERON)))
                .containsExactly("work-film", "ferry-lost");
    }

    @Test
    void an_unknown_id_gives_the_nearest_ids_beside_the_facts_that_are_known() {
        var answer = found(new ShowQuery(List.of("ferry-lost", "work-flim")).answer(GREY_HERON));

        assertThat(ids(answer)).containsExactly("ferry-lost");
        var unknown = Objects.requireNonNull(content(ShownFacts.class, answer).missing());
        assertThat(unknown.code()).isEqualTo("unknown-id");
        assertThat(unknown.message()).isEqualTo("no fact has the id work-flim");
        assertThat(unknown.hint()).contains("onrecord search");
        assertThat(unknown.nearest())
                .containsExactly(new Candidate("work-film", "work-film", "onrecord show work-film"));
    }

    @Test
    void all_unknown_ids_are_named_and_at_most_five_near_ones() {
        var answer = notFound(new ShowQuery(List.of("accidents-2005", "zzz")).answer(GREY_HERON));

        assertThat(answer.message()).isEqualTo("no fact has the id accidents-2005, zzz");
        assertThat(answer.nearest()).hasSize(5);
        assertThat(answer.nearest().getFirst().id()).isEqualTo("accidents-2008");
    }

    @Test
    void sources_stand_by_publisher_then_date_then_id_and_the_undated_last() {
        // GIVEN publishers that differ in accents and capitals only count as spelled plainly
        assertThat(sourceIds(new SourcesQuery(List.of(), 99).answer(record)))
                .containsExactly("gazette", "times-a", "times-b", "times-undated");
    }

    @Test
    void each_source_tells_which_facts_rest_on_it() {
        assertThat(content(SourceList.class, new SourcesQuery(List.of(), 99).answer(record))
                        .entries())
                .extracting(SourceList.Entry::facts)
                .containsExactly(List.of("one", "two"), List.of("two"), List.of("one"), List.of("two"));
    }

    @Test
    void sources_of_some_facts_only_in_the_order_of_the_fact() {
        assertThat(sourceIds(new SourcesQuery(List.of("one"), 99).answer(record)))
                .containsExactly("times-b", "gazette");
        assertThat(notFound(new SourcesQuery(List.of("ona"), 99).answer(record)).nearest())
                .extracting(Candidate::command)
                .containsExactly("onrecord sources one");
    }

    @Test
    void a_limit_of_sources_is_said() {
        var answer = found(new SourcesQuery(List.of(), 3).answer(record));

        assertThat(sourceIds(answer)).hasSize(3);
        assertThat(answer.cut()).containsExactly("3 of 4");
    }

    @Test
    void facts_without_sources_have_no_bibliography() {
        var bare = Records.with(event("one", "2001", "Something happened.")).record();

        assertThat(notFound(new SourcesQuery(List.of("one"), 9).answer(bare)).message())
                .isEqualTo("no source is on record");
    }
}
