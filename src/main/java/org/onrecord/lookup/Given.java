package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;

/**
 * The arguments of a lookup, independent of the interface.
 *
 * @param values the items of each parameter that was given, by parameter name
 * @param asked supplies the record to query
 * @param others supplies the source of its other versions
 * @param shown ids of the sources listed last, in number order
 */
public record Given(
        Map<String, List<Object>> values,
        Supplier<CaseRecord> asked,
        Supplier<VersionSource> others,
        List<String> shown) {

    /** Returns empty arguments for a record without other versions. */
    public static Given nothing(CaseRecord record) {
        return new Given(Map.of(), () -> record, () -> VersionSource.NONE, List.of());
    }

    public <T extends @Nullable Object> T get(Parameter<T> parameter) {
        return parameter.value().apply(values.getOrDefault(parameter.name(), List.of()));
    }

    /** Returns the day given for a parameter, or null. "Today" is the as-of date of the topic. */
    public @Nullable LocalDate day(Parameter<@Nullable TypedDate> parameter, String topic) {
        var day = get(parameter);
        return day == null ? null : day.isToday() ? record().asOf(topic) : day.first(this::record);
    }

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
