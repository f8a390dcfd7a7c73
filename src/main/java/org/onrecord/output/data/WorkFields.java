package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.model.WorkDetail;

/** The fields of a book, article, film or programme. */
final class WorkFields {
    static final List<Field<? super FactRow>> FIELDS = Sourced.around(
            field("title", work -> Value.of(work.title())),
            field("authors", work -> Value.texts(work.authors())),
            field("form", work -> Value.of(work.form())),
            field("year", work -> Value.of(work.year())));

    private WorkFields() {}

    private static Field<FactRow> field(String name, Function<WorkDetail, Value> value) {
        return new Field<>(name, row -> value.apply(row.detail(WorkDetail.class)));
    }
}
