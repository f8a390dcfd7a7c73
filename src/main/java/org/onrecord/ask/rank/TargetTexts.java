package org.onrecord.ask.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.GeneralQuestions;

/** The texts of all targets, and the features of their wording. */
final class TargetTexts {
    private final CaseRecord record;
    private final Map<String, StatementFeatures> texts = new HashMap<>();
    private final Map<String, StatementFeatures> briefs = new HashMap<>();
    /** Cached between questions, since reading takes as long as comparing. */
    private final Map<Target, List<String>> all = new HashMap<>();

    TargetTexts(CaseRecord record) {
        this.record = record;
    }

    void prepare() {
        record.facts().values().forEach(fact -> of(fact).prepare());
        record.briefs().values().forEach(brief -> of(brief).prepare());
    }

    Fact fact(String id) {
        return Objects.requireNonNull(record.facts().get(id));
    }

    StatementFeatures of(Brief brief) {
        return briefs.computeIfAbsent(brief.id(), _ -> new StatementFeatures(brief));
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
                yield with(brief.asked(), brief.heading() + " " + brief.summaryText());
            }
            case OPEN -> {
                var entry = Objects.requireNonNull(record.open().get(target.id()));
                yield with(entry.asked(), entry.about(), entry.text());
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
}
