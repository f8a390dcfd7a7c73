package org.onrecord.ask.rank;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.index.TargetIndex.Match;
import org.onrecord.search.index.TargetIndex.Matches;
import org.onrecord.search.names.Mention;

/** The features of targets for one question. */
final class QuestionFeatures {
    /** The value of a text that says the year, for an entry of another date or of none. */
    private static final double SAID = 0.7;
    /** The weight of the context in the rough score. */
    private static final double BACKGROUND = 0.5;
    /** The weight of meaning in the rough score. */
    private static final double MEANING = 2;

    private final CaseRecord record;
    private final TargetIndex index;
    private final TargetTexts texts;
    private final Frame question;
    private final Merged merged;
    private final Matches matches;
    private final double[] meaning;
    private final double[] background;
    private final Set<String> named;
    private final List<BitSet> aboutPeople;
    private final @Nullable Fact last;
    private final Exclusions exclusions;
    private double @Nullable [] withoutProceedings;
    private Vector<Feature> values = new Vector<>(Feature.class);

    QuestionFeatures(CaseRecord record, TargetIndex index, TargetTexts texts, Merged merged, Context context) {
        this.record = record;
        this.index = index;
        this.texts = texts;
        this.merged = merged;
        this.question = merged.frame();
        this.matches = index.match(terms(question));
        this.meaning = index.inMeaning(merged.asked().tokens());
        this.background = index.inAsked(merged.background());
        this.named = ids(question.mentions());
        this.aboutPeople = aboutPeople();
        this.exclusions = new Exclusions(merged, context, texts);
        this.last = merged.refersBack() ? context.topShown(record) : null;
    }

    private static Set<String> ids(List<Mention> mentions) {
        return mentions.stream().flatMap(mention -> mention.ids().stream()).collect(Collectors.toSet());
    }

    private static Map<String, Double> terms(Frame question) {
        return QuestionTerms.of(question.tokens(), question.mentions(), question.indexed());
    }

    Match match(int number) {
        return matches.byTarget().get(number);
    }

    /** Returns the share of the question's terms that occur in the record. */
    double known() {
        return matches.known();
    }

    boolean isExcluded(int number) {
        var target = index.targets().get(number);
        return exclusions.contain(target) || (target.kind() == Target.Kind.WITHHELD && hasOnlyProceeding(number));
    }

    /** Whether a target matches only a trial's name: a withheld name from a trial does not answer for the trial. */
    private boolean hasOnlyProceeding(int number) {
        if (question.proceedings().isEmpty()) {
            return false;
        }
        if (withoutProceedings == null) {
            withoutProceedings =
                    index.inAsked(QuestionTerms.of(question.tokensWithoutProceedings(), List.of(), Set.of()));
        }
        return withoutProceedings[number] == 0;
    }

    /** Returns the rough score, by which candidates are chosen. */
    double rough(int number) {
        return match(number).score() + MEANING * meaning[number] + BACKGROUND * background[number];
    }

    Vector<Feature> of(int number) {
        values = new Vector<>(Feature.class);
        addWords(number);
        var target = index.targets().get(number);
        switch (target.kind()) {
            case FACT -> addFact(number, texts.fact(target.id()));
            case BRIEF -> addBrief(Objects.requireNonNull(record.briefs().get(target.id())));
            case OPEN -> {}
            case WITHHELD -> set(Feature.WITHHELD, 1);
            case GENERAL -> set(Feature.GENERAL, 1);
        }
        return values;
    }

    private void set(Feature feature, double value) {
        values.set(feature, value);
    }

    private void set(Feature feature, boolean is) {
        set(feature, is ? 1 : 0);
    }

    private void addWords(int number) {
        var match = match(number);
        set(Feature.TEXT, match.text());
        set(Feature.ASKED, match.asked());
        set(Feature.BEST, match.best());
        set(Feature.COVERAGE, match.coverage());
        set(Feature.MEANING, meaning[number]);
        set(Feature.BACKGROUND, background[number]);
    }

    private void addBrief(Brief brief) {
        set(Feature.BRIEF_ASKED, isBroad());
        addAnswer(AnswerType.stated(question, texts.of(brief)));
        set(Feature.TIME, saysYear(texts.of(brief)) ? SAID : 0);
        set(Feature.MISSING, (double) namedPeople()
                .filter(mention -> brief.facts().stream()
                        .map(texts::fact)
                        .noneMatch(fact -> fact.people().stream().anyMatch(mention.ids()::contains)))
                .count());
    }

    private boolean isBroad() {
        return question.has("overview") || question.has("summary") || question.has("broad") || question.has("fate");
    }

    private void addFact(int number, Fact fact) {
        set(Feature.MISSING, (double)
                aboutPeople.stream().filter(targets -> !targets.get(number)).count());
        addAnswer(AnswerType.stated(question, named, fact, texts.of(fact)));
        addTime(fact);
        addContinuity(fact);
    }

    private void addContinuity(Fact fact) {
        if (merged.favoured().contains(fact.id())) {
            set(Feature.GOES_ON, 2);
        } else if (last != null && !last.id().equals(fact.id())) {
            set(Feature.GOES_ON, last.topic().equals(fact.topic()));
        }
    }

    /** Returns the targets about each person named, except the person at the centre of the record. */
    private List<BitSet> aboutPeople() {
        return namedPeople().map(mention -> index.about(mention.ids())).toList();
    }

    private Stream<Mention> namedPeople() {
        return question.mentions().stream()
                .filter(mention -> !mention.isBody() && !mention.ids().equals(List.of(record.centre())));
    }

    private void addAnswer(Set<Boolean> stated) {
        set(Feature.NO_ANSWER, stated.contains(false));
    }

    private void addTime(Fact fact) {
        var span = question.span();
        if (span == null) {
            return;
        }
        var fit = Math.min(1, span.fit(fact.date()));
        set(Feature.TIME, fit == 0 && saysYear(texts.of(fact)) ? SAID : fit);
    }

    /** Whether a text has the year that the question has. */
    private boolean saysYear(StatementFeatures wording) {
        var span = question.span();
        return span != null
                && span.isBounded()
                && span.from().getYear() == span.to().getYear()
                && wording.text().contains("" + span.from().getYear());
    }
}
