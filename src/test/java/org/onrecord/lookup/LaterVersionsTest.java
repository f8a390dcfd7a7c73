package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.Records.body;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.fact;
import static org.onrecord.lookup.Records.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.field.Made;

/** What an earlier version says of those whom only a later one has, or an even earlier one. */
class LaterVersionsTest {
    private static final FactFilter ALL = new FactFilter(Set.of(), Set.of(), 99);
    private static final Party BRIDGE_OFFICE = body("bridge-office", "Bridge Office", "the office");
    private static final Party BRIDGE_OFFICES = body("bridge-offices", "Bridge Offices", "the office", "wardens");
    private static final Party ODILE = person("odile-brackwater", "Odile Brackwater");

    private final CaseRecord first = version("1.0.0", BRIDGE_OFFICE);
    private final CaseRecord second = version("1.1.0", BRIDGE_OFFICE, BRIDGE_OFFICES);
    private final CaseRecord third = version("1.2.0", BRIDGE_OFFICE, BRIDGE_OFFICES, ODILE);

    private static CaseRecord version(String version, Party... parties) {
        return versioned(
                version,
                Records.with(parties).and(event("closed", "2024", "The bridge was closed.", "bridge-office")),
                List.of());
    }

    private static CaseRecord versioned(String version, Records made, List<Change.Withdrawal> withdrawn) {
        var record = made.record();
        var changes = Stream.of("1.2.0", "1.1.0", "1.0.0")
                .filter(one -> one.compareTo(version) <= 0)
                .map(one -> new Change(
                        one,
                        LocalDate.EPOCH,
                        "Changes.",
                        List.of(),
                        List.of(),
                        one.equals("1.1.0") ? withdrawn : List.of()))
                .toList();
        return CaseRecord.FIELDS.with(CaseRecord.FIELDS.with(record, "version", version), "changes", changes);
    }

    private static VersionSource shelf(CaseRecord... newestFirst) {
        return new VersionSource() {
            @Override
            public List<String> versions(String caseId) {
                return Stream.of(newestFirst).map(CaseRecord::version).toList();
            }

            @Override
            public @Nullable CaseRecord read(String caseId, String version) {
                return Stream.of(newestFirst)
                        .filter(one -> one.version().equals(version))
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    private Answer who(String name, CaseRecord record) {
        return new LaterVersions(shelf(third, second, first)).answer(new WhoQuery(name, ALL), record);
    }

    @Test
    void an_id_that_came_later_is_not_a_slip_of_spelling() {
        var answer = notFound(who("bridge-offices", first));

        assertThat(answer.code()).isEqualTo("not-in-version");
        assertThat(answer.message())
                .isEqualTo("Bridge Offices (bridge-offices) is not in version 1.0.0; it was added in version 1.1.0");
    }

    @Test
    void nor_is_a_name_that_nobody_had_yet() {
        assertThat(notFound(who("odile", second)).message())
                .isEqualTo("Odile Brackwater (odile-brackwater) is not in version 1.1.0;"
                        + " it was added in version 1.2.0");
    }

    @Test
    void a_name_that_meant_somebody_else_still_does_in_the_earlier_version() {
        assertThat(found(who("the office", first)).remarks()).isEmpty();
    }

    @Test
    void a_slip_of_spelling_is_one_in_every_version() {
        assertThat(found(who("bridge ofice", first)).remarks())
                .containsExactly("“bridge ofice” was read as Bridge Office");
        assertThat(notFound(who("nobody at all", first)).code()).isEqualTo("unknown-name");
    }

    @Test
    void where_a_version_between_is_missing_the_later_one_is_the_latest_that_can_be() {
        var shelf = shelf(third, first);

        assertThat(notFound(new LaterVersions(shelf).answer(new WhoQuery("wardens", ALL), first))
                        .message())
                .endsWith("it was added in version 1.2.0 at the latest");
    }

    @Test
    void a_version_from_elsewhere_that_the_newest_does_not_follow_is_asked_alone() {
        var shelf = shelf(first);

        assertThat(notFound(new LaterVersions(shelf).answer(new WhoQuery("wardens", ALL), version("1.2.0")))
                        .code())
                .isEqualTo("unknown-name");
    }

    @Test
    void whoever_was_withdrawn_is_told_as_that() {
        var withdrawn = versioned(
                "1.2.0",
                Records.with(BRIDGE_OFFICE),
                List.of(new Change.Withdrawal(ChangeKind.PERSON, "bridge-officer", "The report was wrong.")));

        assertThat(notFound(who("bridge-officer", withdrawn)).message())
                .isEqualTo("bridge-officer was withdrawn in version 1.1.0");
    }

    @Test
    void a_proceeding_that_came_later_is_told_as_that_and_not_as_one_with_some_of_its_words() {
        var before = versioned("1.0.0", heard("bridge-claim-appeal"), List.of());
        var now = versioned("1.1.0", heard("bridge-claim-appeal", "bridge-claim"), List.of());
        var query = Queries.asked("outcome", "proceeding", "bridge claim");

        assertThat(notFound(new LaterVersions(shelf(now, before)).answer(query, before))
                        .message())
                .isEqualTo("the proceeding bridge-claim is not in version 1.0.0; it was added in version 1.1.0");
        assertThat(new LaterVersions(shelf(now, before)).answer(query, now)).isInstanceOf(Found.class);
    }

    private static Records heard(String... proceedings) {
        var records = Records.with(ODILE);
        for (var id : proceedings) {
            var detail = Made.of(
                    OutcomeDetail.FIELDS,
                    "person",
                    "odile-brackwater",
                    "proceeding",
                    id,
                    "step",
                    OutcomeStep.RULING,
                    "result",
                    "dismissed");
            records.and(new Proceeding(id, "Label of " + id, List.of(), null))
                    .and(fact(FactKind.OUTCOME, id + "-end", "2024", "It ended.", detail, "odile-brackwater"));
        }
        return records;
    }
}
