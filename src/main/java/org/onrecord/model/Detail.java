package org.onrecord.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.model.field.Keyword;

/** The typed part of a fact; its type goes with the fact's kind. */
public sealed interface Detail
        permits OutcomeDetail, CustodyDetail, ReformDetail, InquiryDetail, FigureDetail, WorkDetail {
    /** The fields of the detail that facts of a kind have; null for a kind that takes none. */
    static @Nullable FieldTable<? extends Detail> fieldsOf(FactKind kind) {
        return switch (kind) {
            case OUTCOME -> OutcomeDetail.FIELDS;
            case CUSTODY -> CustodyDetail.FIELDS;
            case REFORM -> ReformDetail.FIELDS;
            case INQUIRY -> InquiryDetail.FIELDS;
            case FIGURE -> FigureDetail.FIELDS;
            case WORK -> WorkDetail.FIELDS;
            case EVENT, FINDING, PROFILE, LAW, REACTION, RELATED -> null;
        };
    }

    /** The fields of the details of all kinds, for one whose kind is not known yet: no key means two things. */
    static FieldTable<Object> fieldsOfAnyKind() {
        var fields = new LinkedHashMap<String, Field<Object>>();
        for (var kind : FactKind.values()) {
            var table = fieldsOf(kind);
            for (Field<?> field : table == null ? List.<Field<?>>of() : table.fields()) {
                fields.putIfAbsent(
                        field.key(),
                        new Field<>(field.key(), field.type(), field.presence(), _ -> null, "", false, ""));
            }
        }
        return FieldTable.of("", "", Object.class::cast, List.copyOf(fields.values()));
    }

    /** What people read for a value that is there: names in place of ids, words for dates and keywords. */
    static String words(Filled one, CaseRecord record) {
        return switch (Objects.requireNonNull(one.value())) {
            case Keyword word -> word.words();
            case FactDate date -> date.inWords();
            case List<?> texts -> texts.stream().map(Object::toString).collect(Collectors.joining(", "));
            case String id -> record.nameOf(id, one.field().type());
            case Object other -> other.toString();
        };
    }

    /** The fields of this kind of detail. */
    FieldTable<? extends Detail> fields();

    /** The fields with their values. */
    @SuppressWarnings("unchecked") // The fields of a detail are those of its own type.
    default List<Filled> filled() {
        return ((FieldTable<Detail>) fields()).filled(this);
    }
}
