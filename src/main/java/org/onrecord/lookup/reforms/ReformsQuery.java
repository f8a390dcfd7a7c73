package org.onrecord.lookup.reforms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.TimeBound;
import org.onrecord.lookup.reforms.ReformList.Row;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.table.Column;

/**
 * A query for reforms, optionally in force on one day.
 *
 * @param inForceOn the day to be in force on, or null for all reforms
 * @param links links to the case to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record ReformsQuery(@Nullable LocalDate inForceOn, Set<ReformLink> links, FactFilter filter) implements Query {

    public static Lookup lookup() {
        var words = Parameter.filterWords();
        var inForceOn = Parameter.day(
                "in-force-on", "Only reforms in force on this day, such as 31/12/2011 or \"1 May 2012\".");
        var links = Parameter.someOf(
                        "link",
                        ReformLink.values(),
                        "Only reforms with this link to the case: {words}. official: an official document gives the case as a reason; attributed: others attribute it to the case; context: a reform in the same field, attributed to something else.")
                .inTool(
                        "Link to the case. official: an official document gives it as a reason; attributed: others do; context: same field, attributed to something else.");
        return Lookup.of(
                        "reforms",
                        "List reforms: when in force, and how linked to the case.",
                        given -> new ReformsQuery(
                                given.day(inForceOn, Topic.REFORMS),
                                given.get(links),
                                FactFilter.of(given, given.get(words))))
                .takes(words, inForceOn, links)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord reforms laming",
                        "onrecord reforms --link official,attributed",
                        "onrecord reforms --in-force-on 2012-01-01")
                .rows("reform")
                .tool("Reforms", "Changes in law, guidance and institutions, with their link to the case.")
                .page(
                        "reforms",
                        "Reforms",
                        "Reforms, when they were in force, and how sources link them to the case. "
                                + Arrays.stream(ReformLink.values())
                                        .map(link -> Sentence.capital(link.words()) + ": " + ReformList.tie(link) + ".")
                                        .collect(Collectors.joining(" ")));
    }

    @Override
    public String command() {
        return "reforms";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return Row.FIELDS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var reforms = record.factsOf(FactKind.REFORM)
                .filter(fact -> fact.detail() instanceof ReformDetail reform
                        && (links.isEmpty() || links.contains(reform.link())))
                .sorted(Fact.BY_DATE);
        if (inForceOn == null) {
            return filter.answer(record, reforms, facts -> new ReformList(null, facts, List.of()), "such reform");
        }
        var reach = record.asOf(Topic.REFORMS);
        return inForceOn.isAfter(reach)
                ? beyond(record, inForceOn, reach)
                : inForce(record, inForceOn, reforms.toList());
    }

    private Answer inForce(CaseRecord record, LocalDate day, List<Fact> reforms) {
        Map<TimeBound.Holds, List<Fact>> byCertainty =
                reforms.stream().collect(Collectors.groupingBy(reform -> wasInForce(reform, day)));
        var uncertain = byCertainty.getOrDefault(TimeBound.Holds.PERHAPS, List.of());
        var sure = byCertainty.getOrDefault(TimeBound.Holds.YES, List.of());
        var candidates = Stream.concat(sure.stream(), uncertain.stream());
        return filter.answer(
                record,
                candidates,
                kept -> new ReformList(day, common(kept, sure), common(kept, uncertain)),
                "reform in force on " + FactDate.of(day).inWords());
    }

    private static List<Fact> common(List<Fact> kept, List<Fact> group) {
        return kept.stream().filter(group::contains).toList();
    }

    private static NotFound beyond(CaseRecord record, LocalDate day, LocalDate reach) {
        return new NotFound(
                record,
                "beyond-record",
                "the record goes up to " + FactDate.of(reach).inWords()
                        + " on reforms; it does not say what was in force on "
                        + FactDate.of(day).inWords(),
                "onrecord reforms --in-force-on " + reach + " gives the last known",
                List.of());
    }

    /**
     * Returns whether a reform was in force on a day. With an unknown start it is uncertain until its end; with an
     * unknown end it is uncertain from its start.
     */
    static TimeBound.Holds wasInForce(Fact fact, LocalDate day) {
        var reform = (ReformDetail) Objects.requireNonNull(fact.detail());
        if (reform.inForceFrom() != null) {
            var held = TimeBound.holds(day, reform.inForceFrom(), reform.inForceTo());
            return held == TimeBound.Holds.YES && hasUnknownEnd(reform) ? TimeBound.Holds.PERHAPS : held;
        }
        if (reform.inForceTo() != null) {
            var ended = TimeBound.of(day, reform.inForceTo()) == TimeBound.AFTER;
            return ended ? TimeBound.Holds.NO : TimeBound.Holds.PERHAPS;
        }
        return switch (reform.status()) {
            case PROPOSED, DROPPED -> TimeBound.Holds.NO;
            case IN_FORCE, REPLACED, ABOLISHED ->
                TimeBound.of(day, fact.date()) == TimeBound.BEFORE ? TimeBound.Holds.NO : TimeBound.Holds.PERHAPS;
        };
    }

    private static boolean hasUnknownEnd(ReformDetail reform) {
        return reform.inForceTo() == null && reform.status() != ReformDetail.Status.IN_FORCE;
    }
}
