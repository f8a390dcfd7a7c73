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

/** The typed part of a fact, determined by the fact's kind. */
public sealed interface Detail
        permits OutcomeDetail, CustodyDetail, ReformDetail, InquiryDetail, FigureDetail, WorkDetail {
    /** Returns the fields of the detail for a kind of fact, or null if the kind has no detail. */
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

    /**
     * Returns the fields of all kinds of detail, for a detail read before its kind is known. No key has two meanings.
     */
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

    /** Returns a value in words: names for ids, and words for dates and keywords. */
    static String words(Filled one, CaseRecord record) {
        return switch (Objects.requireNonNull(one.value())) {
            case Keyword word -> word.words();
            case FactDate date -> date.inWords();
            case List<?> texts -> texts.stream().map(Object::toString).collect(Collectors.joining(", "));
            case String id -> record.nameOf(id, one.field().type());
            case Object other -> other.toString();
        };
    }

    /** Returns the texts that are included in searches, in words. */
    default List<String> searched(CaseRecord record) {
        return filled().stream()
                .filter(one -> one.field().isSearched() && one.value() != null)
                .map(one -> words(one, record))
                .toList();
    }

    FieldTable<? extends Detail> fields();

    @SuppressWarnings("unchecked") // The fields of a detail are those of its own type.
    default List<Filled> filled() {
        return ((FieldTable<Detail>) fields()).filled(this);
    }
}
