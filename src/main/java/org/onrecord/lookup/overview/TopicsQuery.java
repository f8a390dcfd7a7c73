package org.onrecord.lookup.overview;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Fields;
import org.onrecord.output.layout.Phrase;
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
        return FactFilter.NONE.cut(record, List.copyOf(record.briefs().values()), TopicList::new, "topic");
    }

    /**
     * The list of a record's topics, which are its briefs.
     *
     * @param briefs in record order
     */
    private record TopicList(List<Brief> briefs) implements Content {
        static final List<Column<Brief>> COLUMNS = List.of(
                new Column<>("id", "id", brief -> Value.of(brief.id())),
                new Column<>("heading", "text", brief -> Value.of(brief.heading())),
                new Column<Brief>("facts", "[id]+", brief -> Value.texts(brief.facts())).onlyFor(Audience.DATA));

        @Override
        public int size() {
            return briefs.size();
        }

        @Override
        public Table<Brief> rows(CaseRecord record) {
            return new Table<>(COLUMNS, briefs);
        }

        @Override
        public void writeShort(Document document) {
            var widest =
                    briefs.stream().mapToInt(brief -> brief.id().length()).max().orElse(0);
            var lines = new Fields(document, 0, widest);
            briefs.forEach(brief -> lines.add(brief.id(), Phrase.of(brief.heading())));
        }

        @Override
        public String more(String command) {
            return "onrecord overview TOPIC";
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return briefs.stream()
                    .map(brief -> AnsweredFact.entry(brief.id(), brief.heading()))
                    .toList();
        }
    }
}
