package org.onrecord.lookup.overview;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

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

    /** The list of a record's topics, which are its briefs. */
    private record TopicList(List<BriefGroup> groups) implements Content {
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
