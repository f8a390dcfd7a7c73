package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.failure.Problem;
import org.onrecord.output.data.Value.Member;

/** The fields of a problem in a facts file. */
final class ProblemFields {
    static final List<Field<Problem>> FIELDS = List.of(
            field("file", problem -> Value.of(problem.file())),
            field("line", problem -> Value.number(problem.line())),
            field("column", problem -> Value.number(problem.column())),
            field("code", problem -> Value.of(problem.code())),
            field("path", problem -> Value.of(problem.path())),
            field("id", problem -> Value.of(problem.id())),
            field("message", problem -> Value.of(problem.message())),
            field("hint", problem -> Value.of(problem.hint())));

    private ProblemFields() {}

    static Value object(Problem problem) {
        return new Value.Group(
                null,
                FIELDS.stream()
                        .map(field -> new Member(field.name(), field.of(problem)))
                        .toList());
    }

    private static Field<Problem> field(String name, Function<Problem, Value> value) {
        return new Field<>(name, value);
    }
}
