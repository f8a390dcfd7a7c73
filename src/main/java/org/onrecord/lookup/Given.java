package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;

/**
 * The arguments of a lookup, wherever it is asked.
 *
 * @param values the items of each parameter that was given, by its name
 * @param asked the record that is asked
 * @param others where other versions of it are read
 * @param shown ids of the sources that were shown last, in the order of their numbers
 */
public record Given(
        Map<String, List<Object>> values,
        Supplier<CaseRecord> asked,
        Supplier<VersionSource> others,
        List<String> shown) {

    /** No arguments, of a record of which there is no other version. */
    public static Given nothing(CaseRecord record) {
        return new Given(Map.of(), () -> record, () -> VersionSource.NONE, List.of());
    }

    public <T extends @Nullable Object> T get(Parameter<T> parameter) {
        return parameter.value().apply(values.getOrDefault(parameter.name(), List.of()));
    }

    /** The day that a parameter names, where today is the day that the record reaches in a topic; null if it was not given. */
    public @Nullable LocalDate day(Parameter<TypedDate.@Nullable Day> parameter, String topic) {
        var day = get(parameter);
        return day == null ? null : day.day(() -> record().asOf(topic));
    }

    /** Whether a parameter with this name was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    public CaseRecord record() {
        return asked.get();
    }

    public VersionSource versions() {
        return others.get();
    }
}
