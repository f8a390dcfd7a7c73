package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.SourcesView;
import org.onrecord.model.Source;

/** The fields of an entry of the bibliography. */
final class SourceFields {
    static final List<Field<SourcesView.Entry>> FIELDS = List.of(
            field("id", source -> Value.of(source.id())),
            field("title", source -> Value.of(source.title())),
            field("publisher", source -> Value.of(source.publisher())),
            field("published", source -> Value.of(source.published())),
            field("published_text", source -> Value.words(source.published())),
            field("url", source -> Value.of(source.url())),
            field("kind", source -> Value.of(source.kind())),
            field("note", source -> Value.of(source.note())),
            new Field<>("facts", entry -> Value.texts(entry.facts())));

    private SourceFields() {}

    private static Field<SourcesView.Entry> field(String name, Function<Source, Value> value) {
        return new Field<>(name, entry -> value.apply(entry.source()));
    }
}
