package org.onrecord.cli.lookup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Converters;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Browser;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Parameter.Form;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.SeveralAnswers;
import org.onrecord.lookup.sources.OpenQuery.OpenedSource;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.View;
import org.onrecord.output.markdown.MarkdownPrinter;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command of a lookup. */
public final class LookupCommand extends AnswerCommand {
    private final Lookup lookup;
    private final Map<String, ArgSpec> arguments = new LinkedHashMap<>();

    private LookupCommand(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Builds picocli's model, with arguments and options in the order of the declaration. */
    public static CommandSpec of(Lookup lookup) {
        var command = new LookupCommand(lookup);
        var spec = CommandSpec.wrapWithoutInspection(command);
        var words = lookup.name().split(" ", -1);
        spec.name(words[words.length - 1]);
        spec.usageMessage().header(lookup.summary()).footer(lookup.examples().toArray(String[]::new));
        var place = 0;
        for (var parameter : lookup.parameters()) {
            if (!parameter.is(Trait.ONLY_IN_TOOL)) {
                var argument = ParameterSpec.of(parameter, place);
                place += parameter.is(Trait.POSITIONAL) ? 1 : 0;
                command.arguments.put(parameter.name(), argument);
                spec.add(argument);
            }
        }
        return spec;
    }

    @Override
    public List<String> factsFiles() {
        return lookup.parameters().stream()
                .filter(parameter -> parameter.is(Trait.FACTS_FILE))
                .flatMap(parameter ->
                        ParameterSpec.items(Objects.requireNonNull(arguments.get(parameter.name()))).stream())
                .map(String.class::cast)
                .toList();
    }

    private Given given(Run run) {
        var values = new HashMap<String, List<Object>>();
        arguments.forEach((name, argument) -> {
            var items = ParameterSpec.items(argument);
            if (!items.isEmpty()) {
                values.put(name, items);
            }
        });
        return new Given(values, run::record, run::editions, run.shown());
    }

    public Query query(Run run) {
        return lookup.checked(given(run));
    }

    @Override
    public List<? extends Column<?>> columns(Run run) {
        var query = lookup.query().apply(given(run.each().getFirst()));
        return isAcross(run) ? new SeveralAnswers(query, List.of()).columns() : query.columns();
    }

    private boolean isAcross(Run run) {
        return lookup.isAcrossRecords() && !run.facts().several().isEmpty();
    }

    @Override
    public @Nullable String question(Run run) {
        return lookup.question().apply(given(run));
    }

    @Override
    public Set<Format> special() {
        return lookup.special();
    }

    private Layout shaped(Run run, Layout layout) {
        return given(run).has(Lookup.CHART) ? layout.with(View.CHART) : layout;
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        return isAcross(run)
                ? across(run, layout)
                : run.answer(query(run), shaped(run, layout), answer -> answered(run, answer));
    }

    /** Answers from each record: in text and Markdown below its title, in data as rows that name their case. */
    private ExitCode across(Run run, Layout layout) {
        if (lookup.special().contains(layout.format())) {
            throw Failure.usage(
                    "several-records",
                    "--format " + layout.format().key() + " is about one record",
                    "select one record, or use another format");
        }
        var runs = run.each();
        var first = runs.getFirst();
        var answers = Run.results(runs, one -> one.ask(query(one)));
        var joined = new SeveralAnswers(query(first), answers);
        var isMarkdown = layout.format() == Format.MD;
        if ((layout.format() != Format.TEXT && !isMarkdown)
                || !layout.fields().isEmpty()
                || joined.found().isEmpty()) {
            return first.answer(joined, layout, first.record(), _ -> ExitCode.ANSWERED);
        }
        run.write(layout.format(), out -> {
            var before = "";
            var markdown = new MarkdownPrinter(layout, out);
            for (var i = 0; i < runs.size(); i++) {
                if (joined.answers().get(i) instanceof Found found) {
                    var one = runs.get(i);
                    var writer = new AnswerWriter(shaped(one, one.layout(List.of(), special())), one.line());
                    if (isMarkdown) {
                        writer.writeComplete(found, markdown);
                    } else {
                        out.append(before);
                        writer.writeTitled(found, out);
                        before = "\n";
                    }
                }
            }
            markdown.end();
        });
        run.flush();
        joined.remarks().forEach(remark -> run.io().err().line(layout.style().typed(remark)));
        return ExitCode.ANSWERED;
    }

    /**
     * Writes the answer.
     *
     * @param listener receives the answer before it is written
     */
    public ExitCode answer(Run run, Consumer<Answer> listener) {
        var layout = shaped(run, run.layout(fields(run), special()));
        return run.answer(query(run), layout, listener.andThen(answer -> answered(run, answer)));
    }

    /** Opens the source in the browser, before its address is printed. */
    private static void answered(Run run, Answer answer) {
        if (answer instanceof Found found && found.content() instanceof OpenedSource source) {
            new Browser(run.io()).open(source.address());
        }
    }

    /** Conversion of a lookup's parameters to picocli's options and arguments. */
    private static final class ParameterSpec {
        /**
         * The default value. Picocli resets options only to a default; without one, a value would stay set for the next
         * line of the shell.
         */
        private static final List<Object> NONE = List.of();

        private ParameterSpec() {}

        /**
         * Creates the option or argument.
         *
         * @param place the index of the argument, from 0
         */
        static ArgSpec of(Parameter<?> parameter, int place) {
            return parameter.is(Trait.POSITIONAL) ? argument(parameter, place) : option(parameter);
        }

        private static ArgSpec argument(Parameter<?> parameter, int place) {
            return PositionalParamSpec.builder()
                    .index(isMany(parameter) ? place + "..*" : String.valueOf(place))
                    .required(parameter.is(Trait.REQUIRED))
                    .arity((parameter.is(Trait.REQUIRED) ? "1" : "0") + (isMany(parameter) ? "..*" : "..1"))
                    .paramLabel(parameter.label())
                    .description(parameter.help())
                    .type(isMany(parameter) ? List.class : Object.class)
                    .auxiliaryTypes(Object.class)
                    .converters(Converters.reading(parameter.item()))
                    .completionCandidates(candidates(parameter))
                    .initialValue(NONE)
                    .build();
        }

        private static ArgSpec option(Parameter<?> parameter) {
            var option = OptionSpec.builder("--" + parameter.name()).description(parameter.help());
            if (parameter.form() == Form.FLAG) {
                return option.type(boolean.class).arity("0").initialValue(false).build();
            }
            return option.arity("1")
                    .splitRegex(isMany(parameter) ? "," : "")
                    .paramLabel(parameter.label())
                    .type(isMany(parameter) ? List.class : Object.class)
                    .auxiliaryTypes(Object.class)
                    .converters(Converters.reading(parameter.item()))
                    .completionCandidates(candidates(parameter))
                    .initialValue(NONE)
                    .build();
        }

        private static boolean isMany(Parameter<?> parameter) {
            return parameter.form() == Form.LIST || parameter.form() == Form.TEXT;
        }

        private static Iterable<String> candidates(Parameter<?> parameter) {
            if (parameter.is(Trait.FACTS_FILE)) {
                return new Candidates.FileNames();
            }
            var choices = parameter.choices();
            return choices == null ? parameter.words() : new Candidates.OfRecord(choices);
        }

        static List<Object> items(ArgSpec argument) {
            var value = argument.getValue();
            if (value instanceof List<?> items) {
                return List.copyOf(items);
            }
            return value == null || Boolean.FALSE.equals(value) ? List.of() : List.of(value);
        }
    }
}
