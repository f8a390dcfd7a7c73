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
import org.onrecord.io.Browser;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Parameter.Form;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.sources.OpenQuery.OpenedSource;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
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
        return lookup.query().apply(given(run)).columns();
    }

    @Override
    public @Nullable String question(Run run) {
        return lookup.question().apply(given(run));
    }

    @Override
    public Set<Format> special() {
        return lookup.special();
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        return run.answer(query(run), layout, answer -> answered(run, answer));
    }

    /**
     * Writes the answer.
     *
     * @param listener receives the answer before it is written
     */
    public ExitCode answer(Run run, Consumer<Answer> listener) {
        var layout = run.layout(fields(run), special());
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
