package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.Topic;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.search.names.NameCompletion.Completion;
import org.onrecord.search.text.Tokens;

/**
 * A query for an introduction to the case, or to one topic.
 *
 * @param topic words that name a brief; empty for the whole case
 */
public record OverviewQuery(List<String> topic) implements Query {
    private static final List<String> TOPICS = List.of("topics");

    public OverviewQuery() {
        this(List.of());
    }

    public static Lookup lookup() {
        var topic = Parameter.words("topic", "A topic, by id or by words of its heading; default the whole case.")
                .completing(Choices.of(record ->
                        record.briefs().values().stream().map(brief -> new Completion(brief.id(), brief.heading()))))
                .inTool("A brief, by id or words of its heading; \"topics\" lists all briefs.");
        var list = Parameter.flag("list", "List the topics.");
        return Lookup.of(
                        "overview",
                        "Show an account of the case for a newcomer, or of one topic.",
                        given -> given.get(list) || given.get(topic).equals(TOPICS)
                                ? new TopicsQuery()
                                : new OverviewQuery(given.get(topic)))
                .takes(topic, list)
                .examples("onrecord overview", "onrecord overview --list", "onrecord overview --format md")
                .checks(given -> {
                    if (given.get(list) && !given.get(topic).isEmpty()) {
                        throw Failure.usage(
                                "bad-argument",
                                "--list cannot be combined with a topic",
                                "give a topic, or --list for all of them");
                    }
                })
                .tool("What happened", "An account of the case for a newcomer, or a brief: an account of one question.")
                .withoutPage();
    }

    @Override
    public String command() {
        return "overview";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return OverviewPage.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return topic.isEmpty() ? account(record) : new TopicResolver(record).answer(String.join(" ", topic));
    }

    private static Answer account(CaseRecord record) {
        var sections = record.overview().stream()
                .map(section -> new OverviewPage.Section(
                        section.heading(),
                        new Outcomes(record)
                                .standingFirst(record.factsWith(section.facts()).toList())))
                .toList();
        var inShort = OverviewPage.inShort(record, sections);
        var summary = inShort == null ? List.<SummarySentence>of() : inShort.summary();
        return Found.of(record, new OverviewPage(sections, null, summary));
    }

    /** Finds topics by id, or by words of id and heading. */
    private static final class TopicResolver {
        private static final int NEAREST_SHOWN = 5;

        private final CaseRecord record;

        TopicResolver(CaseRecord record) {
            this.record = record;
        }

        Answer answer(String asked) {
            var exact = record.briefs().get(asked);
            if (exact != null) {
                return page(exact);
            }
            var words = Tokens.words(asked);
            var called = matching(brief -> Tokens.words(brief.id()).equals(words)
                    || Tokens.words(brief.heading()).equals(words));
            var having = called.isEmpty() ? matching(brief -> words(brief).containsAll(words)) : called;
            if (having.size() == 1) {
                return page(having.getFirst());
            }
            return having.isEmpty() || words.isEmpty()
                    ? new NotFound(
                            record,
                            "unknown-topic",
                            "no topic “" + asked + "” is on record",
                            topic(asked)
                                    .map(topic -> "onrecord timeline --topic " + topic.id() + " --all lists its facts")
                                    .orElse("onrecord overview --list lists them"),
                            candidates(nearest(words)))
                    : new Ambiguous(record, asked, candidates(having));
        }

        /** Returns the topic of facts with an id or name, which need not have a brief. */
        private Optional<Topic> topic(String asked) {
            var words = Tokens.words(asked);
            return record.topics().stream()
                    .filter(topic -> Tokens.words(topic.id()).equals(words)
                            || Tokens.words(topic.name()).equals(words))
                    .findFirst();
        }

        private Answer page(Brief brief) {
            var facts = new Outcomes(record).standingFirst(record.factsIn(brief).toList());
            return Found.of(
                    record,
                    new OverviewPage(
                            List.of(new OverviewPage.Section(brief.heading(), facts)), brief, brief.summary()));
        }

        private List<Brief> matching(Predicate<Brief> condition) {
            return record.briefs().values().stream().filter(condition).toList();
        }

        private static List<String> words(Brief brief) {
            var words = new ArrayList<>(Tokens.words(brief.id()));
            words.addAll(Tokens.words(brief.heading()));
            return words;
        }

        /**
         * Returns briefs with a similar word in id or heading, then briefs with a sample question that contains all the
         * words.
         */
        private Collection<Brief> nearest(List<String> words) {
            var nearest = new LinkedHashSet<>(matching(brief -> words.stream()
                    .anyMatch(word -> word.length() > 2
                            && !Spelling.nearest(word, words(brief)).isEmpty())));
            nearest.addAll(matching(brief -> brief.asked().stream()
                    .anyMatch(question -> Tokens.words(question).containsAll(words))));
            return nearest.stream().limit(NEAREST_SHOWN).toList();
        }

        private static List<Candidate> candidates(Collection<Brief> briefs) {
            return briefs.stream()
                    .map(brief -> new Candidate(brief.id(), brief.heading(), "onrecord overview " + brief.id()))
                    .toList();
        }
    }

    /** A query for the topics of {@code overview TOPIC}. */
    public record TopicsQuery() implements Query {

        @Override
        public String command() {
            return "overview --list";
        }

        @Override
        public List<? extends Column<?>> columns() {
            return TopicList.COLUMNS;
        }

        @Override
        public Answer answer(CaseRecord record) {
            var groups = BriefGroup.of(record);
            return groups.isEmpty() ? FactFilter.nothing(record, "topic") : Found.of(record, new TopicList(groups));
        }

        private record TopicList(List<BriefGroup> groups) implements Content.OfEntries {
            static final List<Column<Brief>> COLUMNS = List.of(
                    new Column<>("id", "id", brief -> Value.of(brief.id())),
                    new Column<>("heading", "text", brief -> Value.of(brief.heading())),
                    new Column<Brief>("facts", "[id]+", brief -> Value.texts(brief.facts())).onlyFor(Audience.DATA),
                    new Column<>("topic", "topic?", brief -> Value.of(brief.topic())));

            private List<Brief> briefs() {
                return groups.stream().flatMap(group -> group.briefs().stream()).toList();
            }

            @Override
            public int size() {
                return briefs().size();
            }

            @Override
            public Table<Brief> rows(CaseRecord record) {
                return new Table<>(COLUMNS, briefs());
            }

            /** Adds each heading with its id after it, so that long ids leave room for headings. */
            @Override
            public void writeShort(Document document) {
                for (var group : groups) {
                    if (group.heading() == null) {
                        document.gap();
                    } else {
                        document.section(group.heading());
                    }
                    group.briefs()
                            .forEach(brief -> document.bullet(
                                    Phrase.of(brief.heading() + "  ").and(Phrase.of(brief.id(), Tone.QUIET)), 0));
                }
            }

            @Override
            public List<Part.More> more(String command) {
                return List.of(new Part.More("One of them", "onrecord overview TOPIC", null));
            }

            @Override
            public List<AnsweredFact> answers(CaseRecord record) {
                return briefs().stream()
                        .map(brief -> AnsweredFact.entry(brief.id(), brief.heading()))
                        .toList();
            }
        }
    }
}
