package org.onrecord.ask.rank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.DatePoint;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/** How well a fact meets what the question word demands: a number for "how many", a day for "when", a reason for "why". */
final class Demand {
    private static final Set<String> RATES = WordClasses.of("rate");
    private static final Set<String> NEGATIVE = WordClasses.of("negative");
    private static final Set<String> OCCASIONS = WordClasses.of("occasion").stream()
            .map(word -> Token.of(word).stem())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PAST = Set.of("was", "were", "did", "had");
    private static final Set<String> DUTY = Set.of("have", "having", "must", "required", "supposed", "due", "obliged");
    private static final double NOT_YET = 0.75;
    private static final Set<String> WHO = Set.of("who");
    private static final Set<String> WHICH = Set.of("which");
    private static final double AGED = 1.7;
    private static final double NOT_AGED = 0.6;
    private static final double LASTS = 1.25;
    private static final double NOT_LASTING = 0.75;
    private static final double SUM = 1.6;
    private static final double NO_SUM = 0.75;
    private static final double COUNTED = 1.8;
    private static final double NUMBERED = 1.1;
    private static final double NO_NUMBER = 0.6;
    private static final double A_RATE = 0.65;
    private static final double GIVES_REASON = 1.9;
    private static final double NO_REASON = 0.7;
    private static final double FINDING_FOR_WHY = 1.2;
    private static final double SAYS = 1.9;
    private static final double REPORTS = 1.4;
    private static final double PLACED = 1.25;
    private static final double NOT_PLACED = 0.8;
    private static final double DENIES = 0.7;
    private static final double TITLED = 1.3;
    private static final double ROLE_FITS = 2.0;
    private static final double ROLE_ALIKE = 1.3;
    private static final double ROLE_MISSING = 0.7;
    private static final double WHO_PROFILE = 1.2;
    private static final double NAMED_SO = 1.3;
    private static final double NAMES_SEVERAL = 2.0;
    private static final double NAMES_OTHER = 1.0;
    private static final double NAMES_NOBODY = 0.62;
    private static final double ABOUT_A_DAY = 0.95;
    private static final double ON_A_DAY = 1.0;
    private static final double NO_DAY = 0.95;
    private static final double NO_EVENT = 0.62;
    private static final double PENDING = 1.5;
    private static final double CHARGED = 1.3;
    private static final double NO_CHARGE = 0.75;

    private final Question question;
    private final FactFeatures index;
    private final Set<String> named;
    private final Set<String> counted;
    /** The stems of what a question with "say" may be asking of: its content, and the names of those named. */
    private final Set<String> asked;

    /** What a question demands that names these people and bodies. */
    Demand(Question question, FactFeatures index, Set<String> named) {
        this.question = question;
        this.index = index;
        this.named = named;
        this.counted = counted(question);
        this.asked = question.contentTokens().stream().map(Token::stem).collect(Collectors.toSet());
        named.stream().filter(id -> !id.equals(index.centre())).forEach(id -> asked.addAll(index.stemsOf(id)));
    }

    double fit(Fact fact) {
        return measure(fact) * time(fact) * reason(fact) * circumstance(fact) * role(fact) * person(fact);
    }

    private double measure(Fact fact) {
        var tells = index.telling(fact);
        if (question.has("how-old")) {
            return tells.age() ? AGED : NOT_AGED;
        }
        if (question.has("how-long")) {
            return tells.duration() ? LASTS : NOT_LASTING;
        }
        if (question.has("how-much") || question.has("pay")) {
            return tells.money() ? SUM : NO_SUM;
        }
        if (!question.has("how-many")) {
            return 1;
        }
        var isRate = fact.detail() instanceof FigureDetail figure
                && figure.unit().startsWith("per ")
                && !question.hasWord(RATES);
        var number = tells.counts(counted) ? COUNTED : tells.number() ? NUMBERED : NO_NUMBER;
        return isRate ? number * A_RATE : number;
    }

    /**
     * The words that may be counted: those of content, and the one after "how many" or "number of"; of "how often" and "how
     * many times" occasions too, and not by whom.
     */
    static Set<String> counted(Question question) {
        var tokens = question.tokens();
        var isOften = question.has("how-often");
        var by = isOften ? tokens.stream().map(Token::word).toList().indexOf("by") : -1;
        var nouns = question.content().stream()
                .filter(at -> by < 0 || at < by)
                .map(at -> tokens.get(at).stem())
                .collect(Collectors.toSet());
        if (isOften) {
            nouns.addAll(OCCASIONS);
        }
        for (var at = 1; at + 1 < tokens.size(); at++) {
            var word = tokens.get(at).word();
            var isNumberOf = word.equals("of") && tokens.get(at - 1).word().equals("number");
            if (word.equals("many") || isNumberOf) {
                nouns.add(tokens.get(at + 1).stem());
            }
        }
        return nouns;
    }

    private double time(Fact fact) {
        if (!question.has("when")) {
            return 1;
        }
        var isDay = fact.date() instanceof DatePoint point && point.precision() == DatePoint.Precision.DAY;
        var dated = isDay ? (fact.date().isUncertain() ? ABOUT_A_DAY : ON_A_DAY) : NO_DAY;
        if (question.hasWord(PAST)
                && !question.hasWord(DUTY)
                && index.telling(fact).pending()) {
            dated *= NOT_YET;
        }
        return switch (fact.kind()) {
            case FINDING, FIGURE -> dated * NO_EVENT;
            case EVENT, REACTION, OUTCOME, CUSTODY, REFORM, INQUIRY, WORK, PROFILE, LAW, RELATED -> dated;
        };
    }

    private double reason(Fact fact) {
        if (!question.has("why")) {
            return 1;
        }
        var told = index.telling(fact).reason() ? GIVES_REASON : NO_REASON;
        return fact.kind() == FactKind.FINDING ? told * FINDING_FOR_WHY : told;
    }

    private double circumstance(Fact fact) {
        var tells = index.telling(fact);
        var fit = question.has("says") && tells.speech() ? (isSpeaker(fact) ? SAYS : REPORTS) : 1.0;
        if (fact.kind() == FactKind.REACTION && tells.negation() && !question.hasWord(NEGATIVE)) {
            fit *= DENIES;
        }
        if (question.has("where")) {
            fit *= tells.place() ? PLACED : NOT_PLACED;
        }
        if (question.has("charge-asked")) {
            fit *= charged(fact);
        }
        if (question.has("next") && tells.pending()) {
            fit *= PENDING;
        }
        return question.has("title") && tells.title() ? fit * TITLED : fit;
    }

    /** "What was she convicted of": an outcome with a charge, and no acquittal unless that is asked for. */
    private double charged(Fact fact) {
        if (!(fact.detail() instanceof OutcomeDetail outcome) || outcome.charge() == null) {
            return NO_CHARGE;
        }
        return outcome.isDenied() && !question.hasWord(NEGATIVE) ? NO_CHARGE : CHARGED;
    }

    /** Whether the statement begins with somebody, or something, that the question says it is about. */
    private boolean isSpeaker(Fact fact) {
        return index.telling(fact).beginning().stream().anyMatch(asked::contains);
    }

    /** Whether somebody in the fact has the part that the question asks for: "who was the judge", "which minister". */
    private double role(Fact fact) {
        var content = question.contentTokens();
        if (content.isEmpty() || !(question.has("who") || question.hasWord(WHICH))) {
            return 1;
        }
        var role = content.getFirst();
        var isAfterWhich = isAfter(WHICH, role);
        if (isAfter(WHO, role) || (question.hasWord(WHICH) && !isAfterWhich)) {
            return 1;
        }
        var alike = (isAfterWhich ? Lexicon.synonyms().find(List.of(role)) : List.<Match>of())
                .stream().map(match -> "=" + match.name()).filter(index::isRole).collect(Collectors.toSet());
        if (!index.isRole(role.stem()) && alike.isEmpty()) {
            return 1;
        }
        var held = Stream.concat(fact.people().stream(), fact.organisations().stream())
                .filter(id -> index.names(fact, id))
                .flatMap(id -> index.roleOf(id).stream())
                .collect(Collectors.toSet());
        return held.contains(role.stem())
                ? ROLE_FITS
                : held.stream().anyMatch(alike::contains) ? ROLE_ALIKE : ROLE_MISSING;
    }

    /** Whether a word stands right after one of these: "which minister" asks for a part, "who chaired" for what was done. */
    private boolean isAfter(Set<String> words, Token token) {
        var at = question.tokens().indexOf(token);
        return at > 0 && words.contains(question.tokens().get(at - 1).word());
    }

    /** "Who was the coroner": the fact names the one whom the question describes. */
    private boolean isIdentified(Fact fact) {
        return question.mentions().stream()
                .filter(mention -> !mention.description().isEmpty() && !mention.isBody())
                .flatMap(mention -> mention.ids().stream())
                .anyMatch(id -> index.names(fact, id));
    }

    /** For "who": somebody whom the question does not name; several, when it asks to whom a step happened. */
    private double person(Fact fact) {
        if (!question.has("who")) {
            return 1;
        }
        var asksWhoItIs = question.content().isEmpty() && question.mentions().size() == 1;
        if (asksWhoItIs || isIdentified(fact)) {
            return fact.kind() == FactKind.PROFILE ? NAMED_SO * WHO_PROFILE : NAMED_SO;
        }
        var others = Stream.concat(fact.people().stream(), fact.organisations().stream())
                .filter(id -> !named.contains(id) && !id.equals(index.centre()))
                .filter(id -> index.names(fact, id))
                .count();
        var asksStep = question.cues().stream().anyMatch(cue -> cue.startsWith("step-"));
        var people = others > 2 && (asksStep || question.has("who-all"))
                ? NAMES_SEVERAL
                : others > 0 ? NAMES_OTHER : NAMES_NOBODY;
        return fact.kind() == FactKind.PROFILE ? people * WHO_PROFILE : people;
    }
}
