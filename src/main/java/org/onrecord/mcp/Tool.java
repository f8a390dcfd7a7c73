package org.onrecord.mcp;

import static org.onrecord.mcp.Parameter.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.inquiries.InquiriesQuery;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.lookup.overview.TopicsQuery;
import org.onrecord.lookup.parole.ParoleQuery;
import org.onrecord.lookup.reforms.ReformsQuery;
import org.onrecord.lookup.search.SearchQuery;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.timeline.TimelineQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.ReformLink;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A tool that an assistant can call.
 *
 * @param query the query that arguments make; null for a question
 */
record Tool(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        @Nullable BiFunction<Arguments, VersionSource, Query> query) {
    private static final FactFilter ALL = FactFilter.NONE;
    private static final String NAME = "An id, a name, an alias or part of one.";
    private static final String DATE = " this date: 2008, 2008-11 or 2008-11-11.";

    /** Topic that lists the topics. */
    private static final String TOPICS = "topics";

    /** All tools, in the order in which they are listed. */
    static List<Tool> all() {
        return List.of(
                new Tool(
                        "ask",
                        "Ask a question",
                        "Answers a question in plain English with facts of the record, best first. Says so if the"
                                + " answer is not on record, unsure or withheld.",
                        with(
                                text("question", "One question, such as: was anyone convicted of murder")
                                        .required(),
                                Parameter.of(
                                        "about",
                                        Parameter.Type.TEXTS,
                                        "Ids of people, bodies or facts of an earlier result to which words such"
                                                + " as \"he\" or \"that\" refer.")),
                        null),
                of(
                        "search",
                        "Search facts",
                        "Facts that contain all the words, best match first.",
                        (given, _) -> new SearchQuery(given.words("words"), ALL),
                        text("words", "Words from a fact, a name or a note.").required()),
                of(
                        "show",
                        "Show facts in full",
                        "Facts by id, with notes, details and all sources.",
                        (given, editions) -> new ShowQuery(given.texts("ids"), false, editions),
                        Parameter.of("ids", Parameter.Type.TEXTS, "Ids of facts.")
                                .required()),
                of(
                        "who",
                        "People and bodies",
                        "Facts about one person or body, most important first; without a name, a list of everyone"
                                + " with ids. A role is a label, not a fact to cite.",
                        (given, _) -> new WhoQuery(given.text("name"), ALL),
                        text("name", NAME)),
                of(
                        "outcome",
                        "Charges, verdicts, sentences",
                        "Charges, pleas, verdicts, sentences, appeals; dismissals, tribunals, libel. A charge is"
                                + " listed with its result, a sentence with its replacement; a guilty plea is a"
                                + " conviction.",
                        (given, _) -> new OutcomeQuery(
                                given.text("name"),
                                given.oneOf("step", OutcomeStep.values()),
                                given.text("proceeding"),
                                given.oneOf("forum", Forum.values()),
                                ALL),
                        text("name", NAME),
                        Parameter.words("step", "Only these steps.", OutcomeStep.values()),
                        text("proceeding", "Only this trial, appeal or tribunal, by id, label or words of the label."),
                        Parameter.words("forum", "Only outcomes before these kinds of body.", Forum.values())),
                of(
                        "status",
                        "Custody status",
                        "Whether a person is in prison, at the record's date or on a given day. If a person has"
                                + " two entries, the record does not say which of them applied on that day.",
                        (given, _) -> new StatusQuery(given.text("name"), given.day("on")),
                        text("name", NAME + " Default everyone."),
                        text("on", "The day, such as 2014-06-01.")),
                of(
                        "parole",
                        "Parole history",
                        "Reviews, hearings, decisions, releases and recalls, by date.",
                        (given, _) -> new ParoleQuery(
                                given.text("name"),
                                given.oneOf("event", CustodyDetail.Event.values()),
                                given.oneOf("decision", CustodyDetail.Decision.values()),
                                given.range(),
                                ALL),
                        text("name", NAME),
                        Parameter.words("event", "Only these events.", CustodyDetail.Event.values()),
                        Parameter.words("decision", "Only these decisions.", CustodyDetail.Decision.values()),
                        text("from", "On or after" + DATE),
                        text("to", "On or before" + DATE)),
                of(
                        "timeline",
                        "Timeline",
                        "Dated facts in order: facts that begin in the period, then facts that began earlier.",
                        (given, _) -> new TimelineQuery(
                                given.range(),
                                given.text("about"),
                                Set.copyOf(given.texts("topic")),
                                true,
                                given.filter("words")),
                        text("from", "On or after" + DATE),
                        text("to", "On or before" + DATE),
                        text("about", "Only facts about this person or body. " + NAME),
                        Parameter.of("topic", Parameter.Type.TEXTS, "Only facts of these topics, by id."),
                        text("words", "Only facts that contain all these words.")),
                of(
                        "reforms",
                        "Reforms",
                        "Changes in law, guidance and institutions, with their link to the case: official,"
                                + " attributed by others, or context only.",
                        (given, _) -> new ReformsQuery(
                                given.day("in_force_on"),
                                given.oneOf("link", ReformLink.values()),
                                given.filter("words")),
                        text("words", "Only reforms that contain all these words."),
                        text("in_force_on", "Only reforms in force on this day, such as 2012-01-01."),
                        Parameter.words("link", "Only reforms with these links to the case.", ReformLink.values())),
                of(
                        "inquiries",
                        "Reviews and inquiries",
                        "Reviews, inspections and inquiries: who ordered and led them, dates, and ids of their"
                                + " findings.",
                        (given, _) -> new InquiriesQuery(given.filter("words")),
                        text("words", "Only inquiries that contain all these words.")),
                of(
                        "overview",
                        "What happened",
                        "An account of the case for a newcomer, or of one topic.",
                        (given, _) -> TOPICS.equals(given.text("topic"))
                                ? new TopicsQuery()
                                : new OverviewQuery(given.words("topic")),
                        text("topic", "A topic, by id or words of its heading; \"" + TOPICS + "\" lists them.")),
                of(
                        "sources",
                        "Sources",
                        "The bibliography: sources of given facts, or sources that match words, each with the ids"
                                + " of the facts that cite it.",
                        (given, editions) -> new SourcesQuery(
                                Stream.concat(given.texts("ids").stream(), given.words("words").stream())
                                        .toList(),
                                Integer.MAX_VALUE,
                                editions),
                        Parameter.of("ids", Parameter.Type.TEXTS, "Ids of facts or sources."),
                        text("words", "Words from a title, publisher or author.")));
    }

    private static Tool of(
            String name,
            String title,
            String description,
            BiFunction<Arguments, VersionSource, Query> query,
            Parameter... own) {
        return new Tool(name, title, description, with(own), query);
    }

    private static List<Parameter> with(Parameter... own) {
        var parameters = new ArrayList<>(Arrays.asList(own));
        parameters.add(Parameter.LIMIT);
        parameters.add(Parameter.CURSOR);
        return List.copyOf(parameters);
    }

    /** Whether it lists facts in full. */
    boolean isFull() {
        return name.equals("show");
    }

    /** How it is listed. */
    Value value() {
        return Value.object(
                Member.of("name", name),
                Member.of("title", title),
                Member.of("description", description),
                new Member("inputSchema", Parameter.schema(parameters)),
                new Member("outputSchema", OutputSchema.VALUE),
                new Member(
                        "annotations",
                        Value.object(
                                new Member("readOnlyHint", new Flag(true)),
                                new Member("openWorldHint", new Flag(false)))));
    }
}
