package org.onrecord.ask.rank;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.TimeSpan;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.names.Mention;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * How well a fact fits what a question wants to know, apart from its words: a number for "how many", a day for "when",
 * the verdict for "was she convicted".
 *
 * <p>Each matter is a factor around 1; the factors were set by hand on the questions of the test suite.
 */
public final class Fitness implements ToDoubleFunction<Fact> {
    private static final Set<String> MARKS = WordClasses.of("another-time");

    private static final double STEP = 1.2;
    private static final double SAID = 0.65;
    private static final double OTHER_TIME = 0.12;
    private static final double SAME_TIME = 1.4;
    private static final double WORK_ASKED = 0.9;
    private static final double WORK = 0.45;
    private static final double REFORM_ASKED = 1.15;
    private static final double INQUIRY_ASKED = 1.1;
    private static final double FIGURE_ASKED = 1.3;
    private static final double FIGURE = 0.7;
    private static final double REACTION = 0.75;
    private static final double RELATED = 1.0;
    private static final double LAW = 0.85;
    private static final double LAW_ASKED = 1.4;
    private static final double FINDING = 1.0;
    private static final double FINDING_ASKED = 1.25;
    private static final double FOCUS = 0.92;
    private static final double HEADLINE = 0.37;
    private static final double PROFILE = 1.0;
    private static final double PROFILE_FOR_FATE = 0.6;
    private static final double FATE = 1.5;
    private static final double ENDING = 1.45;
    private static final double MARKED_TIME = 0.82;
    private static final double IN_OVERVIEW = 1.12;
    private static final double OTHER_STEP = 1.05;
    private static final double TELLS_STEP = 1.15;
    private static final double SUBJECT = 1.12;
    private static final double OTHER_ORDINAL = 0.4;
    private static final double MISSING_PERSON = 0.5;
    private static final double MISSING_ONE = 0.8;
    private static final double MISSING_OTHER = 0.6;

    private final Question question;
    private final String centre;
    private final FactFeatures index;
    private final Set<String> asked;
    private final Set<String> named;
    private final Ordinals ordinals;
    private final Set<String> offences;
    /** Whether it names several people, each of whom a fact may be about: "Barker and Owen". */
    private final boolean isOneOfSeveral;

    private final Demand demand;

    /**
     * The fitness of facts for a question.
     *
     * @param ordinals which of several it is about
     */
    public Fitness(Question question, Ordinals ordinals, FactFeatures index) {
        this.index = index;
        this.centre = index.centre();
        this.question = question;
        this.asked = question.tokens().stream().map(Token::stem).collect(Collectors.toSet());
        question.mentions().forEach(mention -> mention.ids().forEach(id -> asked.addAll(index.stemsOf(id))));
        if (question.has("when")) {
            asked.add(Token.of("date").stem());
        }
        this.named = question.mentions().stream()
                .map(Mention::ids)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        this.isOneOfSeveral = question.mentions().stream()
                        .filter(mention -> !mention.isBody() && !mention.ids().contains(centre))
                        .count()
                > 1;
        this.offences = index.offences().named(question);
        this.ordinals = ordinals;
        this.demand = new Demand(question, index, named);
    }

    @Override
    public double applyAsDouble(Fact fact) {
        return time(fact)
                * kind(fact)
                * step(fact)
                * subject(fact)
                * demand.fit(fact)
                * (index.isInOverview(fact) ? IN_OVERVIEW : 1)
                * unmarked(fact)
                * ordinal(fact)
                * index.offences().fit(question, offences, fact)
                * law(fact)
                * headline(fact);
    }

    private double time(Fact fact) {
        var span = question.span();
        if (span == null) {
            return 1;
        }
        var fit = Math.max(span.fit(fact.date()), saysTime(fact, span) ? SAID : 0);
        return OTHER_TIME + SAME_TIME * fit;
    }

    /** Whether the statement itself names the month or year, though it is about something of another time. */
    private static boolean saysTime(Fact fact, TimeSpan span) {
        if (!span.isBounded() || span.from().getYear() != span.to().getYear()) {
            return false;
        }
        var isYear = span.from().getMonth() != span.to().getMonth();
        var month = span.from().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return fact.statement()
                .contains(
                        isYear
                                ? "" + span.from().getYear()
                                : month + " " + span.from().getYear());
    }

    private double kind(Fact fact) {
        return switch (fact.kind()) {
            case WORK -> question.has("kind-work") ? WORK_ASKED : WORK;
            case REFORM -> question.has("kind-reform") ? REFORM_ASKED : 1;
            case INQUIRY -> question.has("kind-inquiry") ? INQUIRY_ASKED : 1;
            case FIGURE ->
                question.has("how-many") || question.has("kind-figure") || question.has("how-much")
                        ? FIGURE_ASKED
                        : FIGURE;
            case REACTION -> REACTION;
            case RELATED -> RELATED;
            case LAW -> question.has("law-asked") ? 1 : LAW;
            case FINDING -> question.has("finding") ? FINDING_ASKED : FINDING;
            case PROFILE -> isFate() ? PROFILE_FOR_FATE : PROFILE;
            case OUTCOME, CUSTODY -> isFate() ? FATE : question.has("ending") && !isHearing(fact) ? ENDING : 1;
            case EVENT -> 1;
        };
    }

    /** What came of a hearing is not that it was held. */
    private static boolean isHearing(Fact fact) {
        return fact.detail() instanceof CustodyDetail custody && custody.event() == CustodyDetail.Event.HEARING;
    }

    /** Whether it asks what became of somebody. */
    private boolean isFate() {
        return question.has("fate") && !named.isEmpty() && !named.equals(Set.of(centre));
    }

    /** The step of a proceeding or of custody that the question names. */
    private double step(Fact fact) {
        return switch (fact.detail()) {
            case OutcomeDetail outcome
            when asksFor("step-") ->
                question.has("step-" + outcome.step().key())
                                || (outcome.isGuiltyPlea() && question.has("step-" + OutcomeStep.VERDICT.key()))
                        ? STEP
                        : OTHER_STEP;
            case CustodyDetail custody
            when asksFor("event-") -> question.has("event-" + custody.event().key()) ? STEP : OTHER_STEP;
            case null, default -> tellsOfStep(fact) ? TELLS_STEP : 1;
        };
    }

    private boolean tellsOfStep(Fact fact) {
        return index.cues(fact).stream()
                .anyMatch(cue -> (cue.startsWith("step-") || cue.startsWith("event-")) && question.has(cue));
    }

    private boolean asksFor(String prefix) {
        return question.cues().stream().anyMatch(cue -> cue.startsWith(prefix));
    }

    /** "Which law" is answered by a fact that names an Act. */
    private double law(Fact fact) {
        return question.has("law-asked") && index.telling(fact).law() ? LAW_ASKED : 1;
    }

    /** How much of its id, the headline its editors gave it, the question has. */
    private double headline(Fact fact) {
        var stems = index.headlineOf(fact);
        if (stems.size() < 2) {
            return 1;
        }
        var share = (double) stems.stream().filter(asked::contains).count() / stems.size();
        return 1 + HEADLINE * share * share;
    }

    /** Of the second trial nothing is asked by who asks of the first. */
    private double ordinal(Fact fact) {
        return ordinals.contradict(index.telling(fact).ordinals()) ? OTHER_ORDINAL : 1;
    }

    /** Who does not say "second" means the first, or the only one. */
    private double unmarked(Fact fact) {
        return index.telling(fact).repetition() && !question.hasWord(MARKS) ? MARKED_TIME : 1;
    }

    private double subject(Fact fact) {
        var fit = !fact.people().isEmpty() && named.contains(fact.people().getFirst()) ? SUBJECT : 1;
        for (var mention : question.mentions()) {
            if (mention.ids().stream().noneMatch(id -> index.isAbout(fact, id))) {
                fit *= missing(mention);
            }
        }
        return fit * focus(fact);
    }

    /** Of two facts about somebody, the one about fewer others is nearer. */
    private double focus(Fact fact) {
        if (named.isEmpty() || question.has("who")) {
            return 1;
        }
        var others = fact.people().stream()
                .filter(id -> !named.contains(id) && !id.equals(centre))
                .count();
        return Math.pow(FOCUS, (double) others);
    }

    /** A fact without somebody whom the question names seldom answers it; it may do without a body, or a description. */
    private double missing(Mention mention) {
        return mention.ids().equals(List.of(centre))
                ? 1
                : mention.isBody() || !mention.description().isEmpty()
                        ? MISSING_OTHER
                        : isOneOfSeveral ? MISSING_ONE : MISSING_PERSON;
    }
}
