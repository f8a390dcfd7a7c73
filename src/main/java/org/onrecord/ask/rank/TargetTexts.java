package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.GeneralQuestions;

/** The texts of all targets, and the features of their wording. */
final class TargetTexts {
    private final CaseRecord record;
    private final Set<String> overview = new HashSet<>();
    private final Map<String, StatementFeatures> texts = new HashMap<>();
    /** Cached between questions, since reading takes as long as comparing. */
    private final Map<Target, List<String>> all = new HashMap<>();

    TargetTexts(CaseRecord record) {
        this.record = record;
        record.overview().forEach(section -> overview.addAll(section.facts()));
    }

    void prepare() {
        record.facts().values().forEach(fact -> of(fact).prepare());
    }

    Fact fact(String id) {
        return Objects.requireNonNull(record.facts().get(id));
    }

    StatementFeatures of(Fact fact) {
        return texts.computeIfAbsent(fact.id(), _ -> new StatementFeatures(fact));
    }

    /** Returns the texts of a target and its listed questions. */
    List<String> all(Target target) {
        return all.computeIfAbsent(target, this::read);
    }

    private List<String> read(Target target) {
        return switch (target.kind()) {
            case FACT -> read(fact(target.id()));
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(target.id()));
                yield with(brief.asked(), brief.heading());
            }
            case WITHHELD ->
                record.withheld().stream()
                        .filter(entry -> entry.id().equals(target.id()))
                        .findFirst()
                        .map(entry -> with(entry.asked(), entry.about()))
                        .orElseThrow();
            case GENERAL -> Objects.requireNonNull(GeneralQuestions.BY_SORT.get(target.id()));
        };
    }

    private static List<String> read(Fact fact) {
        var note = fact.note();
        return note == null
                ? with(fact.asked(), fact.statement(), fact.id())
                : with(fact.asked(), fact.statement(), fact.id(), note);
    }

    private static List<String> with(List<String> asked, String... more) {
        return Stream.concat(asked.stream(), Stream.of(more)).toList();
    }

    boolean isInOverview(Fact fact) {
        return overview.contains(fact.id());
    }
}
