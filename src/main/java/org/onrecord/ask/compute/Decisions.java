package org.onrecord.ask.compute;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.text.WordClasses;

/** The facts about charges, pleas and verdicts that answer a question. Guilty pleas count as convictions. */
final class Decisions {
    private static final Predicate<String> VERDICT =
            Pattern.compile("\\b(convicted|cleared|acquitted|guilty)\\b").asPredicate();
    private static final Set<String> CHARGE = WordClasses.of("charge");

    private Decisions() {}

    /** Returns convictions and acquittals of the people, for the offences and in the proceedings asked about. */
    static Events decided(Scope scope) {
        return decided(scope, scope.offences());
    }

    /** Returns convictions and acquittals of the people, for these offences and in the proceedings asked about. */
    static Events decided(Scope scope, Set<String> offences) {
        return over(scope, offences).where(Event::isDecision).in(scope.proceedings());
    }

    /** Returns the events of the people over offences, or all. */
    static Events over(Scope scope, Set<String> offences) {
        return scope.court().criminal().by(scope.people()).over(offences);
    }

    /** Whether only a fact without typed details reports a conviction or acquittal for the offence. */
    static boolean isReportedElsewhere(Scope scope) {
        return scope.hasOffence()
                && decided(scope).isEmpty()
                && scope.people().stream()
                        .flatMap(person -> scope.record().factsAbout(person).filter(fact -> fact.isAbout(person)))
                        .filter(fact -> !(fact.detail() instanceof OutcomeDetail))
                        .map(Fact::statement)
                        .anyMatch(text -> VERDICT.test(text) && Court.has(text, scope.offences()));
    }

    private static List<Fact> convictions(Scope scope) {
        return scope.court().convictions(scope.people());
    }

    static List<Fact> acquittals(Scope scope) {
        return scope.events(EventType.ACQUITTAL).facts();
    }

    /** Whether a question presumes a conviction, or an acquittal, where only the reverse is on record. */
    static boolean isContrary(Scope scope) {
        var decided = decided(scope);
        return !decided.isEmpty()
                && decided.all().stream().allMatch(event -> event.is(EventType.CONVICTION) == scope.has("cleared"));
    }

    /** Answers who killed the victim: no conviction for killing, no finding of who did it, then the verdicts. */
    static List<Fact> killing(Scope scope) {
        var court = scope.court();
        var over = over(scope, court.homicides());
        var convicted = over.of(EventType.CONVICTION).facts();
        var nobody = Events.join(court.noConviction(court.homicides()), court.noDecision());
        return Events.join(
                convicted.isEmpty() ? scope.has("struck", "harmed") ? nobody.reversed() : nobody : convicted,
                convictions(scope),
                over.of(EventType.ACQUITTAL).facts());
    }

    /** Returns the verdicts on the offence or in the trial named; otherwise the convictions and acquittals. */
    static List<Fact> verdicts(Scope scope) {
        if (scope.has("else")) {
            return convictions(scope).reversed();
        }
        return scope.hasOffence() || !scope.proceedings().isEmpty()
                ? Events.join(decided(scope).facts(), convictions(scope))
                : Events.join(convictions(scope), acquittals(scope));
    }

    /** Says that the person was never charged with the offence named. */
    static @Nullable String noCharge(Scope scope) {
        return scope.people().size() == 1
                        && scope.hasOffence()
                        && decided(scope).isEmpty()
                ? "The record has no such charge against " + scope.court().names(scope.people()) + "."
                : null;
    }

    /** Returns pleas, guilty pleas first unless the question asks for denials, with the verdict on each charge denied. */
    static List<Fact> pleas(Scope scope) {
        var pleas = scope.events(EventType.PLEA);
        var asksDenial = scope.has("deny") || (scope.has("not") && scope.isOpen());
        var denied = pleas.where(event -> !event.is(EventType.CONVICTION)).all().stream()
                .map(Event::subject)
                .collect(Collectors.toSet());
        return Events.join(
                pleas.first(event -> event.is(EventType.CONVICTION) != asksDenial)
                        .facts(),
                scope.court()
                        .criminal()
                        .where(event -> event.isDecision() && denied.contains(event.subject()))
                        .facts());
    }

    /** Returns charges, then decisions, then convictions; the decisions first if the question asks for them. */
    static List<Fact> charges(Scope scope) {
        var charges = scope.events(EventType.CHARGE).facts();
        var decided = decided(scope).facts();
        // "What came of the murder charge" asks for the result; "was he charged with murder" does not.
        var asksResult = !scope.has(Frame.WHETHER)
                && scope.frame().hasWord(CHARGE)
                && (scope.hasOffence() || scope.has("overview", "fate", "result", "broad"));
        var nobody =
                scope.isOpen() && scope.hasOffence() ? scope.court().noConviction(scope.offences()) : List.<Fact>of();
        return charges.isEmpty() && decided.isEmpty()
                ? List.of()
                : Events.join(nobody, asksResult ? decided : List.of(), charges, decided, convictions(scope));
    }

    /** Returns the decisions of the one trial asked about, convictions first. */
    private static Events ofTrial(Scope scope) {
        var span = scope.span();
        var decided = scope.court()
                .criminal()
                .where(event -> event.isDecision() && (span == null || span.fit(event.date()) >= 1))
                .in(scope.proceedings())
                .by(scope.court().defendants());
        var trials = decided.all().stream().map(Event::proceeding).distinct().count();
        return trials == 1 ? decided.first(event -> event.is(EventType.CONVICTION)) : decided.nth(0);
    }

    /** Returns how the trial ended for the people asked about, or for all who were tried. */
    static List<Fact> tried(Scope scope) {
        var decided = ofTrial(scope).by(scope.court().defendants());
        var own = decided.by(scope.named());
        return (own.isEmpty() ? decided : own).firstOfEach();
    }

    /** Names the trial and those who were tried in it. */
    static @Nullable String trial(Scope scope) {
        var court = scope.court();
        var decided = ofTrial(scope).by(court.defendants());
        var own = decided.by(scope.named()).people();
        var isOther = !scope.named().isEmpty() && own.isEmpty();
        return (isOther ? "The record has no verdict on " + court.names(scope.named()) + " in this trial. " : "")
                + decided.all().stream()
                        .limit(1)
                        .map(event -> scope.record().labelOf(event.proceeding()) + ": ")
                        .collect(Collectors.joining())
                + court.names(own.isEmpty() ? decided.people() : own) + ".";
    }
}
