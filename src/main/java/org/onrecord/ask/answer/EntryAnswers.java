package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps.Merged;
import org.onrecord.ask.understand.Frame;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.list.WhenLookup;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordList;

/** Replies with an entry of the record: the first of the ranking if it is sure, otherwise the nearest entries. */
public final class EntryAnswers {
    private static final int NEAREST = 3;
    private static final int MAX_FACTS = 8;
    /** The most facts of a list whose dates are one answer. */
    private static final int FEW_DATES = 5;
    /** The least share of a question's terms, by rarity, that occur in a record which may answer it. */
    private static final double KNOWN = 0.5;
    /** The same share below which no entry is sure, however alone it is with the words. */
    private static final double FEW = 0.35;
    /** The chance below which a reply to a question of unknown words says nothing. */
    private static final double FAINT = 0.3;
    /** The least cosine of a question that is declined because no record answers it. */
    private static final double ALIKE = 0.75;
    /** The most words that a reply says are not on record. */
    private static final int MAX_WORDS = 5;

    private static final Map<String, String> REFUSALS = WordList.named("refusals.txt");

    private final CaseRecord record;
    private final Ranker ranker;

    public EntryAnswers(CaseRecord record, Ranker ranker) {
        this.record = record;
        this.ranker = ranker;
    }

    /**
     * Returns the reply to a question.
     *
     * @param most the maximum number of facts
     */
    public Response answer(Merged merged, Ranking ranking, SubjectGuard guard, int most) {
        if (isNoise(ranking) && !merged.refersBack() && !guard.asksReason()) {
            return Response.none(ranking.known() == 0 ? Reason.NOT_UNDERSTOOD : Reason.NOT_ON_RECORD, null)
                    .withSuggestions(List.of(Suggestion.OVERVIEW));
        }
        return response(merged, ranking, guard, most).withRanking(Explanation.of(ranking, ranker.weights()));
    }

    /** Whether the record has few words of a question, so that the likeness of the first entry may be by chance. */
    private boolean isNoise(Ranking ranking) {
        var least = ranking.known() == 0 ? ranker.weights().threshold() : FAINT;
        return !ranking.isListed() && ranking.known() < KNOWN && ranking.chance() < least;
    }

    private boolean isAllowed(Target entry, Response claimed, SubjectGuard guard) {
        var accusation = guard.accusation();
        return entry.kind() == Target.Kind.OPEN
                ? guard.allows(Objects.requireNonNull(record.open().get(entry.id())))
                : guard.allows(claimed)
                        && (accusation == null || claimed.answers().isEmpty() || accusation.isAnsweredBy(entry));
    }

    private boolean isSure(Ranking ranking) {
        return ranking.chance() >= ranker.weights().threshold()
                && ranking.known() >= FEW
                && (ranking.first().entry().kind() != Target.Kind.GENERAL || ranking.cosine() >= ALIKE);
    }

    private Response response(Merged merged, Ranking ranking, SubjectGuard guard, int most) {
        if (ranking.isListed() || isSure(ranking)) {
            var claimed = entry(ranking.first().entry(), merged.frame(), ranking, most);
            if (ranking.isListed() || isAllowed(ranking.first().entry(), claimed, guard)) {
                return claimed;
            }
        }
        var accusation = guard.accusation();
        if (accusation != null) {
            return accusation.unanswered(
                    nearest(ranking, accusation::isIn).limit(NEAREST).toList());
        }
        var unknown = unknownWords(merged.frame(), ranking, guard);
        return unknown == null ? unsure(ranking, guard) : unknown;
    }

    /** Returns the reply to a question about somebody who is not in the record. */
    public Response stranger(String name) {
        return Response.none(Reason.NOT_ON_RECORD, name + " is not in this record.");
    }

    Response chosen(String id) {
        var fact = record.facts().get(id);
        var brief = record.briefs().get(id);
        var open = record.open().get(id);
        var party = record.party(id);
        if (fact != null) {
            return Response.of(List.of(fact), null);
        }
        if (brief != null) {
            return Response.of(brief, record.factsIn(brief).limit(MAX_FACTS).toList(), null);
        }
        if (open != null) {
            return open(open);
        }
        if (party != null) {
            return party(party, MAX_FACTS);
        }
        return id.equals(record.caseId()) ? wholeCase() : Response.none(Reason.NOT_ON_RECORD, null);
    }

    /** Returns the dates of what was shown last: of the answer, or of the entry offered first; null if it has too many. */
    @Nullable
    Response dates(Context context) {
        var shown = context.isOffer() ? context.listed().getFirst() : null;
        var exchange = context.exchange();
        var brief = record.briefs()
                .get(
                        shown != null || exchange == null
                                ? String.valueOf(shown)
                                : exchange.entry().id());
        var ids = shown == null ? context.answers() : brief == null ? List.of(shown) : brief.facts();
        var whole = brief != null && brief.facts().containsAll(ids) ? brief : null;
        var facts = record.factsWith(ids).limit(MAX_FACTS).toList();
        if (facts.isEmpty() || (ids.size() > FEW_DATES && whole == null)) {
            return null;
        }
        if (shown != null) {
            return Response.unsure(Nearest.of(facts.stream().limit(NEAREST).toList()));
        }
        var understood = whole != null ? EquivalentCommand.of(whole) : EquivalentCommand.of(record, facts);
        return Response.of(AnsweredFact.of(facts), null, understood)
                .withPage(Found.of(
                        record,
                        WhenLookup.dates(facts.stream().sorted(Fact.BY_DATE).toList())));
    }

    private Response entry(Target entry, Frame question, Ranking ranking, int most) {
        return switch (entry.kind()) {
            case FACT -> fact(entry, question, ranking, most);
            case BRIEF -> brief(Objects.requireNonNull(record.briefs().get(entry.id())), question, ranking, most);
            case OPEN -> open(Objects.requireNonNull(record.open().get(entry.id())));
            case WITHHELD -> withheld(entry.id());
            case PARTY -> party(Objects.requireNonNull(record.party(entry.id())), most);
            case CASE -> wholeCase();
            case GENERAL -> general(entry.id(), question);
        };
    }

    private Response fact(Target entry, Frame question, Ranking ranking, int most) {
        var own = Objects.requireNonNull(record.facts().get(entry.id()));
        var outcomes = new Outcomes(record);
        // A verdict or sentence that was replaced never leads, unless it lists the question.
        var isCriminal = own.detail() instanceof OutcomeDetail outcome && outcomes.isCriminal(outcome);
        var first = isCriminal && !ranking.isListed() ? outcomes.standing(own) : own;
        var facts = Stream.concat(Stream.of(first, own), ofOthers(first, question, ranking))
                .distinct()
                .limit(most)
                .toList();
        var party = privateParty(own, question);
        var understood = party == null ? EquivalentCommand.of(record, facts) : "onrecord who " + party.id();
        return page(Response.of(AnsweredFact.of(facts), asOf(question, first), understood), party)
                .withSuggestions(Suggestion.after(first, record, understood));
    }

    /** Returns the private person that a question asks about if the fact says who it is, or null. */
    private @Nullable Party privateParty(Fact profile, Frame question) {
        return profile.kind() != FactKind.PROFILE || !question.has("who")
                ? null
                : question.mentions().stream()
                        .flatMap(mention ->
                                Stream.ofNullable(record.party(mention.ids().getFirst())))
                        .filter(party -> party.isPrivate() && profile.people().contains(party.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns a response with the page of a party, if there is one. */
    private Response page(Response response, @Nullable Party party) {
        return party != null && new WhoQuery(party.id(), FactFilter.NONE).answer(record) instanceof Found found
                ? response.withPage(found)
                : response;
    }

    /** Returns the best fact of the same kind and topic about each other person that the question names. */
    private Stream<Fact> ofOthers(Fact first, Frame question, Ranking ranking) {
        return question.mentions().stream()
                .filter(mention -> !mention.isBody() && mention.ids().stream().noneMatch(record::isAbout))
                .filter(mention -> first.people().stream().noneMatch(mention.ids()::contains))
                .flatMap(mention -> ranking.entries().stream()
                        .flatMap(ranked -> Stream.ofNullable(
                                record.facts().get(ranked.entry().id())))
                        .filter(fact -> fact.people().stream().anyMatch(mention.ids()::contains)
                                && fact.kind() == first.kind()
                                && fact.topic().equals(first.topic()))
                        .limit(1));
    }

    /** Puts the facts that are closest to the question first. */
    private Response brief(Brief brief, Frame question, Ranking ranking, int most) {
        var facts = ranking.inOrder(record.factsIn(brief).toList())
                .limit(Math.max(most, MAX_FACTS))
                .toList();
        return Response.of(brief, new Outcomes(record).standingFirst(facts), asOf(question, facts.getFirst()))
                .withSuggestions(Suggestion.after(facts.getFirst(), record, EquivalentCommand.of(brief)));
    }

    /** Returns the role of a person or body, with facts of the profile and of the overview first. */
    private Response party(Party party, int most) {
        var overview = overview();
        var facts = record.factsAbout(party.id())
                .sorted(Comparator.comparing((Fact fact) -> fact.kind() != FactKind.PROFILE)
                        .thenComparing(fact -> !overview.contains(fact.id())))
                .limit(Math.min(most, NEAREST))
                .toList();
        if (facts.isEmpty()) {
            return Response.none(Reason.NOT_ON_RECORD, party.sentence());
        }
        var understood = "onrecord who " + party.id();
        return page(Response.of(AnsweredFact.of(facts), party.sentence(), understood), party)
                .withSuggestions(Suggestion.after(facts.getFirst(), record, understood));
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
        return Response.of(AnsweredFact.of(facts), null, "onrecord overview")
                .withSummary(overview.summary())
                .withPage(page)
                .withSuggestions(record.mostAsked().stream()
                        .map(brief -> new Suggestion(brief.heading(), EquivalentCommand.of(brief)))
                        .toList());
    }

    private Set<String> overview() {
        return record.overview().stream()
                .flatMap(section -> section.facts().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the nearest entries that pass a test, without those of the same closest fact. */
    private Stream<Nearest> nearest(Ranking ranking, Predicate<Target> test) {
        var shown = new LinkedHashMap<String, Nearest>();
        ranking.entries().stream()
                .filter(ranked -> test.test(ranked.entry()))
                .flatMap(ranked -> Stream.ofNullable(Nearest.of(ranked, record, ranking)))
                .forEach(near -> shown.putIfAbsent(near.answer().statement(), near));
        return shown.values().stream();
    }

    private Response unsure(Ranking ranking, SubjectGuard guard) {
        var nearest = nearest(ranking, _ -> true).limit(NEAREST).toList();
        return nearest.isEmpty() ? Response.none(Reason.NOT_ON_RECORD, null) : guard.unsure(nearest);
    }

    private @Nullable String asOf(Frame question, Fact fact) {
        var subject = fact.detail() instanceof CustodyDetail custody ? custody.person() : null;
        var reachesNow = subject != null && !fact.date().latest().isBefore(record.asOf(fact.topic()));
        return reachesNow || question.hasAny("now", "last", "next")
                ? AsOf.of(record, fact.topic(), subject).sentence()
                : null;
    }

    /** Returns the reply to a question none of whose words any entry about its person has; null for other questions. */
    private @Nullable Response unknownWords(Frame question, Ranking ranking, SubjectGuard guard) {
        var person = guard.person();
        var asked = question.contentTokens().stream()
                .filter(token -> !Lexicon.isEveryday(token) && !token.isNumber())
                .toList();
        if (person == null || asked.isEmpty()) {
            return null;
        }
        var known = ranker.wordsAbout(person);
        if (asked.stream().map(Token::stem).anyMatch(known::contains)) {
            return null;
        }
        var closest = ranking.inOrder(record.factsAbout(person).toList()).limit(1);
        var words = asked.stream()
                .map(token -> "“" + token.written() + "”")
                .distinct()
                .limit(MAX_WORDS)
                .collect(Collectors.joining(" or "));
        return Response.none(
                        Reason.NOT_ON_RECORD,
                        "Not on record: no entry about " + record.nameOf(person) + " has the "
                                + (asked.size() == 1 ? "word " : "words ") + words + ".")
                .withNearest(Nearest.of(closest.toList()));
    }

    private Response withheld(String id) {
        var entry = record.withheld().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var about = entry.about().substring(0, 1).toLowerCase(Locale.ROOT)
                + entry.about().substring(1);
        return Response.none(Reason.WITHHELD, "The record leaves this out: " + about + ". " + entry.reason());
    }

    private Response open(OpenQuestion open) {
        var nearest = record.factsWith(open.facts()).limit(NEAREST).toList();
        return Response.none(Reason.NOT_ON_RECORD, open.text()).withNearest(Nearest.of(nearest));
    }

    /** Whether a message declines a question of a type that no record answers. */
    public static boolean isRefusal(@Nullable String message) {
        return message != null && REFUSALS.values().stream().anyMatch(message::startsWith);
    }

    /** Declines a question of a type that no record answers. */
    private Response general(String type, Frame question) {
        var sentence = Objects.requireNonNull(REFUSALS.get(type));
        return Response.none(
                Reason.NOT_ON_RECORD,
                question.has(Frame.NEEDS_HELP) && record.help() != null ? sentence + " " + record.help() : sentence);
    }
}
