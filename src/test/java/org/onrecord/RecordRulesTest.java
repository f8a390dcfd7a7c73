package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.FigureDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.Series;
import org.onrecord.model.Source;

/** The editorial rules of {@code facts/README.md} that a program can check, on the records that are published. */
class RecordRulesTest {
    private static final Set<Source.Kind> OFFICIAL = Set.of(
            Source.Kind.JUDGMENT,
            Source.Kind.OFFICIAL_REPORT,
            Source.Kind.PARLIAMENT,
            Source.Kind.REGULATOR,
            Source.Kind.LEGISLATION);

    private static final Pattern REVERSAL =
            Pattern.compile("\\b(allowed|quashed|unlawful|overturned|reversed|reduced|revoked)\\b");

    private CaseRecord record;
    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"facts/peter-connelly.json", "facts/examples/horizon.json"})
    void a_published_record_keeps_the_rules(String file) {
        record = FactsLoader.load(new FactsSource.OnDisk(Path.of(file)), Limits.DEFAULT);
        record.facts().values().forEach(this::checkFact);
        checkStatementsDiffer();
        checkOverview();
        checkReversals();
        checkEverythingIsUsed();
        checkNames();
        checkSources();
        checkCustody();
        record.series().values().forEach(this::checkSeries);
        checkVersion();

        assertThat(broken).isEmpty();
    }

    private void checkFact(Fact fact) {
        var where = "fact " + fact.id();
        var statement = fact.statement();
        require(statement.length() >= 10 && statement.length() <= 240, where, "statement too short or too long");
        require(Wording.isOneSentence(statement), where, "statement is not one sentence: " + statement);
        require(Wording.namesItsSubject(statement), where, "subject is not named: " + statement);
        require(fact.label() == null || fact.label().length() <= 60, where, "label too long");
        require(!fact.sources().isEmpty(), where, "no source");
        require(distinct(fact.sources().stream().map(Citation::source)), where, "a source twice");
        require(fact.confidence() != Confidence.ESTABLISHED || isWellSourced(fact), where, "established on too little");
        require(fact.confidence() != Confidence.DISPUTED || tellsTheDispute(fact), where, "disputed without a note");
        Stream.of(statement, fact.note(), fact.label())
                .filter(Objects::nonNull)
                .forEach(text -> checkText(where, text));
    }

    private void checkText(String where, String text) {
        require(!Wording.hasAddress(text), where, "looks like an address: " + text);
        require(!Wording.accusesOfMurder(text), where, "murder as proved: " + text);
        require(!Wording.isTalkAmongResearchers(text), where, "talk among researchers: " + text);
        require(text.equals(text.strip()) && !text.contains("  "), where, "stray space: " + text);
    }

    private boolean isWellSourced(Fact fact) {
        var sources = fact.sources().stream()
                .map(citation -> record.sources().get(citation.source()))
                .toList();
        return sources.stream().anyMatch(source -> OFFICIAL.contains(source.kind()))
                || sources.stream().map(source -> source.publisher()).distinct().count() > 1;
    }

    private static boolean tellsTheDispute(Fact fact) {
        return fact.note() != null
                || fact.statement().contains("deni")
                || fact.statement().contains("reject");
    }

    private void checkStatementsDiffer() {
        var facts = record.facts().values();
        require(distinct(facts.stream().map(Fact::statement)), "facts", "two statements are alike");
    }

    private void checkOverview() {
        for (var section : record.overview()) {
            for (var id : section.facts()) {
                var fact = record.facts().get(id);
                var isSound = fact != null && fact.confidence() != Confidence.DISPUTED;
                require(isSound, "overview", "unknown or disputed fact " + id);
            }
        }
    }

    /** A decision must not be shown without the one that reversed it. */
    private void checkReversals() {
        var linked = new HashSet<String>();
        for (var fact : record.facts().values()) {
            linked.addAll(fact.later());
            if (fact.detail() instanceof OutcomeDetail outcome && outcome.supersededBy() != null) {
                linked.add(outcome.supersededBy());
            }
        }
        for (var fact : record.facts().values()) {
            if (fact.detail() instanceof OutcomeDetail outcome
                    && outcome.result() != null
                    && outcome.supersededBy() == null) {
                var isReversal = REVERSAL.matcher(outcome.result()).find();
                require(
                        !isReversal || linked.contains(fact.id()) || isOnlyOutcome(fact, outcome.party()),
                        "fact " + fact.id(),
                        "reverses no fact");
            }
        }
    }

    /** Whether the record tells no decision about a party but this one. */
    private boolean isOnlyOutcome(Fact fact, String party) {
        return record.facts().values().stream()
                .noneMatch(other -> !other.id().equals(fact.id())
                        && other.detail() instanceof OutcomeDetail outcome
                        && outcome.party().equals(party));
    }

    private void checkEverythingIsUsed() {
        var used = new HashSet<String>();
        for (var fact : record.facts().values()) {
            used.addAll(fact.people());
            used.addAll(fact.organisations());
            fact.sources().forEach(citation -> used.add(citation.source()));
            if (fact.detail() instanceof OutcomeDetail outcome) {
                used.add(outcome.proceeding());
            }
        }
        Stream.of(record.people(), record.organisations(), record.sources(), record.proceedings())
                .flatMap(entries -> entries.keySet().stream())
                .forEach(id -> require(used.contains(id), id, "used by no fact"));
    }

    private void checkNames() {
        var names = parties().map(party -> lower(party.name())).toList();
        require(distinct(names.stream()), "people and organisations", "two have one name");
        parties().forEach(party -> {
            var where = party.id();
            var called = Stream.concat(Stream.of(party.name()), party.aliases().stream())
                    .toList();
            require(distinct(called.stream()), where, "an alias twice or the same as the name");
            party.aliases().forEach(alias -> require(!alias.isBlank(), where, "an empty alias"));
            Stream.concat(called.stream(), Stream.of(party.role())).forEach(text -> checkText(where, text));
        });
        record.proceedings().values().forEach(proceeding -> {
            require(distinct(proceeding.aliases().stream()), proceeding.id(), "an alias twice");
            checkText(proceeding.id(), proceeding.label());
        });
    }

    private Stream<Party> parties() {
        return Stream.concat(record.people().values().stream(), record.organisations().values().stream());
    }

    private void checkSources() {
        var sources = record.sources().values();
        require(distinct(sources.stream().map(source -> source.url())), "sources", "an address twice");
        for (var source : sources) {
            require(source.url().matches("https?://.+"), source.id(), "no web address");
            require(!Wording.hasTrackingPart(source.url()), source.id(), "tracking part in " + source.url());
        }
    }

    private void checkCustody() {
        var byPerson = record.statuses().stream()
                .collect(Collectors.groupingBy(CustodyInterval::person, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, intervals) -> {
            require(intervals.getLast().to() == null, person, "the last interval has an end");
            intervals.forEach(interval -> checkInterval(person, interval));
            eachWithNext(intervals, (one, next) -> {
                require(next.from().equals(one.to()), person, "gap or overlap at " + next.from());
                require(next.status() != one.status(), person, "no change at " + next.from());
                require(one.from().earliest().isBefore(next.from().latest()), person, "backwards at " + next.from());
            });
        });
    }

    private void checkInterval(String person, CustodyInterval interval) {
        var where = person + " from " + interval.from();
        require(!interval.from().earliest().isAfter(record.asOf()), where, "begins after the record's reach");
        require(interval.status() == CustodyStatus.UNKNOWN || !interval.facts().isEmpty(), where, "no fact");
        for (var id : interval.facts()) {
            var fact = record.facts().get(id);
            require(fact != null && fact.people().contains(person), where, "fact about somebody else: " + id);
        }
        if (interval.from().isUncertain() && !interval.facts().isEmpty()) {
            var explained = interval.facts().stream()
                    .anyMatch(id -> record.facts().get(id).note() != null);
            require(explained, where, "an inferred bound that no note explains");
        }
    }

    private void checkSeries(Series series) {
        eachWithNext(
                series.points(),
                (one, next) -> require(
                        one.period().compareTo(next.period()) < 0, series.id(), "out of order at " + next.period()));
        for (var point : series.points()) {
            var fact = record.facts().get(point.fact());
            require(fact != null && states(fact, series, point), series.id(), "differs from fact " + point.fact());
        }
        var periods = series.points().stream().map(Series.Point::period).toList();
        for (var change : series.breaks()) {
            var index = periods.indexOf(change.after());
            require(index >= 0 && index < periods.size() - 1, series.id(), "misplaced break after " + change.after());
        }
    }

    private static boolean states(Fact fact, Series series, Series.Point point) {
        return fact.detail() instanceof FigureDetail figure
                && series.id().equals(figure.series())
                && point.period().equals(figure.period())
                && point.value().compareTo(figure.value()) == 0;
    }

    private void checkVersion() {
        var newest = record.changes().getFirst();
        require(newest.version().equals(record.version()), "changes", "the newest entry has another version");
        require(newest.date().equals(record.released()), "changes", "the newest entry has another day");
        require(!record.asOf().isAfter(record.released()), "as_of", "after the release");
        for (var note : record.asOfNotes()) {
            require(!note.asOf().isAfter(record.released()), "as_of of " + note.topic(), "after the release");
        }
        require(distinct(record.asOfNotes().stream().map(note -> note.topic())), "as_of_notes", "a topic twice");
    }

    private void require(boolean holds, String where, String complaint) {
        if (!holds) {
            broken.add(where + ": " + complaint);
        }
    }

    private static <T> boolean distinct(Stream<T> values) {
        var seen = new HashSet<T>();
        return values.allMatch(seen::add);
    }

    private static <T> void eachWithNext(List<T> items, BiConsumer<T, T> check) {
        for (var i = 1; i < items.size(); i++) {
            check.accept(items.get(i - 1), items.get(i));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 Some Long Road", "It stood in Penshurst Lane.", "N17 8AA"})
    void knows_an_address(String text) {
        assertThat(Wording.hasAddress(text)).isTrue();
        assertThat(Wording.hasAddress("Great Ormond Street Hospital and 10 Downing Street, in 2008, N17."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"He was convicted of murder.", "Two were found guilty of the murder.", "A murderer."})
    void knows_an_accusation_of_murder(String text) {
        assertThat(Wording.accusesOfMurder(text)).isTrue();
        assertThat(Wording.accusesOfMurder("Nobody was convicted of murder.")).isFalse();
        assertThat(Wording.accusesOfMurder("The jury found him not guilty of murder."))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two things happened. Both were bad.", "No full stop", "He said \"no.\" Then he left."})
    void knows_what_is_not_one_sentence(String text) {
        assertThat(Wording.isOneSentence(text)).isFalse();
        assertThat(Wording.isOneSentence("Dr. Sabah Al-Zayyat saw Peter at St. Ann's on 1 August 2007."))
                .isTrue();
    }
}
