package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;
import static org.onrecord.lookup.Records.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.TimeBound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Made;

class ReformsLookupTest {

    private static List<Fact> sure(ReformsLookup.ReformList list) {
        return list.facts().stream().filter(list::isCertain).toList();
    }

    private static List<Fact> uncertain(ReformsLookup.ReformList list) {
        return list.facts().stream().filter(fact -> !list.isCertain(fact)).toList();
    }

    private static ReformsLookup.ReformList inForce(CaseRecord record, String day) {
        return content(
                ReformsLookup.ReformList.class,
                new ReformsLookup(LocalDate.parse(day), Set.of(), FactFilter.NONE).answer(record));
    }

    private static Fact reform(String id, String date, ReformDetail.Status status, String from, String to) {
        var detail = Made.of(
                ReformDetail.FIELDS,
                "title",
                id,
                "in_force_from",
                date(from),
                "in_force_to",
                date(to),
                "status",
                status,
                "link",
                ReformLink.OFFICIAL);
        return fact(FactKind.REFORM, id, date, "A rule changed.", detail);
    }

    private static FactDate date(String text) {
        return text == null ? null : FactDate.parse(text);
    }

    @Test
    void lists_all_by_date_when_no_day_is_asked_for() {
        var view = content(
                ReformsLookup.ReformList.class, new ReformsLookup(null, Set.of(), FactFilter.NONE).answer(GREY_HERON));

        assertThat(ids(sure(view)))
                .containsExactly(
                        "reform-lists",
                        "reform-commissioner",
                        "reform-levy",
                        "reform-stability",
                        "coal-allowance",
                        "reform-electronic-lists",
                        "net-fund",
                        "reform-black-box");
        assertThat(uncertain(view)).isEmpty();
        assertThat(view.day()).isNull();
    }

    @Test
    void keeps_the_links_asked_for() {
        var answer = new ReformsLookup(null, Set.of(ReformLink.OFFICIAL), FactFilter.NONE).answer(GREY_HERON);

        assertThat(ids(sure(content(ReformsLookup.ReformList.class, answer))))
                .containsExactly("reform-commissioner", "reform-stability");
    }

    @Test
    void tells_what_was_in_force_on_a_day() {
        var view = inForce(GREY_HERON, "2012-01-01");

        assertThat(ids(sure(view))).containsExactly("reform-lists", "reform-commissioner");
        assertThat(uncertain(view)).isEmpty();
    }

    @Test
    void the_day_it_ends_is_the_first_without_it() {
        assertThat(ids(sure(inForce(GREY_HERON, "2015-03-30")))).contains("reform-commissioner");
        assertThat(ids(sure(inForce(GREY_HERON, "2015-03-31")))).doesNotContain("reform-commissioner");
    }

    @Test
    void what_cannot_be_decided_stands_apart() {
        var view = inForce(GREY_HERON, "2019-06-01");

        assertThat(ids(sure(view))).containsExactly("reform-stability");
        assertThat(ids(uncertain(view))).containsExactly("reform-lists", "reform-electronic-lists");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "DROPPED"})
    void what_was_only_proposed_or_dropped_was_never_in_force(ReformDetail.Status status) {
        var record = Records.with(reform("a", "2010", status, null, null)).record();

        for (var day : new String[] {"2009-12-31", "2010-06-01", "2024-01-01"}) {
            var answer = new ReformsLookup(LocalDate.parse(day), Set.of(), FactFilter.NONE).answer(record);
            assertThat(notFound(answer).code()).isEqualTo("nothing-matches");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // no bounds known: not before the fact's own date, then undecided
        "IN_FORCE,            ,           , 2009-12-31, NO",
        "IN_FORCE,            ,           , 2010-01-01, PERHAPS",
        "REPLACED,            ,           , 2020-01-01, PERHAPS",
        // only the end is known
        "REPLACED,            , 2012-05-01, 2012-04-30, PERHAPS",
        "REPLACED,            , 2012-05-01, 2012-05-01, NO",
        // only the start is known
        "IN_FORCE,  2011-05-01,           , 2011-04-30, NO",
        "IN_FORCE,  2011-05-01,           , 2020-01-01, YES",
        // it is known to have ended, not when
        "REPLACED,  2011-05-01,           , 2011-04-30, NO",
        "REPLACED,  2011-05-01,           , 2020-01-01, PERHAPS",
        "ABOLISHED, 2011-05-01,           , 2020-01-01, PERHAPS",
        "ABOLISHED, 2011-05-01, 2012-05-01, 2011-05-01, YES",
    })
    void decides_by_the_bounds_that_are_known(
            ReformDetail.Status status, String from, String to, String day, TimeBound.Holds expected) {
        assertThat(ReformsLookup.wasInForce(reform("a", "2010", status, from, to), LocalDate.parse(day)))
                .isEqualTo(expected);
    }

    @Test
    void a_day_after_the_reach_in_reforms_is_beyond_the_record() {
        var query = new ReformsLookup(LocalDate.parse("2024-09-01"), Set.of(), FactFilter.NONE);

        var answer = notFound(query.answer(GREY_HERON));

        assertThat(answer.code()).isEqualTo("beyond-record");
        assertThat(answer.message())
                .isEqualTo("the record goes up to 31 August 2024 on reforms; it does not say what was in force on"
                        + " 1 September 2024");
        assertThat(answer.hint()).startsWith("onrecord reforms --in-force-on 2024-08-31");
        assertThat(sure(inForce(GREY_HERON, "2024-08-31"))).isNotEmpty();
    }

    @Test
    void a_limit_counts_those_in_force_first() {
        var filter = new FactFilter(Set.of(), Set.of(), 2);
        var answer = new ReformsLookup(LocalDate.parse("2019-06-01"), Set.of(), filter).answer(GREY_HERON);
        var view = content(ReformsLookup.ReformList.class, answer);

        assertThat(ids(sure(view))).containsExactly("reform-stability");
        assertThat(ids(uncertain(view))).containsExactly("reform-lists");
        assertThat(found(answer).cut()).containsExactly("2 of 3");
    }

    @Test
    void the_shipped_record_tells_the_edition_of_working_together_on_a_day() {
        // THEN one edition gives way to the next on the very day
        assertThat(ids(sure(inForce(PETER_CONNELLY, "2012-01-01"))))
                .contains("working-together-2010", "step-up-launched", "scr-full-publication-policy")
                .doesNotContain("working-together-2013", "asye-created", "court-fees-abolition-reversed");
        assertThat(ids(sure(inForce(PETER_CONNELLY, "2013-04-14")))).contains("working-together-2010");
        assertThat(ids(sure(inForce(PETER_CONNELLY, "2013-04-15"))))
                .contains("working-together-2013")
                .doesNotContain("working-together-2010");
    }
}
