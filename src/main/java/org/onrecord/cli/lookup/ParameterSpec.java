package org.onrecord.cli.lookup;

import java.util.List;
import org.onrecord.cli.core.Candidates;
import org.onrecord.cli.core.Converters;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Parameter.Form;
import org.onrecord.lookup.Parameter.Trait;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Conversion of a lookup's parameters to picocli's options and arguments. */
final class ParameterSpec {
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
