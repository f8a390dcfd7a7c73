package org.onrecord.lookup.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.interval;
import static org.onrecord.lookup.Records.person;
import static org.onrecord.lookup.Records.privatePerson;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.impact.ImpactQuery;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.OverviewSection;

class OverviewQueryTest {

    private static OverviewPage overview(CaseRecord record) {
        return content(OverviewPage.class, new OverviewQuery().answer(record));
    }

    static List<CaseRecord> records() {
        return List.of(GREY_HERON, PETER_CONNELLY);
    }

    @Test
    void keeps_the_headings_and_the_order_of_the_record() {
        var view = overview(GREY_HERON);

        assertThat(view.sections())
                .extracting(OverviewPage.Section::heading)
                .containsExactly("What happened", "Who was convicted", "What changed", "What has happened since");
        assertThat(ids(view.sections().getLast().facts()))
                .containsExactly("harrow-recalled-2023", "harrow-2024-put-off", "angstrom-expired");
        assertThat(view.size()).isEqualTo(14);
    }

    @Test
    void goes_on_with_commands_made_from_the_record() {
        assertThat(overview(GREY_HERON).followUps())
                .containsExactly(
                        "onrecord who sian-harrow",
                        "onrecord status sian-harrow",
                        "onrecord reforms",
                        "onrecord impact");
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_command_it_goes_on_with_has_an_answer(CaseRecord record) {
        assertThat(overview(record).followUps())
                .isNotEmpty()
                .allSatisfy(command -> found(query(command).answer(record)));
    }

    private static Query query(String command) {
        var words = List.of(command.split(" "));
        return switch (words.get(1)) {
            case "who" -> new WhoQuery(words.get(2), FactFilter.NONE);
            case "status" -> new StatusQuery(words.get(2), null);
            case "reforms" -> new ReformsQuery(null, Set.of(), FactFilter.NONE);
            case "impact" -> new ImpactQuery(List.of());
            default -> throw new AssertionError(command);
        };
    }

    @Test
    void names_nobody_private_and_no_status_that_is_not_known() {
        var record = Records.with(privatePerson("a-judge", "A Judge"), person("ann-lee", "Ann Lee"))
                .and(event("one", "2001", "Both met.", "a-judge", "ann-lee"))
                .and(interval("ann-lee", CustodyStatus.UNKNOWN, "2001-02-03", null))
                .and(new OverviewSection("What happened", List.of("one")))
                .record();

        assertThat(overview(record).followUps()).containsExactly("onrecord who ann-lee");
    }
}
