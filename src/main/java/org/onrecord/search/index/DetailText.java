package org.onrecord.search.index;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;
import org.onrecord.model.field.Keyword;

/** What the detail of a fact says in words. */
final class DetailText {
    private DetailText() {}

    static List<String> of(CaseRecord record, @Nullable Detail detail) {
        return texts(record, detail).filter(Objects::nonNull).toList();
    }

    private static Stream<@Nullable String> texts(CaseRecord record, @Nullable Detail detail) {
        return switch (detail) {
            case null -> Stream.of();
            case OutcomeDetail outcome ->
                Stream.of(
                        outcome.step().words(),
                        record.labelOf(outcome.proceeding()),
                        outcome.charge(),
                        outcome.result(),
                        outcome.term());
            case CustodyDetail custody ->
                Stream.of(custody.event().words(), words(custody.decision()), custody.review());
            case ReformDetail reform ->
                Stream.of(
                        reform.title(),
                        reform.instrument(),
                        reform.by(),
                        reform.replacedBy(),
                        reform.status().words());
            case InquiryDetail inquiry ->
                Stream.of(inquiry.title(), inquiry.commissionedBy(), inquiry.ledBy(), inquiry.rating());
            case FigureDetail figure -> Stream.of(figure.unit());
            case WorkDetail work ->
                Stream.of(
                        work.title(),
                        String.join(", ", work.authors()),
                        work.form().words());
        };
    }

    private static @Nullable String words(@Nullable Keyword keyword) {
        return keyword == null ? null : keyword.words();
    }
}
