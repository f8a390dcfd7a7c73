package org.onrecord.query;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/** Turns ids into the facts they name, or into the answer that says which do not exist. */
final class FactChoice {
    private static final int NEAREST_SHOWN = 5;

    private final CaseRecord record;
    private final String command;

    /**
     * A choice for one query.
     *
     * @param command the subcommand asked, for the commands that candidates suggest
     */
    FactChoice(CaseRecord record, String command) {
        this.record = record;
        this.command = command;
    }

    /** Answers with the facts that have these ids, each once, in the order asked; all ids must exist. */
    Answer answer(List<String> ids, Function<List<Fact>, Answer> answer) {
        var unknown = ids.stream().filter(id -> !record.facts().containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            return unknown(unknown);
        }
        return answer.apply(ids.stream()
                .distinct()
                .map(id -> Objects.requireNonNull(record.facts().get(id)))
                .toList());
    }

    private NotFound unknown(List<String> ids) {
        var nearest = ids.stream()
                .flatMap(id -> Spelling.nearest(id, record.facts().keySet()).stream())
                .distinct()
                .limit(NEAREST_SHOWN)
                .map(id -> new Candidate(id, id, "onrecord " + command + " " + id))
                .toList();
        return new NotFound(
                record,
                "unknown-id",
                "no fact has the id " + String.join(", ", ids),
                "onrecord search WORDS finds facts and prints their ids",
                nearest);
    }
}
