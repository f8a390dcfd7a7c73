package org.onrecord.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.layout.Sentence;

/**
 * The declaration of a lookup, from which its command, its tool for assistants, its page of the website and its rows in the
 * schema of the output are made.
 *
 * @param name its command, and its tool
 * @param summary one line of help
 * @param query makes the query of the arguments
 * @param parameters in the order of the help
 * @param examples command lines
 * @param check refuses arguments that contradict each other
 * @param question makes the question that the arguments are instead, or null
 * @param rows its definition in the schema; lookups with the same columns share one
 * @param tool null if assistants do not have it
 * @param page null if the website does not have it
 * @param hasPicture whether it can be drawn
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
        boolean hasPicture) {
    /** The name of the flag that asks for bars over time. */
    public static final String CHART = "chart";

    /** How assistants see it. */
    public record Tool(String title, String description) {}

    /**
     * Its page, with the answer to no arguments.
     *
     * @param path the name of the file, without its ending
     */
    public record Page(String path, String title, String intro) {}

    /** Declares a lookup that has a tool and a page, both with its name and summary. */
    public static Lookup of(String name, String summary, Function<Given, Query> query) {
        var title = Sentence.capital(name.replace('-', ' '));
        var tool = new Tool(title, summary);
        var page = new Page(name, title, summary);
        return new Lookup(
                name, summary, query, List.of(), List.of(), _ -> {}, _ -> null, name, tool, page, false);
    }

    public Lookup takes(Parameter<?>... more) {
        return takes(List.of(more));
    }

    public Lookup takes(List<Parameter<?>> more) {
        var all = Stream.concat(parameters.stream(), more.stream()).toList();
        return new Lookup(name, summary, query, all, examples, check, question, rows, tool, page, hasPicture);
    }

    public Lookup takesOneOf(Parameter<?>... some) {
        return takes(some).checks(given -> {
            var chosen = Arrays.stream(some)
                    .filter(one -> given.has(one.name()))
                    .map(one -> "--" + one.name())
                    .toList();
            if (chosen.size() > 1) {
                throw Failure.of(
                        ExitCode.USAGE,
                        "bad-argument",
                        String.join(", ", chosen) + " are mutually exclusive (specify only one)",
                        "onrecord " + name + " --help shows its arguments and options");
            }
        });
    }

    public Lookup examples(String... lines) {
        return new Lookup(
                name, summary, query, parameters, List.of(lines), check, question, rows, tool, page, hasPicture);
    }

    public Lookup checks(Consumer<Given> refusal) {
        var both = check.andThen(refusal);
        return new Lookup(name, summary, query, parameters, examples, both, question, rows, tool, page, hasPicture);
    }

    public Lookup orAsks(Function<Given, @Nullable String> words) {
        return new Lookup(name, summary, query, parameters, examples, check, words, rows, tool, page, hasPicture);
    }

    public Lookup rows(String definition) {
        return new Lookup(
                name, summary, query, parameters, examples, check, question, definition, tool, page, hasPicture);
    }

    public Lookup tool(String title, String description) {
        return in(new Tool(title, description), page);
    }

    public Lookup withoutTool() {
        return in(null, page);
    }

    public Lookup page(String path, String title, String intro) {
        return in(tool, new Page(path, title, intro));
    }

    public Lookup withoutPage() {
        return in(tool, null);
    }

    private Lookup in(@Nullable Tool ofAssistants, @Nullable Page ofSite) {
        return new Lookup(
                name, summary, query, parameters, examples, check, question, rows, ofAssistants, ofSite, hasPicture);
    }

    public Lookup drawn() {
        return new Lookup(name, summary, query, parameters, examples, check, question, rows, tool, page, true);
    }

    /** The query of arguments that do not contradict each other. */
    public Query checked(Given given) {
        check.accept(given);
        return query.apply(given);
    }
}
