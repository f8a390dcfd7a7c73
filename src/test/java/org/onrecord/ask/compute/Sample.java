package org.onrecord.ask.compute;

import static org.onrecord.lookup.Records.detail;
import static org.onrecord.lookup.Records.fact;
import static org.onrecord.lookup.Records.interval;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Detail.ReformDetail;
import org.onrecord.model.Detail.ReformLink;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.model.PartyType;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** An invented case of a child's death with two trials, and answers computed from it. */
final class Sample {
    private static final String DEATH = "allowing the death of a child";

    static final CaseRecord RECORD = Records.with(
                    person("ned", "Ned Lark", Pronouns.HE, "the boy"),
                    person("ada", "Ada Lark", Pronouns.SHE, "the mother"),
                    person("bruno", "Bruno Moss", Pronouns.HE, "the boyfriend"),
                    person("colin", "Colin Reed", Pronouns.HE, "the lodger"),
                    person("dora", "Dora Penn", Pronouns.SHE, "the social worker"),
                    person("emil", "Emil Voss", Pronouns.HE, "the neighbour"),
                    person("emma", "Emma Quill", Pronouns.SHE, "the shopkeeper"),
                    person("fay", "Dr Fay Hill", Pronouns.SHE, "the paediatrician"),
                    person("gus", "Gus Tarn", Pronouns.HE, "the council leader"))
            .and(
                    new Proceeding("trial", "Trial of 2008", List.of("first trial", "murder trial"), Forum.CRIMINAL),
                    new Proceeding("second", "Trial of 2009", List.of("second trial"), Forum.CRIMINAL),
                    new Proceeding("sentencing", "Sentencing of 2009", List.of(), Forum.CRIMINAL),
                    new Proceeding("appeals", "Court of Appeal", List.of(), Forum.CRIMINAL),
                    new Proceeding("council", "Council hearing", List.of(), Forum.EMPLOYMENT),
                    new Proceeding("medical", "Medical tribunal", List.of(), Forum.REGULATOR))
            .and(
                    outcome("murder-ada", "2008-01", "ada", "trial", OutcomeStep.CHARGE, "murder", "charged"),
                    outcome("murder-bruno", "2008-01", "bruno", "trial", OutcomeStep.CHARGE, "murder", "charged"),
                    outcome("murder-colin", "2008-01", "colin", "trial", OutcomeStep.CHARGE, "murder", "charged"),
                    outcome("plea-ada", "2008-09", "ada", "trial", OutcomeStep.PLEA, DEATH, "guilty plea"),
                    outcome("plea-bruno", "2008-09", "bruno", "trial", OutcomeStep.PLEA, DEATH, "not guilty plea"),
                    outcome("plea-colin", "2008-09", "colin", "trial", OutcomeStep.PLEA, DEATH, "not guilty plea"),
                    outcome(
                            "cleared-ada",
                            "2008-10",
                            "ada",
                            "trial",
                            OutcomeStep.VERDICT,
                            "murder",
                            "not guilty (directed)"),
                    outcome("cleared-bruno", "2008-11", "bruno", "trial", OutcomeStep.VERDICT, "murder", "not guilty"),
                    outcome("cleared-colin", "2008-11", "colin", "trial", OutcomeStep.VERDICT, "murder", "not guilty"),
                    outcome("guilty-bruno", "2008-11", "bruno", "trial", OutcomeStep.VERDICT, DEATH, "guilty"),
                    outcome("guilty-colin", "2008-11", "colin", "trial", OutcomeStep.VERDICT, DEATH, "guilty"),
                    outcome("arson-bruno", "2009-05", "bruno", "second", OutcomeStep.VERDICT, "arson", "guilty"),
                    outcome(
                            "guilty-emma",
                            "2009-06",
                            "emma",
                            "second",
                            OutcomeStep.VERDICT,
                            "theft",
                            "guilty",
                            "quashed-emma"),
                    outcome("quashed-emma", "2021-04", "emma", "appeals", OutcomeStep.APPEAL, "theft", "quashed"),
                    outcome("freed-emma", "2021-05", "emma", "appeals", OutcomeStep.APPEAL, "sentence", "quashed"),
                    outcome("fraud-ada", "2009-05", "ada", "second", OutcomeStep.VERDICT, "fraud", "not guilty"))
            .and(
                    sentence("jailed-emma", "emma", "theft", "imprisonment", "15 months", "freed-emma"),
                    sentence("years-ada", "ada", DEATH, "imprisonment", "5 years", null),
                    sentence("years-bruno", "bruno", DEATH, "imprisonment", "12 years", null),
                    sentence("life-bruno", "bruno", "arson", "life imprisonment", "minimum 10 years", null),
                    sentence("ipp-colin", "colin", DEATH, "indeterminate sentence", "minimum 3 years", "appeal-colin"),
                    fact(
                            FactKind.OUTCOME,
                            "appeal-colin",
                            "2009-10-27",
                            "Colin Reed's sentence was replaced by six years.",
                            detail(
                                    OutcomeDetail.FIELDS,
                                    "person",
                                    "colin",
                                    "proceeding",
                                    "appeals",
                                    "step",
                                    OutcomeStep.APPEAL,
                                    "charge",
                                    "sentence",
                                    "result",
                                    "allowed",
                                    "term",
                                    "6 years"),
                            "colin"),
                    outcome("dora-dismissed", "2009-04", "dora", "council", OutcomeStep.DISMISSAL, null, "dismissed"),
                    fact(
                            FactKind.OUTCOME,
                            "dora-warned",
                            "2008-10",
                            "Dora Penn was given a written warning.",
                            detail(
                                    OutcomeDetail.FIELDS,
                                    "person",
                                    "dora",
                                    "proceeding",
                                    "council",
                                    "step",
                                    OutcomeStep.SANCTION,
                                    "result",
                                    "written warning",
                                    "superseded_by",
                                    "dora-dismissed"),
                            "dora"),
                    outcome("dora-wins", "2011-05", "dora", "council", OutcomeStep.APPEAL, "dismissal", "allowed"),
                    outcome("gus-resigned", "2009-01", "gus", "council", OutcomeStep.RESIGNATION, null, "resigned"),
                    fact(
                            FactKind.OUTCOME,
                            "fay-suspended",
                            "2010-05-01",
                            "Dr Fay Hill was suspended for three months.",
                            detail(
                                    OutcomeDetail.FIELDS,
                                    "person",
                                    "fay",
                                    "proceeding",
                                    "medical",
                                    "step",
                                    OutcomeStep.SANCTION,
                                    "charge",
                                    "misconduct",
                                    "result",
                                    "suspended",
                                    "term",
                                    "3 months"),
                            "fay"))
            .and(
                    Records.event(
                            "nobody",
                            "2008-11-11",
                            "Nobody was convicted of Ned Lark's murder: three people were convicted of allowing his"
                                    + " death.",
                            "ned",
                            "ada",
                            "bruno",
                            "colin"),
                    fact(
                            FactKind.FINDING,
                            "too-little",
                            "2008-10",
                            "The judge stopped the murder charge against Ada Lark because the evidence was not"
                                    + " sufficient.",
                            null,
                            "ada"),
                    Records.event("born", "2006-03-01", "Ned Lark was born on 1 March 2006.", "ned"),
                    Records.event("died", "2007-08-03", "Ned Lark died on 3 August 2007.", "ned"),
                    reform("old-rules", "Rules on visits 2010", "Rules on visits 2012"),
                    reform("new-rules", "Rules on visits 2012", null),
                    Records.event(
                            "undecided",
                            "2008-11-11",
                            "No court found which of Ada Lark, Bruno Moss and Colin Reed struck Ned Lark.",
                            "ada",
                            "bruno",
                            "colin"),
                    custody("out-1", "2012-01-01", "ada", CustodyDetail.Event.RELEASED, null),
                    custody("back-1", "2013-03-01", "ada", CustodyDetail.Event.RECALLED, null),
                    custody("out-2", "2015-01-01", "ada", CustodyDetail.Event.RELEASED, null),
                    custody("back-2", "2016-01-01", "ada", CustodyDetail.Event.RECALLED, null),
                    custody("no-1", "2019", "bruno", CustodyDetail.Event.DECISION, CustodyDetail.Decision.REFUSED),
                    custody("no-2", "2021", "bruno", CustodyDetail.Event.DECISION, CustodyDetail.Decision.REFUSED),
                    custody("ended", "2012", "colin", CustodyDetail.Event.EXPIRED, null),
                    reviewed("heard", "2023-05-01", CustodyDetail.Event.HEARING, null),
                    reviewed("put-off", "2023-05-20", CustodyDetail.Event.ADJOURNED, CustodyDetail.Decision.ADJOURNED))
            .and(
                    during("ada", CustodyStatus.SERVING, "2009-05-22", "2012-01-01", "years-ada"),
                    during("ada", CustodyStatus.RELEASED_ON_LICENCE, "2012-01-01", "2013-03-01", "out-1"),
                    during("ada", CustodyStatus.RECALLED, "2013-03-01", "2015-01-01", "back-1"),
                    during("ada", CustodyStatus.RELEASED_ON_LICENCE, "2015-01-01", "2016-01-01", "out-2"),
                    during("ada", CustodyStatus.RECALLED, "2016-01-01", null, "back-2"),
                    during("bruno", CustodyStatus.SERVING, "2009-05-22", null, "life-bruno"))
            .about("ned")
            .record();

    private static final FrameReader READER =
            new FrameReader(RECORD, new MentionFinder(RECORD), new TargetIndex(RECORD).vocabulary());
    private static final FollowUps FOLLOW_UPS = new FollowUps(RECORD, READER);
    private static final PartyLookups LOOKUPS = new PartyLookups(RECORD);

    private Sample() {}

    private static Party person(String id, String name, Pronouns pronouns, String alias) {
        return new Party(id, PartyType.PERSON, name, List.of(alias), "somebody", false, pronouns);
    }

    private static Fact outcome(
            String id,
            String date,
            String person,
            String proceeding,
            OutcomeStep step,
            @Nullable String charge,
            String result) {
        return outcome(id, date, person, proceeding, step, charge, result, null);
    }

    private static Fact outcome(
            String id,
            String date,
            String person,
            String proceeding,
            OutcomeStep step,
            @Nullable String charge,
            String result,
            @Nullable String supersededBy) {
        return fact(
                FactKind.OUTCOME,
                id,
                date,
                "The outcome " + id + " is on record.",
                detail(
                        OutcomeDetail.FIELDS,
                        "person",
                        person,
                        "proceeding",
                        proceeding,
                        "step",
                        step,
                        "charge",
                        charge,
                        "result",
                        result,
                        "superseded_by",
                        supersededBy),
                person);
    }

    private static Fact sentence(
            String id, String person, String charge, String result, String term, @Nullable String supersededBy) {
        return fact(
                FactKind.OUTCOME,
                id,
                "2009-05-22",
                "The sentence " + id + " is on record.",
                detail(
                        OutcomeDetail.FIELDS,
                        "person",
                        person,
                        "proceeding",
                        "sentencing",
                        "step",
                        OutcomeStep.SENTENCE,
                        "charge",
                        charge,
                        "result",
                        result,
                        "term",
                        term,
                        "superseded_by",
                        supersededBy),
                person);
    }

    private static Fact custody(
            String id,
            String date,
            String person,
            CustodyDetail.Event event,
            CustodyDetail.@Nullable Decision decision) {
        return fact(
                FactKind.CUSTODY,
                id,
                date,
                "The step " + id + " is on record.",
                detail(CustodyDetail.FIELDS, "person", person, "event", event, "decision", decision),
                person);
    }

    private static Fact reviewed(
            String id, String date, CustodyDetail.Event event, CustodyDetail.@Nullable Decision decision) {
        return fact(
                FactKind.CUSTODY,
                id,
                date,
                "The step " + id + " is on record.",
                detail(
                        CustodyDetail.FIELDS,
                        "person",
                        "bruno",
                        "event",
                        event,
                        "decision",
                        decision,
                        "review",
                        "2023 review"),
                "bruno");
    }

    private static Fact reform(String id, String title, @Nullable String replacedBy) {
        return fact(
                FactKind.REFORM,
                id,
                "2010",
                "The reform " + id + " is on record.",
                detail(
                        ReformDetail.FIELDS,
                        "title",
                        title,
                        "replaced_by",
                        replacedBy,
                        "status",
                        replacedBy == null ? ReformDetail.Status.IN_FORCE : ReformDetail.Status.REPLACED,
                        "link",
                        ReformLink.CONTEXT));
    }

    private static CustodyInterval during(
            String person, CustodyStatus status, String from, @Nullable String to, String fact) {
        var interval = interval(person, status, from, to);
        return new CustodyInterval(person, status, interval.from(), interval.to(), List.of(fact));
    }

    /** Asks these questions in turn and returns the last response, or null if it is not computed. */
    static @Nullable Response response(String... questions) {
        var context = Context.NONE;
        Response response = null;
        for (var text : questions) {
            var merged = FOLLOW_UPS.complete(READER.read(text), context);
            response = LOOKUPS.answer(merged, context);
            var answers = response == null ? List.<AnsweredFact>of() : response.answers();
            var people = Stream.concat(
                            merged.frame().mentions().stream().flatMap(mention -> mention.ids().stream()),
                            answers.stream().limit(1).flatMap(answer -> answer.people().stream()))
                    .distinct()
                    .toList();
            var ids = answers.stream().map(AnsweredFact::id).toList();
            context = new Context(people, ids, List.of(), merged.frame(), null);
        }
        return response;
    }

    /** Returns the fact ids of the last response; empty if it is not computed. */
    static List<String> answers(String... questions) {
        var response = response(questions);
        return response == null
                ? List.of()
                : response.answers().stream().map(AnsweredFact::id).toList();
    }
}
