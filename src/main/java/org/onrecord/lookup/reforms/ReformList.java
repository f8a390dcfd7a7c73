package org.onrecord.lookup.reforms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value.Member;

/**
 * What changed.
 *
 * @param day the day on which they were to be in force, or null when that was not asked
 * @param reforms reform facts, by date; those in force on the day when one was asked
 * @param uncertain reforms of which the record cannot say whether they were in force on that day
 */
public record ReformList(@Nullable LocalDate day, List<Fact> reforms, List<Fact> uncertain) implements Content.OfFacts {

    @Override
    public int size() {
        return reforms.size() + uncertain.size();
    }

    @Override
    public Table<ReformRow> rows(CaseRecord record) {
        var sure = day == null ? null : "yes";
        return new Table<>(
                ReformRow.FIELDS,
                () -> Stream.concat(rows(record, reforms, sure), rows(record, uncertain, "uncertain"))
                        .iterator());
    }

    private static Stream<ReformRow> rows(CaseRecord record, List<Fact> reforms, @Nullable String inForce) {
        return reforms.stream().map(reform -> new ReformRow(record, reform, inForce));
    }

    @Override
    public void writeText(TextContext context) {
        new ReformsText(context).write(this);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return Stream.concat(reforms.stream(), uncertain.stream())
                .map(AnsweredFact::of)
                .toList();
    }

    @Override
    public List<Member> head() {
        return List.of(Member.of("in_force_on", day == null ? null : day.toString()));
    }

    @Override
    public String topic() {
        return Topic.REFORMS;
    }

    @Override
    public boolean isAboutNow() {
        return day == null;
    }
}
