package org.onrecord.ask;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.history.Difference;
import org.onrecord.history.VersionEntry;
import org.onrecord.lookup.CountsView;
import org.onrecord.lookup.CustodySentence;
import org.onrecord.lookup.DifferenceView;
import org.onrecord.lookup.FactsView;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.InfoView;
import org.onrecord.lookup.InquiriesView;
import org.onrecord.lookup.LogView;
import org.onrecord.lookup.OutcomesView;
import org.onrecord.lookup.OverviewView;
import org.onrecord.lookup.ParoleView;
import org.onrecord.lookup.PartiesView;
import org.onrecord.lookup.PartyView;
import org.onrecord.lookup.ReformsView;
import org.onrecord.lookup.SourcesView;
import org.onrecord.lookup.StatusView;
import org.onrecord.lookup.View;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.lookup.WorksView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.FactDate;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;
import org.onrecord.model.Source;

/** The rows of what a command found, as answers to a question. */
final class ViewRows {
    private ViewRows() {}

    /** The rows in the order of the view. */
    static List<AnsweredFact> of(CaseRecord record, View view) {
        return switch (view) {
            case OverviewView overview ->
                overview.sections().stream()
                        .flatMap(section -> section.facts().stream())
                        .map(AnsweredFact::of)
                        .toList();
            case PartyView party -> facts(party.facts());
            case PartiesView parties ->
                parties.entries().stream().map(entry -> party(entry.party())).toList();
            case FactsView facts -> facts(facts.facts());
            case OutcomesView outcomes -> facts(outcomes.facts());
            case ParoleView parole -> facts(parole.facts());
            case StatusView status -> intervals(record, status.matching());
            case InquiriesView inquiries ->
                facts(inquiries.entries().stream()
                        .map(InquiriesView.Entry::inquiry)
                        .toList());
            case ReformsView reforms ->
                Stream.concat(reforms.reforms().stream(), reforms.uncertain().stream())
                        .map(AnsweredFact::of)
                        .toList();
            case FiguresView figures -> points(record, figures);
            case WorksView works -> facts(works.facts());
            case WholeFactsView whole ->
                whole.entries().stream().map(ViewRows::wholeFact).toList();
            case SourcesView sources ->
                sources.entries().stream().map(entry -> source(entry.source())).toList();
            case InfoView _ -> List.of(info(record));
            case CountsView counts ->
                counts.counts().stream()
                        .map(count -> AnsweredFact.entry(count.key(), count.key() + ": " + count.facts() + " facts"))
                        .toList();
            case DifferenceView differences -> differences(differences);
            case LogView log -> log.entries().stream().map(ViewRows::version).toList();
        };
    }

    private static List<AnsweredFact> facts(List<Fact> facts) {
        return facts.stream().map(AnsweredFact::of).toList();
    }

    /** What was withdrawn is told as that, and never said as if it stood. */
    private static AnsweredFact wholeFact(WholeFactsView.Entry entry) {
        var withdrawal = entry.withdrawal();
        if (withdrawal == null) {
            return AnsweredFact.of(Objects.requireNonNull(entry.fact()));
        }
        var reasons = withdrawal.reasons().stream().map(reason -> " " + reason).collect(Collectors.joining());
        return AnsweredFact.entry(
                entry.id(),
                "This fact was withdrawn in version " + withdrawal.version() + ", "
                        + FactDate.of(withdrawal.date()).inWords() + "." + reasons);
    }

    /** Only an interval of which nothing is known has no fact; it answers nothing. */
    private static List<AnsweredFact> intervals(CaseRecord record, List<CustodyInterval> intervals) {
        var sentence = new CustodySentence(record);
        return intervals.stream()
                .filter(interval -> !interval.facts().isEmpty())
                .map(interval -> AnsweredFact.saying(
                        sentence.of(interval),
                        interval,
                        Objects.requireNonNull(
                                record.facts().get(interval.facts().getFirst()))))
                .toList();
    }

    private static List<AnsweredFact> points(CaseRecord record, FiguresView figures) {
        return figures.series().stream()
                .flatMap(series -> series.points().stream())
                .map(point -> Objects.requireNonNull(record.facts().get(point.fact())))
                .map(AnsweredFact::of)
                .toList();
    }

    private static AnsweredFact party(Party party) {
        var people = party.type() == PartyType.PERSON ? List.of(party.id()) : List.<String>of();
        return new AnsweredFact(
                party.id(), party.name() + ": " + party.role() + ".", null, null, null, people, List.of());
    }

    private static AnsweredFact source(Source source) {
        var published = source.published();
        var day = published == null ? "undated" : published.inWords();
        return new AnsweredFact(
                source.id(),
                source.publisher() + ", " + day + ": " + source.title(),
                published,
                null,
                source.note(),
                List.of(),
                List.of(new Citation(source.id(), null)));
    }

    /** A row for each field that differs, and one for what was added or withdrawn as a whole. */
    private static List<AnsweredFact> differences(DifferenceView view) {
        return view.difference().differences().stream()
                .flatMap(one -> one.fields().isEmpty()
                        ? Stream.of(difference(one, one.manner().key()))
                        : one.fields().stream()
                                .map(field -> difference(
                                        one, field.words() + " " + one.manner().key())))
                .toList();
    }

    private static AnsweredFact difference(Difference one, String manner) {
        return AnsweredFact.entry(
                one.id(), Character.toUpperCase(manner.charAt(0)) + manner.substring(1) + ": " + one.label());
    }

    private static AnsweredFact version(VersionEntry entry) {
        var change = entry.change();
        return AnsweredFact.entry(
                change.version(),
                "Version " + change.version() + ", "
                        + FactDate.of(change.date()).inWords() + ": " + change.summary());
    }

    private static AnsweredFact info(CaseRecord record) {
        return AnsweredFact.entry(
                record.caseId(),
                record.title() + ": record " + record.caseId() + " " + record.version() + ", released "
                        + FactDate.of(record.released()).inWords() + ", as of "
                        + FactDate.of(record.asOf()).inWords() + ", "
                        + record.facts().size() + " facts.");
    }
}
