package org.onrecord.mcp;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.FactFilter;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.field.Keyword;

/** The arguments of a call, which keep the schema of the tool. */
record Arguments(Map<String, @Nullable Object> values) {

    /**
     * Arguments for these parameters.
     *
     * @throws Failure if one is missing, unknown or wrong
     */
    static Arguments of(List<Parameter> parameters, Map<String, @Nullable Object> values) {
        var known = parameters.stream().collect(Collectors.toMap(Parameter::name, one -> one));
        values.forEach((name, value) -> {
            var parameter = known.get(name);
            if (parameter == null) {
                throw refused("unknown argument " + Line.echo(name) + "; the arguments are "
                        + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")));
            }
            parameter.check(value);
        });
        parameters.stream()
                .filter(one -> one.isRequired() && !values.containsKey(one.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused(missing.name() + " is missing");
                });
        return new Arguments(values);
    }

    private static Failure refused(String why) {
        return Failure.of(ExitCode.USAGE, "bad-argument", why, null);
    }

    @Nullable
    String text(String name) {
        return (String) values.get(name);
    }

    /** The words of a text; none where it was not given. */
    List<String> words(String name) {
        var text = text(name);
        return text == null ? List.of() : Arrays.asList(text.strip().split("\\s+", -1));
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> items
                ? items.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The constants of an enum that were named. */
    <E extends Keyword> Set<E> oneOf(String name, E[] all) {
        var named = texts(name);
        return Arrays.stream(all).filter(word -> named.contains(word.key())).collect(Collectors.toSet());
    }

    /** A filter by the words of an argument, which cuts nothing: a result is a page of all. */
    FactFilter filter(String name) {
        return new FactFilter(Set.of(), Set.of(), words(name), Integer.MAX_VALUE);
    }

    @Nullable
    LocalDate day(String name) {
        var date = date(name);
        if (date != null && !date.isDay()) {
            throw refused(name + " must be a day, such as 2008-11-11");
        }
        return date == null ? null : date.earliest();
    }

    /** From the first day that "from" can mean to the last that "to" can mean. */
    DateRange range() {
        var from = date("from");
        var to = date("to");
        return new DateRange(
                from == null ? DateRange.ALWAYS.from() : from.earliest(),
                to == null ? DateRange.ALWAYS.to() : to.latest());
    }

    private @Nullable DatePoint date(String name) {
        var text = text(name);
        try {
            return text == null ? null : DatePoint.parse(text);
        } catch (DateFormatException fault) {
            throw refused(name + ": " + fault.reason() + "; write 2008, 2008-11 or 2008-11-11");
        }
    }

    /** How many entries were asked for, or null. */
    @Nullable
    Integer limit() {
        return values.get("limit") instanceof JsonNumber number ? number.count() : null;
    }

    /** How many entries come before the page. */
    int offset() {
        var cursor = text("cursor");
        if (cursor == null) {
            return 0;
        }
        if (cursor.length() > 7 || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refused("cursor must be the next_cursor of a result");
        }
        return Integer.parseInt(cursor);
    }
}
