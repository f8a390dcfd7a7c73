package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactScope;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.TextOf;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;

class TimelineLookupTest {

    private static Answer timeline(DateRange range, String about, String... topics) {
        return new TimelineLookup(range, new FactScope(about, Set.of(topics)), false, FactFilter.NONE)
                .answer(GREY_HERON);
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static FactList all(DateRange range) {
        return content(
                FactList.class, new TimelineLookup(range, FactScope.ALL, true, FactFilter.NONE).answer(GREY_HERON));
    }

    @Test
    void gives_every_fact_by_date_then_id_on_request() {
        var view = all(DateRange.ALWAYS);

        assertThat(view.shape()).isEqualTo(FactList.BY_DATE);
        assertThat(view.facts()).hasSize(GREY_HERON.facts().size()).isSortedAccordingTo(Fact.BY_DATE);
        assertThat(view.facts()).extracting(Fact::id).startsWith("safety-law-before", "harbour-opened");
    }

    @Test
    void without_words_it_has_the_milestones_in_every_format() {
        var view = content(FactList.class, timeline(DateRange.ALWAYS, null));

        assertThat(view.facts())
                .isEqualTo(GREY_HERON.milestones())
                .isEqualTo(view.brief().shown())
                .isSortedAccordingTo(Fact.BY_DATE);
        assertThat(view.brief().others())
                .isEqualTo(GREY_HERON.facts().size() - view.facts().size());
    }

    @Test
    void a_long_list_has_no_source_marks_because_it_lists_no_sources() {
        var whole = Queries.asked("timeline", "all", true);

        assertThat(TextOf.answer(whole)).doesNotContain("[1]").doesNotContain("Sources");
        assertThat(TextOf.answer(Queries.TIMELINE)).contains("[1]").contains("Sources: [1]");
    }

    @Test
    void facts_of_one_day_stand_in_the_order_of_their_ids() {
        assertThat(ids(timeline(days("2010-05-27", "2010-05-27"), null, "trials")))
                .containsExactly("verdict-angstrom-endangering", "verdict-angstrom-manslaughter", "verdict-harrow-t");
    }

    @Test
    void keeps_the_topics_asked_for() {
        assertThat(ids(timeline(days("1990-01-01", "2010-12-31"), null, "police", "other-cases")))
                .containsExactly("related-white-tern", "police-arrests");
    }

    @Test
    void is_about_a_person_or_a_body() {
        assertThat(ids(timeline(DateRange.ALWAYS, "oyelaran")))
                .containsExactly("assembly-reaction", "quill-inquiry", "oyelaran-resigns");
        assertThat(ids(timeline(DateRange.ALWAYS, "parliament")))
                .containsExactly("assembly-reaction", "reform-stability", "reform-electronic-lists");
    }

    @Test
    void says_how_a_misspelt_name_was_read() {
        assertThat(found(timeline(DateRange.ALWAYS, "oyelaren")).remarks())
                .containsExactly("“oyelaren” was read as Brandt Oyelaran");
    }

    @Test
    void nothing_left_is_not_on_record() {
        assertThat(notFound(timeline(days("2023-01-01", "2023-06-30"), "oyelaran"))
                        .code())
                .isEqualTo("nothing-matches");
    }

    @Test
    void what_begins_in_the_period_is_listed_and_on_request_also_what_only_spans_it() {
        var year = days("2010-01-01", "2010-12-31");
        var begun = content(FactList.class, timeline(year, null)).facts();
        var whole = all(year).facts();

        assertThat(begun)
                .isNotEmpty()
                .isSortedAccordingTo(Fact.BY_DATE)
                .allSatisfy(fact -> assertThat(fact.date().earliest()).isAfterOrEqualTo(year.from()));
        assertThat(whole).startsWith(begun.toArray(Fact[]::new));
        assertThat(whole.subList(begun.size(), whole.size()))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.date().earliest()).isBefore(year.from()));
    }

    @Test
    void a_period_in_which_nothing_begins_is_not_on_record() {
        var quiet = days("2010-01-15", "2010-01-15");

        assertThat(notFound(timeline(quiet, null)).hint())
                .isEqualTo("onrecord timeline --all also lists facts that began earlier: "
                        + all(quiet).facts().size());
    }

    @Test
    void keeps_the_kinds_asked_for() {
        var filter = new FactFilter(Set.of(), Set.of(FactKind.LAW), 5);

        assertThat(ids(new TimelineLookup(DateRange.ALWAYS, FactScope.ALL, false, filter).answer(GREY_HERON)))
                .containsExactly("safety-law-before", "sea-endangerment");
    }
}
