package org.onrecord.ask.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.index.Target;

/** The reply by an entry of the record: the first of the ranking if it is sure, otherwise the nearest entries. */
public final class EntryAnswers {
    private static final String ADVICE = "advice";
    private static final int NEAREST = 3;
    private static final int MAX_FACTS = 8;
    /** The share of the words of a question below which a likeness may be by chance, if its chance is faint too. */
    private static final double KNOWN = 0.5;

    private static final double FAINT = 0.35;
    /** The least cosine of a question that is declined because no record answers it. */
    private static final double ALIKE = 0.75;
    /** The distance in score within which further facts are shown with the first. */
    private static final double CLOSE = 0.3;

    private final CaseRecord record;
    private final Ranker ranker;
    private final Outcomes outcomes;
    private final EquivalentCommand command;
    private final Suggestions followOn;

    public EntryAnswers(CaseRecord record, Ranker ranker) {
        this.record = record;
        this.ranker = ranker;
        this.outcomes = new Outcomes(record);
        this.command = new EquivalentCommand(record);
        this.followOn = new Suggestions(record);
    }

    /**
     * Returns the reply to a question.
     *
     * @param most the maximum number of facts
     */
    public Response answer(Merged merged, Ranking ranking, SubjectGuard guard, int most) {
        var period = period(merged.frame(), most);
        if (period != null && !ranking.isListed()) {
            return period;
        }
        if (!ranking.isListed()
                && merged.asked().has(Frame.NEEDS_HELP)
                && merged.asked().has(ADVICE)) {
            return Refusals.general(ADVICE, merged.asked());
        }
        if (isNoise(ranking) && !merged.refersBack()) {
            return Response.none(ranking.known() == 0 ? Reason.NOT_UNDERSTOOD : Reason.NOT_ON_RECORD, null)
                    .withSuggestions(followOn.overview());
        }
        return response(merged, ranking, guard, most)
                .withRanking(new RankingExplanation(ranking, ranker.weights()).explanation());
    }

    private boolean isAllowed(Target entry, Response claimed, SubjectGuard guard) {
        return entry.kind() == Target.Kind.OPEN
                ? guard.allows(Objects.requireNonNull(record.open().get(entry.id())))
                : guard.allows(claimed);
    }

    private boolean isSure(Ranking ranking) {
        return ranking.chance() >= ranker.weights().threshold()
                && (ranking.first().entry().kind() != Target.Kind.GENERAL || ranking.cosine() >= ALIKE);
    }

    /** Whether the record has few words of a question, so that the likeness of the first entry may be by chance. */
    private boolean isNoise(Ranking ranking) {
        var least = ranking.known() == 0 ? ranker.weights().threshold() : FAINT;
        return !ranking.isListed() && ranking.known() < KNOWN && ranking.chance() < least;
    }

    private Response response(Merged merged, Ranking ranking, SubjectGuard guard, int most) {
        if (ranking.isListed() || isSure(ranking)) {
            var claimed = entry(ranking.first().entry(), merged.frame(), ranking, most);
            if (ranking.isListed() || isAllowed(ranking.first().entry(), claimed, guard)) {
                return claimed;
            }
        }
        var unknown = new Unspoken(record, merged.frame(), ranking, guard).unknown();
        return unknown == null ? unsure(ranking, guard) : unknown;
    }

    /** Returns the reply by an entry. */
    Response entry(Target entry, Frame question, Ranking ranking, int most) {
        return switch (entry.kind()) {
            case FACT -> fact(entry, question, ranking, most);
            case BRIEF -> brief(Objects.requireNonNull(record.briefs().get(entry.id())), question, ranking, most);
            case OPEN -> Refusals.open(Objects.requireNonNull(record.open().get(entry.id())), record);
            case WITHHELD -> Refusals.withheld(record, entry.id());
            case PARTY -> party(Objects.requireNonNull(record.party(entry.id())), most);
            case CASE -> wholeCase();
            case GENERAL -> Refusals.general(entry.id(), question);
        };
    }

    private Response fact(Target entry, Frame question, Ranking ranking, int most) {
        var close = ranking.entries().stream()
                .filter(one -> one.entry().kind() == Target.Kind.FACT
                        && one.score() > ranking.first().score() - CLOSE)
                .map(one ->
                        Objects.requireNonNull(record.facts().get(one.entry().id())));
        var first = Objects.requireNonNull(record.facts().get(entry.id()));
        var shown = Stream.of(Stream.of(first), ofOthers(first, question, ranking), close)
                .flatMap(some -> some)
                .distinct()
                .limit(most);
        var facts = outcomes.standingFirst(shown.toList());
        var understood = command.of(facts, about(question));
        return Response.of(AnsweredFact.of(facts), asOf(question, facts.getFirst()), understood)
                .withSuggestions(followOn.from(facts.getFirst(), understood));
    }

    /** Returns the best fact of the same kind and topic about each person named whom the first fact does not concern. */
    private Stream<Fact> ofOthers(Fact first, Frame question, Ranking ranking) {
        return question.mentions().stream()
                .filter(mention -> !mention.isBody() && !mention.ids().contains(record.centre()))
                .filter(mention -> first.people().stream().noneMatch(mention.ids()::contains))
                .flatMap(mention -> facts(ranking)
                        .filter(fact -> fact.people().stream().anyMatch(mention.ids()::contains)
                                && fact.kind() == first.kind()
                                && fact.topic().equals(first.topic()))
                        .limit(1));
    }

    private Stream<Fact> facts(Ranking ranking) {
        return ranking.entries().stream()
                .map(Ranked::entry)
                .filter(entry -> entry.kind() == Target.Kind.FACT)
                .map(entry -> Objects.requireNonNull(record.facts().get(entry.id())));
    }

    /** Puts the facts about the people named first, and among them those that are closest to the question. */
    private Response brief(Brief brief, Frame question, Ranking ranking, int most) {
        var about = about(question);
        var account = record.factsIn(brief).toList();
        var isAccount = question.hasAny("overview", "summary", "broad", "fate");
        var facts = (isAccount ? account.stream() : ranking.inOrder(account))
                .sorted(Comparator.comparing(
                        (Fact fact) -> fact.people().stream().noneMatch(about::contains)))
                .limit(Math.max(most, MAX_FACTS))
                .toList();
        var understood = EquivalentCommand.of(brief);
        return Response.of(AnsweredFact.of(outcomes.standingFirst(facts)), asOf(question, facts.getFirst()), understood)
                .withSummary(brief.summary())
                .withSuggestions(followOn.from(facts.getFirst(), understood));
    }

    private Set<String> about(Frame question) {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> !id.equals(record.centre()))
                .collect(Collectors.toSet());
    }

    /** Returns the role of a person or body, with facts of the profile and of the overview first. */
    private Response party(Party party, int most) {
        var overview = overview();
        var facts = record.factsAbout(party.id())
                .sorted(Comparator.comparing((Fact fact) -> fact.kind() != FactKind.PROFILE)
                        .thenComparing(fact -> !overview.contains(fact.id()))
                        .thenComparing(fact -> !fact.isAbout(party.id())))
                .limit(Math.min(most, NEAREST))
                .toList();
        if (facts.isEmpty()) {
            return Response.none(Reason.NOT_ON_RECORD, party.sentence());
        }
        var understood = "onrecord who " + party.id();
        return Response.of(AnsweredFact.of(facts), party.sentence(), understood)
                .withSuggestions(followOn.from(facts.getFirst(), understood));
    }

    private Response wholeCase() {
        if (!(new OverviewQuery().answer(record) instanceof Found page
                && page.content() instanceof OverviewPage overview
                && !overview.sections().isEmpty())) {
            var facts = record.milestones().stream().limit(MAX_FACTS).toList();
            var shown = facts.isEmpty()
                    ? record.facts().values().stream().limit(MAX_FACTS).toList()
                    : facts;
            return Response.of(AnsweredFact.of(shown), null, "onrecord timeline");
        }
        var facts = overview.inShort(record).stream()
                .flatMap(section -> section.facts().stream())
                .toList();
        var more = Stream.concat(
                Stream.of(new Suggestion("the overview", "onrecord overview")),
                overview.followUps().stream().map(one -> new Suggestion(one, one)));
        return Response.of(AnsweredFact.of(facts), null, "onrecord overview")
                .withSummary(overview.summary())
                .withPage(page)
                .withSuggestions(more.toList());
    }

    /** Returns the facts of a period that a question names alone, those of the overview first; null for other questions. */
    private @Nullable Response period(Frame question, int most) {
        var span = question.span();
        if (span == null
                || !span.isBounded()
                || !question.has("overview")
                || !question.content().isEmpty()
                || !question.proceedings().isEmpty()
                || !question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(record.centre()))) {
            return null;
        }
        var overview = overview();
        var facts = within(span)
                .sorted(Comparator.comparing((Fact fact) -> !overview.contains(fact.id())))
                .limit(Math.max(most, MAX_FACTS))
                .sorted(Comparator.comparing((Fact fact) -> fact.date().latest()))
                .toList();
        if (!facts.isEmpty()) {
            return Response.of(
                    AnsweredFact.of(facts), null, "onrecord timeline --from " + span.from() + " --to " + span.to());
        }
        return record.facts().values().stream().anyMatch(fact -> fact.date().overlaps(span.from(), span.to()))
                ? null
                : Response.none(Reason.NOT_ON_RECORD, "The record has no facts from that period.");
    }

    private Set<String> overview() {
        return record.overview().stream()
                .flatMap(section -> section.facts().stream())
                .collect(Collectors.toSet());
    }

    private Stream<Fact> within(TimeSpan span) {
        return record.facts().values().stream()
                .filter(fact -> !fact.date().earliest().isBefore(span.from())
                        && !fact.date().latest().isAfter(span.to()));
    }

    /** Returns the nearest entries, without those of the same closest fact, and profiles only as the first. */
    private Response unsure(Ranking ranking, SubjectGuard guard) {
        var shown = new ArrayList<Nearest>();
        for (var ranked : ranking.entries()) {
            var near = Nearest.of(ranked.entry(), record, ranking);
            var isProfile =
                    ranked.entry().kind() == Target.Kind.PARTY || ranked.entry().kind() == Target.Kind.CASE;
            if (near != null
                    && !(isProfile && !shown.isEmpty())
                    && shown.stream().noneMatch(one -> isRepeated(one, near))) {
                shown.add(near);
            }
            if (shown.size() == NEAREST) {
                break;
            }
        }
        return shown.isEmpty() ? Response.none(Reason.NOT_ON_RECORD, null) : guard.unsure(shown);
    }

    private static boolean isRepeated(Nearest one, Nearest other) {
        return one.answer().statement().equals(other.answer().statement());
    }

    private @Nullable String asOf(Frame question, Fact fact) {
        var subject = fact.detail() instanceof CustodyDetail custody ? custody.person() : null;
        var reachesNow = subject != null && !fact.date().latest().isBefore(record.asOf(fact.topic()));
        return reachesNow || question.hasAny("now", "last", "next")
                ? AsOf.of(record, fact.topic(), subject).sentence()
                : null;
    }
}
