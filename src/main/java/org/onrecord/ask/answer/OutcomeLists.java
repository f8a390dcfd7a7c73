package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.outcome.OutcomeQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** Answers what a step of the proceedings was for everybody: "how long did each of them get", "who was jailed". */
public final class OutcomeLists implements Answerer {
    private static final Set<String> EVERYBODY = WordClasses.of("everybody");
    private static final Set<String> SEVERAL = WordClasses.of("several");
    private static final Set<String> PLURAL = WordClasses.of("plural");
    /** Words of content that may stand beside those for everybody and for the step. */
    private static final Set<String> SENTENCING = WordClasses.of("sentencing");

    private static final Set<String> BESIDE = WordClasses.of("beside-everybody");

    /** Where a conviction stands: somebody who pleads guilty gets no verdict. */
    private static final List<OutcomeStep> CONVICTIONS = List.of(OutcomeStep.PLEA, OutcomeStep.VERDICT);

    private final CaseRecord record;

    public OutcomeLists(CaseRecord record) {
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
        if (step == null || !isAboutEverybody(question, step) || !isAboutNothingElse(question, step)) {
            return null;
        }
        var steps = steps(question, step);
        var keys = steps.stream().map(OutcomeStep::key).collect(Collectors.joining(","));
        var query = new OutcomeQuery(null, Set.copyOf(steps), null, Set.of(), FactFilter.NONE);
        return query.answer(record) instanceof Found found && found.content() instanceof FactList outcomes
                ? Response.of(
                                told(outcomes.facts()).stream()
                                        .map(AnsweredFact::of)
                                        .toList(),
                                null,
                                "onrecord outcome --step " + keys)
                        .withPage(found)
                : null;
    }

    /** The steps that tell it: of "convicted" and of "jailed for what" a plea or a verdict. */
    private static List<OutcomeStep> steps(Question question, OutcomeStep step) {
        var steps = EnumSet.of(step);
        if (step == OutcomeStep.VERDICT || (step == OutcomeStep.SENTENCE && question.has("charge-asked"))) {
            steps.addAll(CONVICTIONS);
        }
        return List.copyOf(steps);
    }

    /**
     * First one of each person's: a conviction before an acquittal, the charge that most of them share before another,
     * a verdict before a plea; then the rest.
     */
    private static List<Fact> told(List<Fact> outcomes) {
        var sharedBy = outcomes.stream()
                .collect(Collectors.groupingBy(
                        OutcomeLists::charge, Collectors.mapping(OutcomeLists::person, Collectors.toSet())));
        var order = Comparator.comparing((Fact fact) -> detail(fact).isDenied())
                .thenComparingInt(
                        fact -> -sharedBy.getOrDefault(charge(fact), Set.of()).size())
                .thenComparing(fact -> detail(fact).step() == OutcomeStep.PLEA)
                .thenComparing(fact -> detail(fact).step() != OutcomeStep.SENTENCE);
        var told = new LinkedHashSet<Fact>();
        var persons = outcomes.stream().map(OutcomeLists::person).distinct().toList();
        for (var person : persons) {
            outcomes.stream()
                    .filter(fact -> person(fact).equals(person))
                    .min(order)
                    .ifPresent(told::add);
        }
        outcomes.stream().sorted(order).forEach(told::add);
        return List.copyOf(told);
    }

    private static String person(Fact fact) {
        return detail(fact).person();
    }

    private static String charge(Fact fact) {
        var charge = detail(fact).charge();
        return charge == null ? "" : charge;
    }

    private static OutcomeDetail detail(Fact fact) {
        return (OutcomeDetail) Objects.requireNonNull(fact.detail());
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
    private boolean isAboutEverybody(Question question, OutcomeStep step) {
        var centre = record.centre();
        var isOpen = (question.has("who") && question.has("step-sentence"))
                || question.hasWord(EVERYBODY)
                || (question.hasWord(PLURAL) && question.hasWord(SEVERAL));
        return isOpen
                && !asksAgent(question)
                && question.span() == null
                && !question.has("when")
                && (!question.has("why") || question.has("charge-asked"))
                && (!question.has("first") || step == OutcomeStep.CHARGE)
                && !question.has("last")
                && question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(centre));
    }

    /** "Who jailed them" asks for the court, not for those who were jailed. */
    private static boolean asksAgent(Question question) {
        var words = question.tokens().stream().map(Token::word).toList();
        var at = words.indexOf("who");
        return at >= 0 && at + 1 < words.size() && SENTENCING.contains(words.get(at + 1));
    }

    /** Whether each word of content is one for the step, for everybody, or may stand beside those. */
    private static boolean isAboutNothingElse(Question question, OutcomeStep step) {
        return question.contentBeside(Set.of("step-" + step.key())).stream()
                .map(question.tokens()::get)
                .allMatch(token -> BESIDE.contains(token.stem())
                        || EVERYBODY.contains(token.word())
                        || SEVERAL.contains(token.word())
                        || Lexicon.isEveryday(token));
    }
}
