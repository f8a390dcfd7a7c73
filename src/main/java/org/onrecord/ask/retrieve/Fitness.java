package org.onrecord.ask.retrieve;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.language.Token;
import org.onrecord.ask.language.Tokens;
import org.onrecord.ask.understand.Mention;
import org.onrecord.ask.understand.Question;
import org.onrecord.ask.understand.TimeSpan;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.DatePoint;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeDetail;

/**
 * How well a fact fits what a question wants to know, apart from its words: a number for "how many", a day for "when",
 * the verdict for "was she convicted".
 *
 * <p>Each matter is a factor around 1; the factors were set by hand on the questions of the test suite.
 */
public final class Fitness implements ToDoubleFunction<Fact> {
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty|once|twice|half"
                    + "|second|third|fourth|fifth|sixth|seventh)\\b");
    private static final Pattern DURATION =
            Pattern.compile("\\b(pages?|minutes?|hours?|days?|weeks?|months?|years?|years'|life|months')\\b");
    private static final Pattern AGE =
            Pattern.compile("\\baged \\d|\\bage\\b|\\bwas \\d\\d\\b|\\d+[- ](months?|years?)[- ]old|\\bas \\d\\d\\b");
    private static final Pattern REASON = Pattern.compile(
            "\\b(because|as the|after|since|reason|ground|grounds|so that|in order to|put down to|meant that|to let|to allow|to give|until|for breach\\w*"
                    + "|held that|found that|on the view|insufficient|not enough|not sufficient|seeing no|judged)\\b");
    private static final Pattern RATE = Pattern.compile("per cent|per 10,000|\\brate\\b");
    private static final Set<String> RATES = Set.of("rate", "percent", "percentage", "per", "share", "proportion");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(at|in|into|near|outside|to|from) (the |a )?(?!January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)[A-Z][a-z]+");
    private static final Pattern TITLE =
            Pattern.compile("(called|titled|entitled) [A-Z]|[A-Z]\\w+( (of|in|and|for|the|to|a|[A-Z]\\w+)){3,}");
    private static final Set<String> WHICH = Set.of("which");
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(said|says|called|told|described|argued|accepted|claimed|warned|apologised|denied|read)\\b");
    private static final Pattern MONEY = Pattern.compile("£|\\bpounds?\\b|\\bper cent\\b|\\bmillion\\b");

    private static final Pattern MARKED = Pattern.compile("\\b(second|third|fourth|fifth) (?!serious|trial|review)");
    private static final Set<String> MARKS =
            Set.of("second", "third", "fourth", "fifth", "again", "last", "latest", "2nd", "next", "other", "recent");

    private static final double STEP = 1.2;
    private static final double SAID = 1.0;
    private static final double OTHER_TIME = 0.12;
    private static final double SAME_TIME = 1.4;
    private static final double WORK_ASKED = 1.25;
    private static final double WORK = 0.9;
    private static final double REFORM_ASKED = 1.15;
    private static final double INQUIRY_ASKED = 1.1;
    private static final double FIGURE_ASKED = 1.1;
    private static final double FIGURE = 0.7;
    private static final double REACTION = 0.9;
    private static final double RELATED = 1.1;
    private static final double LAW = 0.85;
    private static final double FINDING = 1.0;
    private static final double FINDING_ASKED = 1.25;
    private static final double SAYS = 1.4;
    private static final double FOCUS = 0.92;
    private static final double A_RATE = 0.85;
    private static final double HEADLINE = 0.3;
    private static final double PLACED = 1.25;
    private static final double NOT_PLACED = 0.8;
    private static final double TITLED = 1.3;
    private static final double WHO_PROFILE = 1.2;
    private static final double ROLE_FITS = 1.4;
    private static final double ROLE_MISSING = 0.8;
    private static final double PROFILE = 1.0;
    private static final double MARKED_TIME = 0.82;
    private static final double IN_OVERVIEW = 1.12;
    private static final double AGED = 1.7;
    private static final double NOT_AGED = 0.6;
    private static final double LASTS = 1.25;
    private static final double NOT_LASTING = 0.75;
    private static final double SUM = 1.4;
    private static final double NO_SUM = 0.75;
    private static final double COUNTED = 1.5;
    private static final double NUMBERED = 1.1;
    private static final double NO_NUMBER = 0.6;
    private static final double GIVES_REASON = 1.9;
    private static final double NO_REASON = 0.7;
    private static final double FINDING_FOR_WHY = 1.25;
    private static final double NAMES_SEVERAL = 1.9;
    private static final double NAMES_OTHER = 1.0;
    private static final double NAMES_NOBODY = 0.9;
    private static final double ABOUT_A_DAY = 1.05;
    private static final double ON_A_DAY = 1.15;
    private static final double NO_DAY = 0.95;
    private static final double NO_EVENT = 0.65;
    private static final double OTHER_STEP = 0.9;
    private static final double TELLS_STEP = 1.15;
    private static final double SUBJECT = 1.12;
    private static final double MISSING_PERSON = 0.45;
    private static final double MISSING_OTHER = 0.65;

    private final Question question;
    private final String centre;
    private final FactIndex index;
    private final Set<String> asked;
    private final Set<String> named;

    /** The fitness of facts for a question. */
    public Fitness(Question question, FactIndex index) {
        this.index = index;
        this.centre = index.centre();
        this.question = question;
        this.asked = question.tokens().stream().map(Token::stem).collect(Collectors.toSet());
        this.named = question.mentions().stream()
                .map(Mention::ids)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public double applyAsDouble(Fact fact) {
        return time(fact)
                * kind(fact)
                * step(fact)
                * subject(fact)
                * wanted(fact)
                * (index.isInOverview(fact) ? IN_OVERVIEW : 1)
                * unmarked(fact)
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
            case LAW -> LAW;
            case FINDING -> question.has("finding") ? FINDING_ASKED : FINDING;
            case PROFILE -> PROFILE;
            case EVENT, OUTCOME, CUSTODY -> 1;
        };
    }

    /** The step of a proceeding or of custody that the question names. */
    private double step(Fact fact) {
        return switch (fact.detail()) {
            case OutcomeDetail outcome
            when asksFor("step-") -> question.has("step-" + outcome.step().key()) ? STEP : OTHER_STEP;
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

    /** How much of its id, the headline its editors gave it, the question has. */
    private double headline(Fact fact) {
        var stems = index.headlineOf(fact);
        if (stems.size() < 2) {
            return 1;
        }
        var share = (double) stems.stream().filter(asked::contains).count() / stems.size();
        return 1 + HEADLINE * share * share;
    }

    /** Who does not say "second" means the first, or the only one. */
    private double unmarked(Fact fact) {
        return MARKED.matcher(fact.statement()).find() && !question.hasWord(MARKS) ? MARKED_TIME : 1;
    }

    private double subject(Fact fact) {
        var fit = !fact.people().isEmpty() && named.contains(fact.people().getFirst()) ? SUBJECT : 1;
        for (var mention : question.mentions()) {
            if (mention.ids().stream()
                    .noneMatch(id ->
                            fact.people().contains(id) || fact.organisations().contains(id))) {
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
                : mention.isBody() || !mention.description().isEmpty() ? MISSING_OTHER : MISSING_PERSON;
    }

    private double wanted(Fact fact) {
        var text = fact.statement().toLowerCase(Locale.ROOT);
        var fit = 1.0;
        if (question.has("when")) {
            fit *= whenFit(fact);
        }
        if (question.has("how-old")) {
            fit *= AGE.matcher(text).find() ? AGED : NOT_AGED;
        } else if (question.has("how-long")) {
            fit *= DURATION.matcher(text).find() ? LASTS : NOT_LASTING;
        } else if (question.has("how-much")) {
            fit *= MONEY.matcher(text).find() ? SUM : NO_SUM;
        } else if (question.has("how-many")) {
            fit *= counts(text) ? COUNTED : NUMBER.matcher(withoutDates(text)).find() ? NUMBERED : NO_NUMBER;
            fit *= RATE.matcher(text).find() && !question.hasWord(RATES) ? A_RATE : 1;
        }
        if (question.has("why")) {
            fit *= (givesReason(fact) ? GIVES_REASON : NO_REASON)
                    * (fact.kind() == FactKind.FINDING ? FINDING_FOR_WHY : 1);
        }
        if (question.has("says")) {
            fit *= SPEECH.matcher(text).find() ? SAYS : 1;
        }
        if (question.has("where")) {
            fit *= PLACE.matcher(fact.statement()).find() ? PLACED : NOT_PLACED;
        }
        if (question.has("title")) {
            fit *= TITLE.matcher(fact.statement()).find() ? TITLED : 1;
        }
        fit *= role(fact);
        if (question.has("who")) {
            fit *= fact.kind() == FactKind.PROFILE ? WHO_PROFILE : 1;
            var others =
                    fact.people().stream().filter(id -> !named.contains(id)).count();
            fit *= others > 2 && asksFor("step-") ? NAMES_SEVERAL : others > 0 ? NAMES_OTHER : NAMES_NOBODY;
        }
        return fit;
    }

    /** Whether a fact tells why something is so. */
    public static boolean givesReason(Fact fact) {
        return fact.kind() == FactKind.FINDING
                || fact.id().contains("reason")
                || REASON.matcher(fact.statement().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a fact tells how old somebody was. */
    public static boolean tellsAge(Fact fact) {
        return AGE.matcher(fact.statement().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a number stands before what is counted: "more than 50 injuries", "fourteen contacts". */
    private boolean counts(String text) {
        var nouns = counted();
        var tokens = Tokens.of(withoutDates(text));
        for (var at = 0; at < tokens.size(); at++) {
            if (nouns.contains(tokens.get(at).stem()) && hasNumber(tokens.subList(Math.max(0, at - 3), at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> NUMBER.matcher(token.word()).find());
    }

    /** The words that may be counted: those of content, and the one after "how many" or "number of". */
    private Set<String> counted() {
        var nouns = question.contentTokens().stream().map(Token::stem).collect(Collectors.toSet());
        var tokens = question.tokens();
        for (var at = 1; at + 1 < tokens.size(); at++) {
            var word = tokens.get(at).word();
            if (word.equals("many")
                    || (word.equals("of") && tokens.get(at - 1).word().equals("number"))) {
                nouns.add(tokens.get(at + 1).stem());
            }
        }
        return nouns;
    }

    /** Whether somebody in the fact has the part that the question asks for: "who was the judge". */
    private double role(Fact fact) {
        if (!question.has("who") && !question.hasWord(WHICH)) {
            return 1;
        }
        var content = question.contentTokens();
        if (content.isEmpty() || !index.isRole(content.getFirst().stem())) {
            return 1;
        }
        var role = content.getFirst().stem();
        return Stream.concat(fact.people().stream(), fact.organisations().stream())
                        .filter(id -> index.names(fact, id))
                        .anyMatch(id -> index.roleOf(id).contains(role))
                ? ROLE_FITS
                : ROLE_MISSING;
    }

    private static double whenFit(Fact fact) {
        var isPoint = fact.date() instanceof DatePoint point && point.precision() == DatePoint.Precision.DAY;
        var dated = isPoint ? (fact.date().isUncertain() ? ABOUT_A_DAY : ON_A_DAY) : NO_DAY;
        var happens =
                fact.kind() == FactKind.FINDING || fact.kind() == FactKind.REACTION || fact.kind() == FactKind.FIGURE;
        return happens ? dated * NO_EVENT : dated;
    }

    private static String withoutDates(String text) {
        return text.replaceAll(
                        "\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\\b",
                        "")
                .replaceAll("\\b(19|20)\\d\\d\\b", "");
    }
}
