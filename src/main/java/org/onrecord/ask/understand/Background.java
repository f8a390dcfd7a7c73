package org.onrecord.ask.understand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordClasses;

/** Weighted terms from earlier questions that an answer to a follow-up is likely to contain. */
final class Background {
    private static final Set<String> BACK = WordClasses.of("back");
    private static final Set<String> IT = WordClasses.of("it");
    private static final Set<String> ONE = WordClasses.of("one");

    private static final double FAINT = 0.2;
    private static final double REFERRED = 0.6;
    private static final double EARLIER = 0.36;

    private final Map<String, Double> terms = new LinkedHashMap<>();

    private Background() {}

    /** Returns terms of earlier questions if the question refers back, or is too short to stand alone. */
    static Map<String, Double> of(Frame question, Context context, boolean hasPronoun, CaseRecord record) {
        var background = new Background();
        var last = context.frame();
        if (last == null) {
            return background.terms;
        }
        var refers = question.hasWord(BACK) || question.isContinuation();
        if (refers || question.content().size() <= 2) {
            var share = refers ? REFERRED : FAINT;
            background.add(last, question.hasWord(IT) ? List.of() : last.mentions(), share);
            if (question.hasWord(IT)) {
                last.mentions()
                        .forEach(mention ->
                                background.addParty(mention, mention.ids().contains(record.centre()) ? REFERRED : 1));
            }
            background.addTopic(context, true, question.hasWord(ONE) ? REFERRED : share * REFERRED);
            background.addOffence(question, context, record);
        } else if (question.mentions().isEmpty() && !hasPronoun) {
            last.mentions().forEach(mention -> background.addParty(mention, 2 * FAINT));
        }
        return background.terms;
    }

    /** Returns the terms for a question that repeats the previous one: the earlier topic and the given mentions. */
    static Map<String, Double> ofRepeated(Context context, List<Mention> kept) {
        var background = new Background();
        kept.forEach(mention -> background.addParty(mention, REFERRED));
        background.addTopic(context, false, EARLIER);
        return background.terms;
    }

    /** Adds the topic of the conversation if the previous question was itself a follow-up. */
    private void addTopic(Context context, boolean withPeople, double share) {
        var topic = context.topic();
        if (topic != null && !topic.equals(context.frame())) {
            add(topic, withPeople ? topic.mentions() : List.of(), share);
        }
    }

    /** Adds the charge in the last answer for "what is the maximum for that". */
    private void addOffence(Frame question, Context context, CaseRecord record) {
        var last = context.topBound(record);
        if (question.has("same-offence")
                && last != null
                && last.detail() instanceof OutcomeDetail outcome
                && outcome.charge() != null) {
            QuestionTerms.of(Tokens.of(outcome.charge()), List.of(), Set.of())
                    .forEach((term, weight) -> merge(term, weight * REFERRED));
        }
    }

    private void add(Frame question, List<Mention> mentions, double share) {
        var tokens = mentions.isEmpty() ? question.contentTokens() : question.tokens();
        QuestionTerms.of(tokens, mentions, Set.of()).forEach((term, weight) -> merge(term, weight * share));
    }

    private void addParty(Mention mention, double share) {
        QuestionTerms.of(List.of(), List.of(mention.elsewhere()), Set.of())
                .forEach((term, weight) -> merge(term, weight * share));
    }

    private void merge(String term, double weight) {
        terms.merge(term, weight, Math::max);
    }
}
