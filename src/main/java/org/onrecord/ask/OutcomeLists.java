package org.onrecord.ask;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.WordClasses;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.query.FactFilter;
import org.onrecord.query.Found;
import org.onrecord.query.OutcomeQuery;
import org.onrecord.query.OutcomesView;

/** Answers what a step of the proceedings was for everybody: "how long did each of them get", "who was jailed". */
final class OutcomeLists implements Answerer {
    private static final Set<String> EVERYBODY = WordClasses.of("everybody");
    private static final Set<String> SEVERAL = WordClasses.of("several");
    private static final Set<String> PLURAL = WordClasses.of("plural");
    /** Words of content that may stand beside those for everybody and for the step. */
    private static final Set<String> BESIDE = WordClasses.of("beside-everybody");

    private final CaseRecord record;

    OutcomeLists(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public @Nullable Response answer(Resolved resolved, Context context, int most) {
        var question = resolved.question();
        var step = step(question);
        if (step == null || !isAboutEverybody(question) || !isAboutNothingElse(question, step)) {
            return null;
        }
        var query = new OutcomeQuery(null, Set.of(step), null, FactFilter.NONE);
        return query.answer(record) instanceof Found found && found.view() instanceof OutcomesView outcomes
                ? Response.of(
                                told(outcomes.facts()).stream()
                                        .map(AnsweredFact::of)
                                        .toList(),
                                null,
                                "onrecord outcome --step " + step.key())
                        .withPage(found)
                : null;
    }

    /** First one of each person's, a conviction before an acquittal; then the rest. */
    private static List<Fact> told(List<Fact> outcomes) {
        var told = new LinkedHashSet<Fact>();
        var persons = outcomes.stream().map(OutcomeLists::person).distinct().toList();
        for (var person : persons) {
            outcomes.stream()
                    .filter(fact -> person(fact).equals(person))
                    .min(Comparator.comparing(OutcomeLists::isAcquittal))
                    .ifPresent(told::add);
        }
        told.addAll(outcomes);
        return List.copyOf(told);
    }

    private static boolean isAcquittal(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && outcome.result() != null
                && outcome.result().startsWith("not ");
    }

    private static String person(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome ? outcome.person() : "";
    }

    private static @Nullable OutcomeStep step(Question question) {
        for (var step : List.of(OutcomeStep.SENTENCE, OutcomeStep.PLEA, OutcomeStep.CHARGE, OutcomeStep.VERDICT)) {
            if (question.has("step-" + step.key())) {
                return step;
            }
        }
        return null;
    }

    /** Nobody is named but the one whom the record is about, and the words are for all or for whoever it was. */
    private boolean isAboutEverybody(Question question) {
        var centre = record.centre();
        var isOpen = (question.has("who") && question.has("step-sentence"))
                || question.hasWord(EVERYBODY)
                || (question.hasWord(PLURAL) && question.hasWord(SEVERAL));
        return isOpen
                && question.span() == null
                && !question.has("when")
                && !question.has("why")
                && !question.has("first")
                && !question.has("last")
                && question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(centre));
    }

    private static boolean isAboutNothingElse(Question question, OutcomeStep step) {
        return question.contentTokens().stream()
                .map(Token::stem)
                .allMatch(stem ->
                        BESIDE.contains(stem) || stem.startsWith(step.key().substring(0, 4)));
    }
}
