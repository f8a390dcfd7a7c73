package org.onrecord.lookup.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SourceFinder;
import org.onrecord.lookup.sources.SourcesQuery.SourceList;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Source;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;

/**
 * A query for one source, to open it in the browser.
 *
 * @param id id of a fact or source
 * @param number position of the source in the fact, from 1
 * @param shown id of the source with this number on the screen, preferred if the fact cites it; or null
 */
public record OpenQuery(String id, int number, @Nullable String shown) implements Query {

    public static Lookup lookup() {
        var id = Parameter.text("id", "Id of a fact or source.")
                .labelled("ID")
                .with(Parameter.Trait.POSITIONAL, Parameter.Trait.REQUIRED, Parameter.Trait.REQUIRED_IN_TOOL)
                .completing(Choices.FACTS);
        var number = Parameter.number(
                        "number",
                        "Number of the source in show and sources (default 1); in the shell, its number on the screen.")
                .labelled("N")
                .with(Parameter.Trait.POSITIONAL);
        return Lookup.of(
                        "open",
                        "Open a source in the browser, or print its address.",
                        given -> of(String.valueOf(given.get(id)), given.get(number), given))
                .takes(id, number)
                .examples("onrecord open peter-death-date", "onrecord open peter-death-date 1")
                .rows("source")
                .withoutTool()
                .withoutPage();
    }

    private static OpenQuery of(String id, @Nullable Integer number, Given given) {
        var place = number == null ? 1 : number;
        var isShown = number != null && place <= given.shown().size();
        return new OpenQuery(id, place, isShown ? given.shown().get(place - 1) : null);
    }

    @Override
    public String command() {
        return "open";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return SourceList.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        return new SourceFinder(record, "open").answer(List.of(id), sources -> one(record, sources));
    }

    private Answer one(CaseRecord record, List<Source> sources) {
        var meant = sources.stream().map(Source::id).toList().indexOf(shown) + 1;
        var place = meant == 0 ? number : meant;
        if (place > sources.size()) {
            return new NotFound(
                    record,
                    "nothing-matches",
                    id + " has " + (sources.size() == 1 ? "one source" : sources.size() + " sources"),
                    "onrecord sources " + id + " lists them",
                    List.of());
        }
        var opened = List.of(sources.get(place - 1));
        var entries = SourcesQuery.entries(record.facts().citing(opened).toList(), opened);
        var remarks = sources.size() == 1
                ? List.<String>of()
                : List.of(place + " of " + sources.size() + " sources; onrecord open " + id + " N opens another");
        return new Found(record, new OpenedSource(entries.getFirst()), 1, remarks);
    }

    /** The source that is opened. */
    public record OpenedSource(SourceList.Entry entry) implements Content {

        @Override
        public int size() {
            return 1;
        }

        public String address() {
            return entry.source().url();
        }

        @Override
        public Table<?> rows(CaseRecord record) {
            return all().rows(record);
        }

        @Override
        public void writeShort(Document document) {
            document.text(SourceNumbers.named(entry.source()));
            document.text(Phrase.address(address()));
        }

        @Override
        public List<AnsweredFact> answers(CaseRecord record) {
            return all().answers(record);
        }

        private SourceList all() {
            return new SourceList(List.of(entry), false);
        }
    }
}
