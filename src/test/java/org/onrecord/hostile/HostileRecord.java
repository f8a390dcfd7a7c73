package org.onrecord.hostile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Facts;

/** Records whose texts are all replaced, as no file that is read could have them: what must still be made safe. */
public final class HostileRecord {
    /** Names that run a program in the reader's shell, in place of those of the invented record. */
    private static final Map<String, String> NAMES = Map.of(
            "Marta Fennimore", "Eve `touch${IFS}RAN`",
            "Martin Fennimoor", "Eve $(touch${IFS}RAN)",
            "Lena Marsh", "Eve \\\";touch${IFS}RAN;\\\"",
            "Judge Inés Varga", "Eve ';touch${IFS}RAN;'",
            "Ada Quill", "Eve !!",
            "Lord Penhallow", "Eve --force",
            "Harriet Moon", "Eve Plain");

    private final String text;

    private HostileRecord(String text) {
        this.text = text;
    }

    /** The record with this in place of all that has a space in it, which ids, dates and addresses have not. */
    public static CaseRecord of(CaseRecord record, String text) {
        return (CaseRecord) requireNonNull(new HostileRecord(text).of(record));
    }

    /** Writes one that can be read into a folder, in which people are named to run a program in the reader's shell. */
    public static Path named(Path folder) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/records/grey-heron.json"));
        for (var name : NAMES.entrySet()) {
            text = text.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
        }
        return Files.writeString(folder.resolve("hostile.json"), text);
    }

    private @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case String string -> string.contains(" ") ? text : string;
            case List<?> list -> list.stream().map(this::of).toList();
            case Set<?> set -> set.stream().map(this::of).collect(LinkedHashSet::new, Set::add, Collection::addAll);
            case Facts facts -> {
                var all = new LinkedHashMap<String, Fact>();
                facts.forEach((id, fact) -> all.put(id, (Fact) record(fact)));
                yield Facts.of(all);
            }
            case Map<?, ?> map -> entries(map);
            case Record record -> record(record);
            case null, default -> value;
        };
    }

    private Map<?, ?> entries(Map<?, ?> map) {
        var all = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach((key, value) -> all.put(key, of(value)));
        return all;
    }

    private Record record(Record record) {
        try {
            var components = record.getClass().getRecordComponents();
            var values = new Object[components.length];
            for (var i = 0; i < values.length; i++) {
                values[i] = of(value(record, components[i]));
            }
            return constructor(record.getClass(), components).newInstance(values);
        } catch (InvocationTargetException refused) {
            return record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component)
            throws ReflectiveOperationException {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(record);
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> type, RecordComponent[] components)
            throws ReflectiveOperationException {
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
