package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.table.Column;

/**
 * The declaration of a lookup.
 *
 * <p>Its command, tool for assistants, website page and output schema are generated from it.
 *
 * @param name the name of its command and tool
 * @param summary one line of help
 * @param query creates the query from the arguments
 * @param parameters in help order
 * @param examples command lines
 * @param check rejects contradictory arguments
 * @param question returns the question that the arguments form instead, or null
 * @param rows its row definition in the schema; lookups with the same columns share one
 * @param tool its tool, or null if assistants do not have it
 * @param page its page, or null if the website does not have it
 * @param special its formats that not every answer supports, such as pictures
 */
public record Lookup(
        String name,
        String summary,
        Function<Given, Query> query,
        List<Parameter<?>> parameters,
        List<String> examples,
        Consumer<Given> check,
        Function<Given, @Nullable String> question,
        String rows,
        @Nullable Tool tool,
        @Nullable Page page,
        Set<Format> special) {
    /**
     * The lookup as a tool for assistants.
     *
     * @param isNewestFirst whether final decisions and the newest facts come first: an assistant may read only the first page
     */
    public record Tool(String title, String description, boolean isNewestFirst) {
        public Tool(String title, String description) {
            this(title, description, false);
        }
    }

    /**
     * A website page with the lookup's answer without arguments.
     *
     * @param path the file name without extension
     * @param place its place in the menu among the pages always in sight, from 1; 0 for a page under "More"
     * @param body writes the answer
     */
    public record Page(String path, String title, String intro, int place, BiConsumer<Content, Document> body) {
        public Page(String path, String title, String intro) {
            this(path, title, intro, 0, Content::writeShort);
        }
    }

    /** Declares a lookup with a tool and a page, both named and described like the lookup. */
    public static Lookup of(String name, String summary, Function<Given, Query> query) {
        var title = Sentence.capital(name.replace('-', ' '));
        var tool = new Tool(title, summary);
        var page = new Page(name, title, summary);
        return new Lookup(name, summary, query, List.of(), List.of(), _ -> {}, _ -> null, name, tool, page, Set.of());
    }

    /**
     * Declares a lookup whose rows always have the same columns.
     *
     * @param answer reads the arguments, and returns what then answers from a record
     */
    public static Lookup of(
            String name,
            String summary,
            List<? extends Column<?>> columns,
            Function<Given, Function<CaseRecord, Answer>> answer) {
        return of(name, summary, given -> new Asked(name, columns, answer.apply(given)));
    }

    /** The query of a lookup whose rows always have the same columns. */
    private record Asked(String command, List<? extends Column<?>> columns, Function<CaseRecord, Answer> replies)
            implements Query {
        @Override
        public Answer answer(CaseRecord record) {
            return replies.apply(record);
        }
    }

    /** A query whose answer says how ambiguous dates among its arguments were read. */
    private record Dated(Query asked, List<TypedDate> dates) implements Query {
        @Override
        public String command() {
            return asked.command();
        }

        @Override
        public List<? extends Column<?>> columns() {
            return asked.columns();
        }

        @Override
        public Answer answer(CaseRecord record) {
            var remarks = dates.stream()
                    .flatMap(date -> date.remarks(record.language()).stream())
                    .distinct()
                    .toList();
            var answer = asked.answer(record);
            return answer instanceof NotFound missing && !remarks.isEmpty()
                    ? new NotFound(
                            record,
                            missing.code(),
                            missing.message() + "; " + String.join("; ", remarks),
                            missing.hint(),
                            missing.nearest())
                    : answer.with(remarks);
        }
    }

    public Lookup takes(Parameter<?>... more) {
        return takes(List.of(more));
    }

    public Lookup takes(List<Parameter<?>> more) {
        var all = Stream.concat(parameters.stream(), more.stream()).toList();
        return given(all, examples, check, question);
    }

    public Lookup examples(String... lines) {
        return given(parameters, List.of(lines), check, question);
    }

    public Lookup checks(Consumer<Given> refusal) {
        return given(parameters, examples, check.andThen(refusal), question);
    }

    public Lookup orAsks(Function<Given, @Nullable String> words) {
        return given(parameters, examples, check, words);
    }

    public Lookup rows(String definition) {
        return shown(definition, tool, page, special);
    }

    public Lookup tool(String title, String description) {
        return in(new Tool(title, description), page);
    }

    public Lookup toolNewestFirst(String title, String description) {
        return in(new Tool(title, description, true), page);
    }

    public Lookup withoutTool() {
        return in(null, page);
    }

    public Lookup page(String path, String title, String intro) {
        return page(new Page(path, title, intro));
    }

    public Lookup page(Page declared) {
        return in(tool, declared);
    }

    public Lookup withoutPage() {
        return in(tool, null);
    }

    private Lookup in(@Nullable Tool ofAssistants, @Nullable Page ofSite) {
        return shown(rows, ofAssistants, ofSite, special);
    }

    public Lookup drawn() {
        return writtenAs(Set.of(Format.SVG));
    }

    /** Adds formats that not every answer supports. */
    public Lookup writtenAs(Set<Format> formats) {
        return shown(rows, tool, page, formats);
    }

    private Lookup given(
            List<Parameter<?>> taken,
            List<String> lines,
            Consumer<Given> refusal,
            Function<Given, @Nullable String> words) {
        return new Lookup(name, summary, query, taken, lines, refusal, words, rows, tool, page, special);
    }

    private Lookup shown(String definition, @Nullable Tool ofAssistants, @Nullable Page ofSite, Set<Format> formats) {
        return new Lookup(
                name, summary, query, parameters, examples, check, question, definition, ofAssistants, ofSite, formats);
    }

    public Query checked(Given given) {
        check.accept(given);
        var asked = query.apply(given);
        var dates = given.values().values().stream()
                .flatMap(List::stream)
                .filter(TypedDate.class::isInstance)
                .map(TypedDate.class::cast)
                .toList();
        return dates.isEmpty() ? asked : new Dated(asked, dates);
    }
}
