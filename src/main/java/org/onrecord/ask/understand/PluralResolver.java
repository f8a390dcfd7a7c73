package org.onrecord.ask.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Token;

/** The resolver of plural references, for example "they" and "the other two". */
final class PluralResolver {
    private final CaseRecord record;

    PluralResolver(CaseRecord record) {
        this.record = record;
    }

    /** Returns the people or bodies of the previous question, otherwise those of its answer. */
    List<Mention> plural(Frame question, Context context) {
        var last = context.frame();
        if (last == null) {
            return List.of();
        }
        var earlier = last.mentions().stream().map(Mention::elsewhere).toList();
        var people = earlier.stream().filter(mention -> !mention.isBody()).toList();
        if (!earlier.isEmpty()) {
            return people.size() > 1 ? people : earlier.subList(0, 1);
        }
        return implied(context.peopleShown(record));
    }

    /** Resolves "the other two": co-defendants who were not mentioned. */
    List<Mention> others(Frame question, Context context) {
        var rest = codefendants(context);
        var isOne = question.hasWord(Set.of("one", "1"));
        var left = isOne && rest.size() > 1
                ? rest.stream().filter(id -> !context.people().contains(id)).toList()
                : rest;
        return isOne && left.size() != 1 ? List.of() : implied(left);
    }

    /** Returns everyone else with an outcome in the proceeding of the people in the previous question. */
    List<String> codefendants(Context context) {
        var last = context.frame();
        var subjects = last == null
                ? List.<String>of()
                : last.mentions().stream()
                        .flatMap(mention -> mention.ids().stream())
                        .toList();
        return group(subjects).stream().filter(id -> !subjects.contains(id)).toList();
    }

    private Set<String> group(List<String> subjects) {
        var outcomes = record.factsOf(FactKind.OUTCOME)
                .flatMap(fact -> fact.detail() instanceof OutcomeDetail outcome ? Stream.of(outcome) : Stream.empty())
                .toList();
        var proceedings = outcomes.stream()
                .filter(outcome -> subjects.contains(outcome.person()))
                .map(OutcomeDetail::proceeding)
                .limit(1)
                .toList();
        return outcomes.stream()
                .filter(outcome -> proceedings.contains(outcome.proceeding()))
                .map(OutcomeDetail::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Mention> implied(List<String> ids) {
        return ids.stream().map(id -> Mention.implied(List.of(id))).toList();
    }

    /** Returns the ids of the first coordinated names, such as "Maria Ward and Gillie Christou". */
    static List<String> coordinated(List<Token> tokens, List<Mention> mentions, List<String> ids) {
        var row = new ArrayList<String>();
        var end = 0;
        for (var mention : mentions) {
            if (mention.isImplied()
                    || mention.start() < end
                    || mention.ids().size() > 1
                    || !ids.contains(mention.ids().getFirst())) {
                continue;
            }
            var isNext = mention.start() - end < 2
                    && tokens.subList(end, mention.start()).stream()
                            .allMatch(token -> token.word().equals("and"));
            if (!isNext && row.size() < 2) {
                row.clear();
            }
            if (isNext || row.isEmpty()) {
                row.add(mention.ids().getFirst());
            }
            end = mention.end();
        }
        return row.size() > 1 ? row : List.of();
    }
}
