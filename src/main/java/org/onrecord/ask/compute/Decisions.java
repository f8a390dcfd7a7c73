package org.onrecord.ask.compute;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.compute.Events.EventType;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Fact;

/** The facts about charges, pleas and verdicts that answer a question. Guilty pleas count as convictions. */
final class Decisions {
    private Decisions() {}

    /** Returns convictions and acquittals of the people, for the offences and in the proceedings asked about. */
    private static Events decided(Scope scope) {
        return scope.court()
                .criminal()
                .by(scope.people())
                .over(scope.offences())
                .in(scope.proceedings())
                .where(Event::isDecision);
    }

    private static List<Fact> convictions(Scope scope) {
        return scope.court()
                .criminal()
                .of(EventType.CONVICTION)
                .by(scope.people())
                .firstOfEach();
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
        var over = court.criminal().by(scope.people()).over(court.homicides());
        var convicted = over.of(EventType.CONVICTION).facts();
        var nobody = Events.join(court.noConviction(), court.noDecision());
        return Events.join(
                convicted.isEmpty() ? scope.has("struck", "harmed") ? nobody.reversed() : nobody : convicted,
                convictions(scope),
                over.of(EventType.ACQUITTAL).facts());
    }

    /** Returns the decisions asked about, convictions first unless an offence or a trial is named, then the convictions. */
    static List<Fact> verdicts(Scope scope) {
        var decided = decided(scope);
        if (scope.hasOffence() && decided.isEmpty()) {
            return List.of();
        }
        var isOfAll = !scope.hasOffence() && scope.proceedings().isEmpty();
        var convicted = decided.of(EventType.CONVICTION);
        return Events.join(
                scope.named().isEmpty() && convicted.isEmpty() && !scope.has("cleared")
                        ? scope.court().noConviction()
                        : List.of(),
                isOfAll ? List.of() : decided.facts(),
                convictions(scope),
                decided.facts());
    }

    /** Returns pleas, guilty pleas first unless the question asks for denials, with the verdict on each charge denied. */
    static List<Fact> pleas(Scope scope) {
        var pleas = scope.events(EventType.PLEA);
        var asksDenial = scope.has("deny", "not");
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

    /** Returns charges, then decisions, then convictions. */
    static List<Fact> charges(Scope scope) {
        var found = Events.join(
                scope.events(EventType.CHARGE).facts(), decided(scope).facts());
        var asksResult = scope.isAboutOne() && scope.hasOffence() && !scope.has(Frame.WHETHER);
        return found.isEmpty()
                ? found
                : Events.join(asksResult ? decided(scope).facts() : List.of(), found, convictions(scope));
    }

    /** Returns the decisions of the one trial asked about on the people named, or on all; none if there are several trials. */
    private static Events ofTrial(Scope scope) {
        var span = scope.span();
        var decided = scope.court()
                .criminal()
                .where(event -> event.isDecision() && (span == null || span.fit(event.date()) >= 1))
                .in(scope.proceedings())
                .first(event -> event.is(EventType.CONVICTION))
                .by(scope.court().defendants());
        var trials = decided.all().stream().map(Event::proceeding).distinct().count();
        var own = decided.by(scope.named());
        return trials != 1 ? decided.nth(0) : own.isEmpty() ? decided : own;
    }

    /** Returns how the trial ended, the first decision on each person before the rest. */
    static List<Fact> tried(Scope scope) {
        return ofTrial(scope).firstOfEach();
    }

    /** Returns a sentence with the trial and the people tried in it, after one about a person named who was not. */
    static @Nullable String trial(Scope scope) {
        var decided = ofTrial(scope);
        if (decided.isEmpty()) {
            return null;
        }
        var names = scope.court().names(scope.named());
        var isOther = !scope.named().isEmpty() && decided.by(scope.named()).isEmpty();
        return (isOther ? "The record has no verdict on " + names + " in this trial. " : "")
                + scope.record().labelOf(decided.all().getFirst().proceeding()) + ": "
                + scope.court().names(decided.people()) + ".";
    }
}
