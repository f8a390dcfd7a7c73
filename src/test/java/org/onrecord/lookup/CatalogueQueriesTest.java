package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.info.InfoQuery.FactCounts;
import org.onrecord.lookup.info.InfoQuery.RecordInfo;
import org.onrecord.lookup.list.ImpactLookup.FigureList;
import org.onrecord.model.Detail.WorkForm;
import org.onrecord.model.Series;

/** The queries that list what the record holds: figures, works, and the counts of its facts. */
class CatalogueQueriesTest {

    private static Answer impact(String... words) {
        return Queries.asked("impact", "words", List.of(words)).answer(GREY_HERON);
    }

    private static List<String> seriesOf(Answer answer) {
        return content(FigureList.class, answer).series().stream()
                .map(Series::id)
                .toList();
    }

    @Test
    void impact_gives_all_series_in_the_order_of_the_file() {
        assertThat(seriesOf(impact())).containsExactly("passenger-accidents", "harbour-level", "ferry-passengers");
        assertThat(found(impact()).content().size()).isEqualTo(6 + 4 + 2);
    }

    @Test
    void impact_finds_series_by_words_of_the_id_or_the_title() {
        assertThat(seriesOf(impact("harbour-level"))).containsExactly("harbour-level");
        assertThat(seriesOf(impact("water", "LEVEL"))).containsExactly("harbour-level");
        assertThat(seriesOf(impact("passenger"))).containsExactly("passenger-accidents");
        assertThat(seriesOf(impact("year to 31 March"))).containsExactly("ferry-passengers");
    }

    @Test
    void impact_on_words_of_no_series_is_not_on_record() {
        assertThat(notFound(impact("zeppelin", "fares")).message())
                .isEqualTo("no series about “zeppelin fares” is on record");
    }

    @Test
    void works_are_listed_by_date() {
        assertThat(ids(Queries.WORKS.answer(GREY_HERON)))
                .containsExactly("work-film", "work-book", "work-article", "work-thesis", "work-programme");
    }

    @Test
    void works_keep_the_forms_asked_for() {
        assertThat(ids(Queries.asked("works", "form", Set.of(WorkForm.FILM, WorkForm.THESIS))
                        .answer(GREY_HERON)))
                .containsExactly("work-film", "work-thesis");
    }

    @Test
    void info_without_a_sort_is_about_the_record_as_a_whole() {
        assertThat(found(new InfoQuery(null).answer(GREY_HERON)).content()).isEqualTo(new RecordInfo());
    }

    @ParameterizedTest
    @EnumSource
    void info_counts_every_fact_once_and_leaves_out_empty_sorts(InfoQuery.By by) {
        var view = content(FactCounts.class, new InfoQuery(by).answer(GREY_HERON));

        assertThat(view.by()).isEqualTo(by.key());
        assertThat(view.counts()).allMatch(count -> count.facts() > 0);
        assertThat(view.counts().stream().mapToInt(FactCounts.Count::facts).sum())
                .isEqualTo(GREY_HERON.facts().size());
    }

    @Test
    void info_counts_in_the_order_of_the_closed_list() {
        assertThat(content(FactCounts.class, new InfoQuery(InfoQuery.By.CONFIDENCE).answer(GREY_HERON))
                        .counts())
                .extracting(FactCounts.Count::key)
                .containsExactly("established", "reported", "disputed");
        assertThat(content(FactCounts.class, new InfoQuery(InfoQuery.By.KIND).answer(GREY_HERON))
                        .counts())
                .contains(new FactCounts.Count("work", 5), new FactCounts.Count("inquiry", 3));
    }
}
