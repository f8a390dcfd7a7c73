package org.onrecord.ask.rank;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.Resolved;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.index.TargetIndex.Match;
import org.onrecord.search.index.TargetIndex.Matches;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** The features of targets for one question. */
final class QuestionFeatures {
    /** The weight of the context in the rough score. */
    private static final double BACKGROUND = 0.5;
    /** Maximum distance in the record between neighbours. */
    private static final int NEAR = 5;

    private final CaseRecord record;
    private final TargetIndex index;
    private final TargetTexts texts;
    private final Question question;
    private final Resolved resolved;
    private final Matches matches;
    private final double[] background;
    private final Set<String> named;
    private final Set<String> people;
    private final List<BitSet> aboutPeople;
    private final @Nullable Fact last;
    private final int lastNumber;
    private final double[] likeLast;
    private final Exclusions exclusions;
    private double @Nullable [] withoutProceedings;
    private Vector<Feature> values = new Vector<>(Feature.class);

    QuestionFeatures(CaseRecord record, TargetIndex index, TargetTexts texts, Resolved resolved, Context context) {
        this.record = record;
        this.index = index;
        this.texts = texts;
        this.resolved = resolved;
        this.question = resolved.question();
        this.matches = index.match(terms(question));
        this.background = index.inAsked(resolved.background());
        this.named = ids(question.mentions());
        this.people = named.stream().filter(record.people()::containsKey).collect(Collectors.toSet());
        this.aboutPeople = aboutPeople();
        this.exclusions = new Exclusions(resolved, context, texts);
        this.last = resolved.refersBack() ? context.topShown(record) : null;
        this.lastNumber = last == null ? 0 : index.targets().indexOf(new Target(Target.Kind.FACT, last.id()));
        this.likeLast = index.inText(terms(last));
    }

    private static Set<String> ids(List<Mention> mentions) {
        return mentions.stream().flatMap(mention -> mention.ids().stream()).collect(Collectors.toSet());
    }

    private static Map<String, Double> terms(Question question) {
        return QuestionTerms.of(question.tokens(), question.mentions(), question.cues());
    }

    /** Returns the stems of a fact and the ids of its parties. */
    private Map<String, Double> terms(@Nullable Fact fact) {
        var terms = new LinkedHashMap<String, Double>();
        if (fact != null) {
            Tokens.of(fact.statement()).stream()
                    .filter(token -> !Lexicon.isFunctionWord(token.word()) && index.hasTerm(token.stem()))
                    .forEach(token -> terms.put(token.stem(), 1.0));
            Stream.concat(fact.people().stream(), fact.organisations().stream())
                    .forEach(id -> terms.put("#" + id, 1.0));
        }
        return terms;
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
        return match(number).score() + BACKGROUND * background[number] + BACKGROUND * likeLast[number];
    }

    Vector<Feature> of(int number) {
        values = new Vector<>(Feature.class);
        addWords(number);
        var target = index.targets().get(number);
        switch (target.kind()) {
            case FACT -> addFact(number, texts.fact(target.id()));
            case BRIEF -> addBrief(Objects.requireNonNull(record.briefs().get(target.id())));
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
        set(Feature.BEST, match.best());
        set(Feature.COVERAGE, match.coverage());
        set(Feature.BACKGROUND, background[number]);
        set(Feature.LIKE_LAST, likeLast[number]);
    }

    private void addBrief(Brief brief) {
        set(Feature.BRIEF, 1);
        set(Feature.BRIEF_ASKED, isBroad());
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
        addPeople(number, fact);
        addAnswer(fact);
        addTime(fact);
        addKind(fact);
        set(Feature.OVERVIEW, texts.isInOverview(fact));
        addContinuity(number, fact);
    }

    private void addContinuity(int number, Fact fact) {
        if (resolved.favoured().contains(fact.id())) {
            set(Feature.GOES_ON, 2);
        } else if (last != null && !last.id().equals(fact.id())) {
            set(Feature.GOES_ON, last.topic().equals(fact.topic()));
            set(Feature.NEIGHBOUR, Math.abs(number - lastNumber) <= NEAR);
        }
    }

    private void addPeople(int number, Fact fact) {
        if (!fact.people().isEmpty() && people.contains(fact.people().getFirst())) {
            set(Feature.SUBJECT, 1);
        }
        set(Feature.MISSING, (double)
                aboutPeople.stream().filter(targets -> !targets.get(number)).count());
        if (!people.isEmpty() && !question.has("who")) {
            var others = fact.people().stream()
                    .filter(id -> !named.contains(id) && !id.equals(record.centre()))
                    .count();
            set(Feature.OTHERS, Math.log1p((double) others));
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

    private void addAnswer(Fact fact) {
        var stated = AnswerType.stated(question, named, fact, texts.of(fact));
        set(Feature.NO_ANSWER, !question.has("why") && stated.contains(false));
        set(Feature.NO_REASON, question.has("why") && stated.contains(false));
    }

    private void addTime(Fact fact) {
        var span = question.span();
        if (span == null) {
            return;
        }
        var fit = Math.min(1, span.fit(fact.date()));
        if (fit == 0 && saysYear(fact, span)) {
            fit = 0.7;
        }
        set(Feature.TIME, fit);
    }

    private static boolean saysYear(Fact fact, TimeSpan span) {
        return span.isBounded()
                && span.from().getYear() == span.to().getYear()
                && fact.statement().contains("" + span.from().getYear());
    }

    private void addKind(Fact fact) {
        switch (fact.kind()) {
            case FIGURE -> set(Feature.KIND, question.has("kind-figure"));
            case REACTION -> set(Feature.KIND, question.has("says"));
            case WORK -> set(Feature.KIND, question.has("kind-work"));
            case REFORM -> set(Feature.KIND, question.has("kind-reform"));
            case INQUIRY -> set(Feature.KIND, question.has("kind-inquiry"));
            case FINDING -> set(Feature.KIND, question.has("finding"));
            case LAW -> set(Feature.KIND, question.has("law-asked"));
            case OUTCOME, CUSTODY, EVENT, PROFILE, RELATED -> {}
        }
    }
}
