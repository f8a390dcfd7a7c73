package org.onrecord.lookup.list;

import static org.onrecord.model.Outcomes.detail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.Details;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Lookup.Page;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.PartyResolver;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Outcomes.Sequel;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.search.names.ProceedingIndex;

/**
 * Lists outcomes of proceedings: charges, pleas, verdicts, sentences, appeals, dismissals, settlements.
 *
 * @param name the person, or null for everyone
 * @param steps steps to keep; all when empty
 * @param proceeding the proceeding, by id, label, alias or words of these; null for all
 * @param forums kinds of body to keep; all when empty
 * @param filter which facts to keep, and how many to show
 */
public record OutcomeLookup(
        @Nullable String name,
        Set<OutcomeStep> steps,
        @Nullable String proceeding,
        Set<Forum> forums,
        FactFilter filter) {
    private static final List<Column<? super FactRow>> COLUMNS = columns();

    /** Shows outcomes by date, but a replaced sentence after its replacement; rows have every replaced decision there. */
    private FactList.Shape shape() {
        return FactList.Shape.of(
                COLUMNS,
                (facts, document) -> new Table(document)
                        .write(new Outcomes(document.record())
                                .standingFirst(
                                        facts.stream().sorted(order()).toList(),
                                        fact -> detail(fact).step() == OutcomeStep.SENTENCE)),
                OutcomeLookup::writeFull,
                null);
    }

    private static List<Column<? super FactRow>> columns() {
        var columns = new ArrayList<Column<? super FactRow>>(Details.columns(OutcomeDetail.FIELDS));
        columns.add(new Column<FactRow>(
                "forum",
                "forum?",
                "Kind of body that heard it; null if not on record.",
                row -> Value.of(new Outcomes(row.record()).forum(detail(row.fact())))));
        columns.add(Sourced.OUTCOME);
        return columns;
    }

    public static Lookup lookup() {
        var name = Parameter.party();
        var steps = Parameter.someOf(
                        "step",
                        OutcomeStep.values(),
                        "Only these steps: {words}. A guilty plea counts as a verdict. A charge is listed with its result, a sentence with its replacement.")
                .inTool("Steps; a guilty plea counts as a verdict.");
        var proceeding = Parameter.proceeding();
        var forums = Parameter.someOf("forum", Forum.values(), "Only outcomes before this kind of body: {words}.");
        return Lookup.of(
                        "outcome",
                        "List charges, pleas, verdicts, sentences, appeals, tribunals.",
                        COLUMNS,
                        given -> new OutcomeLookup(
                                given.get(name),
                                given.get(steps),
                                given.get(proceeding),
                                given.get(forums),
                                FactFilter.of(given, List.of()))::answer)
                .takes(name, steps, proceeding, forums)
                .takes(FactFilter.OF_ONE_KIND)
                .examples(
                        "onrecord outcome barker",
                        "onrecord outcome --step verdict --proceeding \"first trial\"",
                        "onrecord outcome --json --fields person,step,charge,result,term")
                .toolNewestFirst(
                        "Charges, verdicts, sentences",
                        "Charges, pleas, verdicts, sentences, appeals; dismissals, tribunals, libel. Final decisions first, newest first. A charge is listed with its result, a sentence with its replacement; a guilty plea is a conviction.")
                .page(new Page(
                        "outcomes",
                        "Outcomes",
                        "Decisions of courts, tribunals and regulators by person, acquittals as clearly as convictions. Decisions about people who are on record only because of an office are on the pages of the facts.",
                        5,
                        (content, document) -> writePage((FactList) content, document)));
    }

    /** Writes the outcomes for the website, without those of private people. */
    private static void writePage(FactList all, Document document) {
        var record = document.record();
        var listed = all.facts().stream()
                .filter(fact -> fact.subject() == null || record.publicParty(person(fact)) != null)
                .toList();
        new FactList(all.shape(), listed).writeShort(document);
        document.text(AsOf.of(record, null).sentence());
    }

    Answer answer(CaseRecord record) {
        if (name == null) {
            return list(record, null, List.of());
        }
        var outcomes = new Outcomes(record);
        var concerned = PartyResolver.concerned(id -> id == null ? outcomes.all() : outcomes.of(id));
        return new PartyResolver(record, "outcome")
                .answer(name, concerned, (party, remarks) -> list(record, party, remarks));
    }

    private Answer list(CaseRecord record, @Nullable Party party, List<String> remarks) {
        var wanted = proceeding == null ? null : new ProceedingIndex(record).matching(proceeding);
        if (wanted != null && wanted.isEmpty()) {
            return new NotFound(
                    record,
                    "unknown-proceeding",
                    "no proceeding called “" + proceeding + "” is on record",
                    "onrecord outcome --fields proceeding_id,proceeding lists the proceedings",
                    new ProceedingIndex(record)
                            .withOutcomes().stream().map(Candidate::ofWord).toList());
        }
        var outcomes = new Outcomes(record);
        var all = wanted == null ? outcomes.all() : outcomes.in(wanted);
        var asked = (party == null ? all : outcomes.of(party.id()))
                .filter(filter::keeps)
                .filter(fact -> steps.isEmpty() || isStep(detail(fact)))
                .filter(fact -> forums.isEmpty() || isBefore(outcomes, detail(fact)))
                .filter(fact -> wanted == null || wanted.contains(detail(fact).proceeding()))
                .toList();
        var kept =
                asked.stream().filter(fact -> isCharge(outcomes, detail(fact))).toList();
        var remark = kept.size() < asked.size()
                ? List.of("criminal charges only; --forum lists allegations before other bodies")
                : List.<String>of();
        return filter.cut(record, ordered(outcomes, kept), facts -> new FactList(shape(), facts), sought(party))
                .with(remark)
                .with(remarks);
    }

    /** Whether the step was requested; a guilty plea counts as a verdict, since no verdict follows it. */
    private boolean isStep(OutcomeDetail outcome) {
        return steps.contains(outcome.step()) || (steps.contains(OutcomeStep.VERDICT) && outcome.isGuiltyPlea());
    }

    private boolean isBefore(Outcomes outcomes, OutcomeDetail outcome) {
        var forum = outcomes.forum(outcome);
        return forum != null && forums.contains(forum);
    }

    /** Whether an outcome belongs in a list of charges; a regulator's allegations do only if a forum was given. */
    private boolean isCharge(Outcomes outcomes, OutcomeDetail outcome) {
        return !steps.contains(OutcomeStep.CHARGE)
                || !forums.isEmpty()
                || outcome.step() != OutcomeStep.CHARGE
                || outcomes.isCriminal(outcome);
    }

    /**
     * Sorts by date and adds the outcome of each charge and the replacement of each decision, which comes before it. In
     * a list of verdicts convictions come before acquittals.
     */
    private List<Fact> ordered(Outcomes outcomes, List<Fact> kept) {
        var all = new LinkedHashSet<>(kept);
        for (var fact : kept) {
            var sequel = outcomes.sequel(fact);
            if (sequel != null) {
                all.addAll(sequel.facts());
            }
        }
        return outcomes.standingFirst(all.stream()
                .filter(fact -> fact.detail() instanceof OutcomeDetail)
                .sorted(order())
                .toList());
    }

    private Comparator<Fact> order() {
        Comparator<Fact> convictionsFirst = Comparator.comparing(fact -> !fact.isConviction());
        return steps.contains(OutcomeStep.VERDICT) ? convictionsFirst.thenComparing(Fact.BY_DATE) : Fact.BY_DATE;
    }

    private String sought(@Nullable Party party) {
        var step = steps.isEmpty()
                ? "outcome"
                : steps.stream().map(OutcomeStep::words).sorted().collect(Collectors.joining(" or "));
        var noun = forums.isEmpty() && proceeding == null ? step : "such " + step;
        return party == null ? noun : noun + " of " + party.name();
    }

    private static void writeFull(List<Fact> all, Document document) {
        var byPerson = all.stream()
                .collect(Collectors.groupingBy(OutcomeLookup::person, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, facts) -> {
            if (byPerson.size() > 1) {
                document.section(document.named(person, Tone.STRONG));
            }
            writeSteps(facts, document);
        });
        document.listSources();
    }

    /** Writes the statements of one person's steps in the order given, with a heading for each proceeding. */
    public static void writeSteps(List<Fact> facts, Document document) {
        var entries = new FactEntries(document, facts);
        var proceeding = "";
        for (var fact : facts) {
            var outcome = detail(fact);
            document.gap();
            if (!outcome.proceeding().equals(proceeding)) {
                proceeding = outcome.proceeding();
                var label = document.record().labelOf(proceeding);
                document.group(Phrase.of(label, Tone.LINK, new Target.PerhapsNamed()), 0);
            }
            entries.add(fact, List.of(Phrase.of(inWords(outcome), Tone.STRONG)));
        }
    }

    /** Returns a step with its charge and result: "Verdict (murder): not guilty". */
    public static String inWords(OutcomeDetail outcome) {
        var charge = outcome.charge();
        var over = over(outcome);
        var step = Sentence.capital(outcome.step().words());
        if (outcome.step() == OutcomeStep.CHARGE && charge != null && "charged".equals(outcome.result())) {
            return step + ": " + charge;
        }
        var about = over.isEmpty() ? "" : " (" + over + ")";
        var ended = outcome.ended();
        return step + about + (ended.isEmpty() ? "" : ": " + ended);
    }

    /** Returns the charge or claim, and the group that the person or body stands for. */
    private static String over(OutcomeDetail outcome) {
        return Stream.of(outcome.charge(), outcome.subject() == null ? null : outcome.group())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** Writes one person's outcomes as a table. */
    public static void writeTable(List<Fact> facts, Document document) {
        new Table(document).rows(facts);
    }

    private static String person(Fact fact) {
        return detail(fact).party();
    }

    private static final class Table {
        /** The letters that mark rows. */
        private static final int MAX_MARKS = 26;

        private final Document document;
        private final Outcomes outcomes;

        Table(Document document) {
            this.document = document;
            this.outcomes = new Outcomes(document.record());
        }

        /** Writes the outcomes grouped by person, with defendants in criminal courts first. */
        void write(List<Fact> facts) {
            var byPerson = facts.stream().collect(Collectors.groupingBy(OutcomeLookup::person));
            Stream.concat(facts.stream().filter(fact -> outcomes.isCriminal(detail(fact))), facts.stream())
                    .map(OutcomeLookup::person)
                    .distinct()
                    .forEach(person -> {
                        document.section(document.named(person, Tone.STRONG));
                        rows(byPerson.getOrDefault(person, List.of()));
                    });
            document.listSources();
        }

        /** Writes the rows, and below them what several of them have in common as their sequel. */
        void rows(List<Fact> facts) {
            var told = facts.stream()
                    .flatMap(fact -> Stream.ofNullable(outcomes.sequel(fact)))
                    .flatMap(sequel -> sequel.later().stream())
                    .toList();
            var shared = told.stream()
                    .distinct()
                    .filter(one -> Collections.frequency(told, one) > 1)
                    .limit(MAX_MARKS)
                    .toList();
            var wide = new ArrayList<List<Phrase>>();
            var narrow = new ArrayList<List<Phrase>>();
            for (var fact : facts) {
                var date = Phrase.of(fact.date().inWords());
                var step = Phrase.of(step(detail(fact)));
                var charge = over(detail(fact));
                var outcome = outcomeCell(fact, shared);
                wide.add(List.of(date, step, Phrase.of(charge), outcome));
                narrow.add(List.of(
                        date,
                        step,
                        Phrase.of(charge + between(charge, outcome.text())).and(outcome)));
            }
            document.add(new Part.Rows(
                    List.of(
                            new Part.Columns(List.of("date", "step", "charge or claim", "outcome"), wide),
                            new Part.Columns(List.of(), narrow)),
                    2));
            shared.forEach(one -> document.hanging(Phrase.of(mark(shared, one) + " Later: " + one), 0));
        }

        private static String between(String charge, String outcome) {
            return charge.isEmpty() || outcome.isEmpty() ? "" : outcome.startsWith("(") ? " " : ": ";
        }

        private static String mark(List<String> shared, String one) {
            return "(" + (char) ('a' + shared.indexOf(one)) + ")";
        }

        /** Returns the name of the step; outside criminal courts a charge is an allegation. */
        private String step(OutcomeDetail outcome) {
            return outcome.step() == OutcomeStep.CHARGE && !outcomes.isCriminal(outcome)
                    ? "allegation"
                    : outcome.step().words();
        }

        private static @Nullable Sequel withMarks(@Nullable Sequel sequel, List<String> shared) {
            return sequel == null
                    ? null
                    : new Sequel(
                            sequel.own(),
                            sequel.later().stream()
                                    .map(one -> shared.contains(one) ? mark(shared, one) : one)
                                    .toList(),
                            sequel.facts());
        }

        /** Returns the result of a step, its forum if not a criminal court, and what followed. */
        private Phrase outcomeCell(Fact fact, List<String> shared) {
            var outcome = detail(fact);
            var sequel = withMarks(outcomes.sequel(fact), shared);
            var isCharge = outcome.step() == OutcomeStep.CHARGE && sequel != null;
            var result = isCharge ? "" : outcome.ended();
            var forum =
                    outcomes.isCriminal(outcome) ? "" : "(" + document.record().labelOf(outcome.proceeding()) + ")";
            var tone = sequel == null || isCharge ? Tone.STRONG : Tone.PLAIN;
            return Phrase.of(result, tone)
                    .and((result.isEmpty() || forum.isEmpty() ? "" : " ") + forum)
                    .and((result + forum).isEmpty() || sequel == null ? "" : "; ")
                    .and(sequel == null ? "" : sequel.inWords(), isCharge ? Tone.STRONG : Tone.PLAIN)
                    .andOnSameLine(document.marksInTable(fact));
        }
    }
}
