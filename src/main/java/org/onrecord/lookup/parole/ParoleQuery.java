package org.onrecord.lookup.parole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.CustodyDetail.Decision;
import org.onrecord.model.Detail.CustodyDetail.Event;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Entries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;

/**
 * A query for the parole history: reviews, hearings, decisions, releases and recalls.
 *
 * @param name the person, or null for everyone
 * @param events events to keep; all when empty
 * @param decisions decisions to keep; all steps, with or without a decision, when empty
 * @param range days to keep
 * @param filter which facts to keep, and how many to show
 */
public record ParoleQuery(
        @Nullable String name,
        Set<CustodyDetail.Event> events,
        Set<CustodyDetail.Decision> decisions,
        DateRange range,
        FactFilter filter)
        implements Query {
    private static final FactList.Shape SHAPE = new FactList.Shape(
            Details.columns(CustodyDetail.FIELDS),
            (facts, context) -> new ParoleTable(context).write(facts),
            (facts, context) -> new ParoleText(context).write(facts),
            Topic.CUSTODY);

    /** Creates a query for the complete history of one person, or of everyone. */
    public static ParoleQuery of(@Nullable String name) {
        return new ParoleQuery(name, Set.of(), Set.of(), DateRange.ALWAYS, FactFilter.NONE);
    }

    public static Lookup lookup() {
        var name = Parameter.party();
        var events = Parameter.someOf("event", CustodyDetail.Event.values(), "Only these events: {words}.");
        var decisions = Parameter.someOf("decision", CustodyDetail.Decision.values(), "Only these decisions: {words}.");
        return Lookup.of(
                        "parole",
                        "List every review, hearing, decision, release and recall, by date.",
                        given -> new ParoleQuery(
                                given.get(name),
                                given.get(events),
                                given.get(decisions),
                                DateRange.of(given),
                                FactFilter.of(given, List.of())))
                .takes(name, events, decisions)
                .takes(DateRange.PARAMETERS)
                .takes(FactFilter.PARAMETERS)
                .examples(
                        "onrecord parole tracey connelly",
                        "onrecord parole --decision refused --from 2015",
                        "onrecord parole --format csv --fields date,person,event,decision")
                .toolNewestFirst("Parole history", "Reviews, hearings, decisions, releases and recalls, newest first.")
                .page(
                        "parole",
                        "Parole",
                        "Custody and parole: every review, hearing, decision, release and recall on record.");
    }

    @Override
    public String command() {
        return "parole";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SHAPE.columns();
    }

    @Override
    public Answer answer(CaseRecord record) {
        if (name == null) {
            return list(record, null, List.of());
        }
        var resolver = new PartyResolver(record, "parole");
        var concerned = resolver.concerned(() -> steps(record), id -> steps(record, id), ParoleQuery::person);
        return resolver.answer(name, concerned, (party, remarks) -> list(record, party, remarks));
    }

    private Answer list(CaseRecord record, @Nullable Party party, List<String> remarks) {
        var facts = (party == null ? steps(record) : steps(record, party.id()))
                .filter(fact -> isAsked((CustodyDetail) Objects.requireNonNull(fact.detail())))
                .filter(fact -> range.admits(fact.date()))
                .sorted(Fact.BY_DATE);
        var isAll = events.isEmpty() && decisions.isEmpty() && range.equals(DateRange.ALWAYS);
        var sought = (isAll ? "" : "such ") + "parole or custody step" + (party == null ? "" : " of " + party.name());
        return filter.answer(
                        record, facts, kept -> new FactList(SHAPE, kept, party == null ? null : party.id()), sought)
                .with(remarks);
    }

    private boolean isAsked(CustodyDetail step) {
        return (events.isEmpty() || events.contains(step.event()))
                && (decisions.isEmpty() || (step.decision() != null && decisions.contains(step.decision())));
    }

    private static Stream<Fact> steps(CaseRecord record) {
        return record.factsOf(FactKind.CUSTODY);
    }

    private static Stream<Fact> steps(CaseRecord record, String person) {
        return record.factsAbout(person).filter(fact -> person(fact).equals(person));
    }

    private static String person(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody ? custody.person() : "";
    }

    /** A table of custody and parole steps, with the current status of each person. */
    private static final class ParoleTable {
        private final Document document;
        private final Function<String, AsOf> reach;

        ParoleTable(Document document) {
            this.document = document;
            this.reach = AsOf.byPerson(document.record(), Topic.CUSTODY);
        }

        void write(List<Fact> facts) {
            Map<String, List<Fact>> byPerson = new LinkedHashMap<>();
            facts.forEach(fact -> byPerson.computeIfAbsent(custody(fact).person(), _ -> new ArrayList<>())
                    .add(fact));
            byPerson.forEach((person, steps) -> {
                if (byPerson.size() > 1) {
                    document.section(document.named(person, Tone.STRONG));
                }
                writeStatus(person);
                rows(steps);
            });
            document.listSources();
        }

        private void writeStatus(String person) {
            document.record()
                    .statusesOf(person)
                    .filter(interval -> interval.to() == null)
                    .forEach(interval -> document.text(StatusPage.sentence(interval, document)));
            document.text(reach.apply(person).sentence());
        }

        private void rows(List<Fact> steps) {
            document.gap();
            var wide = new Part.Columns(
                    List.of("date", "step", "review", "sources"),
                    steps.stream().map(this::wide).toList());
            var entries = steps.stream()
                    .<Part>map(fact -> Entries.entry(fact, List.of(narrow(fact)), null))
                    .toList();
            document.add(new Part.Rows(List.of(wide), new Part.Fit.Otherwise(entries)));
        }

        private List<Phrase> wide(Fact fact) {
            var review = custody(fact).review();
            return List.of(
                    Phrase.of(fact.date().inWords()),
                    step(fact),
                    Phrase.of(review == null ? "" : review),
                    document.marksInTable(fact));
        }

        private Phrase narrow(Fact fact) {
            var review = custody(fact).review();
            return step(fact).and(review == null ? "" : ", " + review).andOnSameLine(document.marksInTable(fact));
        }

        /** Returns the decision, or the event if nothing was decided. */
        private Phrase step(Fact fact) {
            var custody = custody(fact);
            var decision = custody.decision();
            return decision == null || custody.event() == Event.ADJOURNED
                    ? Phrase.of(words(fact, custody))
                    : Phrase.of(decision == Decision.REFUSED ? "release refused" : decision.words(), Tone.STRONG);
        }

        /** Returns the record's label if the event alone says little, otherwise the event. */
        private String words(Fact fact, CustodyDetail custody) {
            var label = fact.labelWithout(document.record().nameOf(custody.person()));
            return switch (custody.event()) {
                case ELIGIBLE, EXPIRED, REVIEW ->
                    label == null ? custody.event().words() : label;
                default -> custody.event().words();
            };
        }

        private static CustodyDetail custody(Fact fact) {
            return (CustodyDetail) Objects.requireNonNull(fact.detail());
        }
    }
}
