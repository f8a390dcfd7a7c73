package org.onrecord.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Spelling;
import org.onrecord.model.field.Keyword;

/**
 * A parameter of a lookup: its name, its type, its help, its completion, and where it is offered.
 *
 * @param <T> its value, which is null or empty where it was not given
 * @param name in kebab-case; the name of its option
 * @param label the name of its value in help
 * @param text its help, with {@code {words}} in place of the words of its closed list
 * @param toolHelp its help for assistants; null if they are not offered it
 * @param words the closed list that its value is from; empty if there is none
 * @param item reads one word of the value, or fails with a sentence
 * @param value makes the value of the words that were given
 */
public record Parameter<T extends @Nullable Object>(
        String name,
        Form form,
        String label,
        String text,
        @Nullable String toolHelp,
        List<String> words,
        @Nullable Choices choices,
        Set<Trait> traits,
        Function<String, ?> item,
        Function<List<Object>, T> value) {
    private static final String WORDS = "{words}";

    /** How many words a value takes. */
    public enum Form {
        /** None: an option that is given or not. */
        FLAG,
        ONE,
        /** A whole number from 1. */
        NUMBER,
        /** One or several values: a tool takes a list. */
        LIST,
        /** The words of a text, which need no quotes: a tool takes the text. */
        TEXT
    }

    /** The properties that only some parameters have. */
    public enum Trait {
        /** Comes after the command, without an option. */
        POSITIONAL,
        REQUIRED,
        /** Required of assistants, who have no option in its place. */
        REQUIRED_IN_TOOL,
        ONLY_IN_TOOL
    }

    private static <T extends @Nullable Object> Parameter<T> of(
            String name, Form form, String text, Function<String, ?> item, Function<List<Object>, T> value) {
        var label = name.toUpperCase(Locale.ROOT);
        var toolHelp = form == Form.FLAG ? null : text.replace(": " + WORDS, "");
        return new Parameter<>(name, form, label, text, toolHelp, List.of(), null, Set.of(), item, value);
    }

    @SuppressWarnings("unchecked") // The items are what this function makes of words.
    private static <T> Parameter<@Nullable T> one(String name, Form form, String help, Function<String, T> item) {
        return of(name, form, help, item, items -> items.isEmpty() ? null : (T) items.getLast());
    }

    public static Parameter<Boolean> flag(String name, String help) {
        return of(name, Form.FLAG, help, word -> word, items -> !items.isEmpty());
    }

    public static Parameter<@Nullable String> text(String name, String help) {
        return one(name, Form.ONE, help, word -> word);
    }

    public static Parameter<@Nullable TypedDate> date(String name, String help) {
        return Parameter.<TypedDate>one(name, Form.ONE, help, TypedDate::parse).labelled("DATE");
    }

    public static Parameter<TypedDate.@Nullable Day> day(String name, String help) {
        return Parameter.<TypedDate.Day>one(name, Form.ONE, help, TypedDate.Day::parse)
                .labelled("DATE");
    }

    public static Parameter<@Nullable Integer> number(String name, String help) {
        return Parameter.<Integer>one(name, Form.NUMBER, help, Parameter::positive)
                .labelled("N");
    }

    public static <E extends Keyword> Parameter<@Nullable E> oneOf(String name, E[] all, String help) {
        return Parameter.<E>one(name, Form.ONE, help, word -> word(word, all)).from(all);
    }

    /** Some words of a closed list; none stands for all. */
    @SuppressWarnings("unchecked") // The items are what this function makes of words.
    public static <E extends Keyword> Parameter<Set<E>> someOf(String name, E[] all, String help) {
        return of(
                        name,
                        Form.LIST,
                        help,
                        word -> word(word, all),
                        items -> items.stream().map(item -> (E) item).collect(Collectors.toSet()))
                .from(all);
    }

    /** Texts, such as ids. */
    public static Parameter<List<String>> texts(String name, String help) {
        return of(name, Form.LIST, help, word -> word, Parameter::strings);
    }

    /** Words after the command. */
    public static Parameter<List<String>> words(String name, String help) {
        return of(name, Form.TEXT, help, word -> word, Parameter::strings).with(Trait.POSITIONAL);
    }

    /** Words that narrow a list. */
    public static Parameter<List<String>> filterWords() {
        return words("words", "Only entries that contain all of these words, in their text or in names they mention.");
    }

    /** The name of a person or body after the command. */
    public static Parameter<@Nullable String> party(String help) {
        Function<List<Object>, @Nullable String> joined =
                items -> items.isEmpty() ? null : String.join(" ", strings(items));
        return of("name", Form.TEXT, help, word -> word, joined)
                .with(Trait.POSITIONAL)
                .completing(Choices.PARTIES);
    }

    public static Parameter<@Nullable String> party() {
        return party("An id, name or alias; near misses are accepted.");
    }

    private static List<String> strings(List<Object> items) {
        return items.stream().map(String.class::cast).toList();
    }

    private Parameter<T> from(Keyword... all) {
        return new Parameter<>(name, form, label, text, toolHelp, Keyword.keys(all), choices, traits, item, value);
    }

    public Parameter<T> labelled(String other) {
        return new Parameter<>(name, form, other, text, toolHelp, words, choices, traits, item, value);
    }

    public Parameter<T> completing(Choices offered) {
        return new Parameter<>(name, form, label, text, toolHelp, words, offered, traits, item, value);
    }

    public Parameter<T> with(Trait... more) {
        var all = Stream.concat(traits.stream(), Arrays.stream(more)).collect(Collectors.toSet());
        return new Parameter<>(name, form, label, text, toolHelp, words, choices, all, item, value);
    }

    /** Gives assistants another help; with null, it is not offered to them. */
    public Parameter<T> inTool(@Nullable String other) {
        return new Parameter<>(name, form, label, text, other, words, choices, traits, item, value);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public String help() {
        return text.replace(WORDS, String.join(", ", words));
    }

    /** Reads a word of a closed list as the facts format spells it. */
    public static <K extends Keyword> K word(String word, K[] known) {
        return Arrays.stream(known)
                .filter(keyword -> keyword.key().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word, Keyword.keys(known)));
    }

    private static Failure unknown(String word, List<String> known) {
        var nearest = Spelling.nearest(word, known);
        var meant = nearest.isEmpty() ? "" : "did you mean " + nearest.getFirst() + "? ";
        return refused("“" + word + "” is not allowed; " + meant + "choose from: " + String.join(", ", known));
    }

    /** Reads a whole number from 1. */
    public static int positive(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noNumber(text);
        }
        throw noNumber(text);
    }

    private static Failure noNumber(String text) {
        return refused("“" + text + "” is not a whole number from 1 to " + Integer.MAX_VALUE);
    }

    static Failure refused(String why) {
        return Failure.of(ExitCode.USAGE, "bad-argument", why, null);
    }
}
