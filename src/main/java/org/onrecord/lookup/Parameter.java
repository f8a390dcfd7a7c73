package org.onrecord.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Printable;
import org.onrecord.failure.Spelling;
import org.onrecord.model.field.Keyword;
import org.onrecord.search.names.NameCompletion.Completion;

/**
 * A parameter of a lookup, with its type, help and completion.
 *
 * @param <T> the type of its value, which is null or empty if not given
 * @param name in kebab-case; also the name of its option
 * @param label the placeholder for its value in help
 * @param text its help; {@code {words}} is replaced by its closed list
 * @param toolHelp its help for assistants; null if not offered to them
 * @param words the closed list of allowed values; empty if any value is allowed
 * @param item parses one word, or fails with a sentence
 * @param value combines the parsed words into the value
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

    /** The number of words in a value. */
    public enum Form {
        /** No value: an option that is present or not. */
        FLAG,
        ONE,
        /** A whole number from 1. */
        NUMBER,
        /** One or more values, a list in tools. */
        LIST,
        /** A text of several words without quotes, a string in tools. */
        TEXT
    }

    public enum Trait {
        /** Follows the command, without an option name. */
        POSITIONAL,
        REQUIRED,
        /** Required of assistants, who lack the alternative option. */
        REQUIRED_IN_TOOL,
        /** A facts file, which selects the record like {@code --facts}. */
        FACTS_FILE,
        ONLY_IN_TOOL
    }

    /** Returns the parser of one word, without its unseen characters unless it is a file name. */
    @Override
    public Function<String, ?> item() {
        return is(Trait.FACTS_FILE) ? item : item.compose(Printable::seen);
    }

    private static <T extends @Nullable Object> Parameter<T> of(
            String name, Form form, String text, Function<String, ?> item, Function<List<Object>, T> value) {
        var label = name.toUpperCase(Locale.ROOT);
        var toolHelp = form == Form.FLAG ? null : text.replace(": " + WORDS, "");
        return new Parameter<>(name, form, label, text, toolHelp, List.of(), null, Set.of(), item, value);
    }

    @SuppressWarnings("unchecked") // The items are created by the item function.
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

    public static Parameter<@Nullable TypedDate> day(String name, String help) {
        return Parameter.<TypedDate>one(name, Form.ONE, help, TypedDate::parseDay)
                .labelled("DATE");
    }

    public static Parameter<@Nullable Integer> number(String name, String help) {
        return Parameter.<Integer>one(name, Form.NUMBER, help, Parameter::positive)
                .labelled("N");
    }

    public static <E extends Keyword> Parameter<@Nullable E> oneOf(String name, E[] all, String help) {
        return Parameter.<E>one(name, Form.ONE, help, word -> word(word, all)).from(all);
    }

    /** Creates a parameter for a subset of a closed list; the empty set means all. */
    @SuppressWarnings("unchecked") // The items are created by the item function.
    public static <E extends Keyword> Parameter<Set<E>> someOf(String name, E[] all, String help) {
        return of(
                        name,
                        Form.LIST,
                        help,
                        word -> word(word, all),
                        items -> items.stream().map(item -> (E) item).collect(Collectors.toSet()))
                .from(all);
    }

    public static Parameter<List<String>> texts(String name, String help) {
        return of(name, Form.LIST, help, word -> word, Parameter::strings);
    }

    public static Parameter<List<String>> words(String name, String help) {
        return of(name, Form.TEXT, help, word -> word, Parameter::strings).with(Trait.POSITIONAL);
    }

    public static Parameter<@Nullable String> factsFile() {
        return text("file", "A facts file to use instead of the selected record; - is standard input.")
                .with(Trait.POSITIONAL, Trait.FACTS_FILE)
                .inTool(null);
    }

    public static Parameter<List<String>> filterWords() {
        return words("words", "Only entries that contain all of these words, in their text or in names they mention.")
                .inTool("Words that each entry contains, also in names.");
    }

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

    public static Parameter<@Nullable String> proceeding() {
        return text("proceeding", "Only this trial, appeal or tribunal, by id, label, alias or words of these.")
                .labelled("NAME")
                .completing(Choices.of(record ->
                        record.proceedings().values().stream().map(one -> new Completion(one.id(), one.label()))));
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

    /** Replaces the help for assistants; null means that assistants do not have it. */
    public Parameter<T> inTool(@Nullable String other) {
        return new Parameter<>(name, form, label, text, other, words, choices, traits, item, value);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public String help() {
        return text.replace(WORDS, String.join(", ", words));
    }

    /** Parses a word of a closed list, spelt as in the facts format. */
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

    public static int positive(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notPositive(text);
        }
        throw notPositive(text);
    }

    private static Failure notPositive(String text) {
        return refused("“" + text + "” is not a whole number from 1 to " + Integer.MAX_VALUE);
    }

    static Failure refused(String why) {
        return Failure.usage("bad-argument", why, null);
    }
}
