package org.onrecord.ask.compute;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Answers which release, recall or refusal: the first, the second, the latest, how many, and how long between two. */
final class CustodySteps implements Operator {
    private static final String[] MAY_STAND_BESIDE = {
        "release",
        "recall",
        "refuse",
        "parole",
        "prison",
        "free",
        "eligible",
        "next-time",
        "first-time",
        "last-time",
        "second-time",
        "third-time",
        "licence",
        "minimum",
        "years",
        "finished"
    };
    private static final Set<String> FUTURE = Set.of("does", "will", "can", "could", "due", "next", "gets");
    private static final Set<String> WHAT = Set.of("what", "whats");
    private static final Set<String> EVER = Set.of("ever", "all", "list");
    private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six");

    private final CaseRecord record;

    CustodySteps(CaseRecord record) {
        this.record = record;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        var event = event(asked);
        if (event == null
                || asked.people().size() != 1
                || !asked.isAboutSomebody()
                || asked.isAboutOthers()
                || asked.whom().namesVictim()
                || !asked.refersToSomebody()
                || (asked.startsWith(WHAT) && !asked.has("last-time"))
                || asked.asks("why", "where", "who", "how-old", "how-much", "says")
                || !asked.isPlain(MAY_STAND_BESIDE)) {
            return null;
        }
        var person = asked.people().getFirst();
        var events = events(person, event);
        if (asked.span() != null) {
            var span = asked.span();
            var within = events.stream()
                    .filter(fact -> fact.date().overlaps(span.from(), span.to()))
                    .toList();
            return new Answers().addAll(within).response();
        }
        if (asked.asks("how-long")) {
            return event == CustodyDetail.Event.RECALLED || asked.has("free") ? between(person, asked) : null;
        }
        if (event == CustodyDetail.Event.RELEASED && asked.says(FUTURE)) {
            return asked.asks("when") ? expected(person) : null;
        }
        if (asked.asks("how-many")) {
            return counted(events, event);
        }
        if (isOver(asked, person, events)) {
            return expected(person);
        }
        var chosen = chosen(asked, events);
        return new Answers().addAll(chosen == null ? events : List.of(chosen)).response();
    }

    /** "So did they let her out?" after talk of a hearing since which nothing of the kind happened. */
    private boolean isOver(Asked asked, String person, List<Fact> events) {
        var told = asked.context().told(record);
        return asked.asksYesNo()
                && told != null
                && asked.whom().isImplied()
                && !asked.says(EVER)
                && (told.people().contains(person) || told.topic().equals(Topic.CUSTODY))
                && events.stream()
                        .allMatch(fact ->
                                fact.date().latest().isBefore(told.date().earliest()));
    }

    private static CustodyDetail.@Nullable Event event(Asked asked) {
        if (asked.has("eligible")) {
            return CustodyDetail.Event.ELIGIBLE;
        }
        if (asked.has("finished") && (asked.has("sentence") || asked.has("licence"))) {
            return CustodyDetail.Event.EXPIRED;
        }
        if (asked.has("refuse") && asked.has("parole")) {
            return CustodyDetail.Event.DECISION;
        }
        if (asked.has("recall")) {
            return CustodyDetail.Event.RECALLED;
        }
        return asked.has("release") && (asked.asks("when") || !asked.has("parole", "refuse"))
                ? CustodyDetail.Event.RELEASED
                : null;
    }

    /** Somebody's events of a kind by date; of decisions only refusals, no step of a reconsideration. */
    private List<Fact> events(String person, CustodyDetail.Event event) {
        return custody(person, EnumSet.of(event)).stream()
                .filter(fact -> event != CustodyDetail.Event.DECISION
                        || (detail(fact).decision() == CustodyDetail.Decision.REFUSED
                                && !String.valueOf(detail(fact).review()).contains("reconsideration")))
                .toList();
    }

    private List<Fact> custody(String person, Set<CustodyDetail.Event> events) {
        return record.facts().values().stream()
                .filter(fact -> fact.detail() instanceof CustodyDetail detail
                        && detail.person().equals(person)
                        && events.contains(detail.event()))
                .sorted(Comparator.comparing(Fact::date))
                .toList();
    }

    private static CustodyDetail detail(Fact fact) {
        return (CustodyDetail) Objects.requireNonNull(fact.detail());
    }

    /** The one of several that the question points at, or null for all of them. */
    private @Nullable Fact chosen(Asked asked, List<Fact> events) {
        var told = asked.context().told(record);
        var after = told != null && told.detail() instanceof CustodyDetail before
                ? events.stream()
                        .filter(fact -> detail(fact).person().equals(before.person())
                                && fact.date().earliest().isAfter(told.date().latest()))
                        .toList()
                : List.<Fact>of();
        if (asked.has("last-time")) {
            return at(events, events.size());
        }
        if (asked.has("third-time")) {
            return at(events, 3);
        }
        if (asked.has("first-time")) {
            return at(events, 1);
        }
        if (asked.has("second-time")) {
            return at(events, 2);
        }
        if (!after.isEmpty() && !asked.says(EVER)) {
            return after.getFirst();
        }
        return asked.has("next-time") ? at(events, 2) : null;
    }

    private static @Nullable Fact at(List<Fact> events, int place) {
        return place > 0 && events.size() >= place ? events.get(place - 1) : null;
    }

    /** How many: the fact that says it by an ordinal, else the facts that were counted. */
    private @Nullable Response counted(List<Fact> events, CustodyDetail.Event event) {
        var ordinal = events.stream()
                .max(Comparator.comparingInt(CustodySteps::ordinal))
                .filter(fact -> ordinal(fact) > 1);
        if (ordinal.isPresent() && ordinal(ordinal.get()) >= events.size()) {
            return new Answers().add(ordinal.get()).addAll(events.reversed()).response();
        }
        var what = switch (event) {
            case RELEASED -> "release";
            case RECALLED -> "recall";
            default -> "refusal";
        };
        var number = events.size() < NUMBERS.size() ? NUMBERS.get(events.size()) : "" + events.size();
        return new Answers()
                .addAll(events)
                .saying(number + " " + what + (events.size() == 1 ? " is" : "s are") + " on record.")
                .response();
    }

    /** Which of several a fact says it is, by the words of its statement and its review. */
    private static int ordinal(Fact fact) {
        return Tokens.of(fact.statement() + " " + detail(fact).review()).stream()
                .map(Token::word)
                .mapToInt(OrdinalWords::number)
                .max()
                .orElse(0);
    }

    /** From a release to the recall after it: of the release that was told, else of each. */
    private @Nullable Response between(String person, Asked asked) {
        var told = asked.context().told(record);
        var releases = events(person, CustodyDetail.Event.RELEASED);
        var recalls = events(person, CustodyDetail.Event.RECALLED);
        var wanted = told != null && releases.contains(told) ? List.of(told) : releases;
        var answers = new Answers();
        var spells = wanted.stream()
                .map(release -> recalls.stream()
                        .filter(recall ->
                                recall.date().earliest().isAfter(release.date().earliest()))
                        .findFirst()
                        .map(recall -> {
                            answers.add(recall).add(release);
                            return length(release, recall);
                        })
                        .orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return answers.saying(spells.isEmpty() ? null : spells + ".").response();
    }

    private static String length(Fact from, Fact to) {
        var start = from.date().earliest();
        var end = to.date().earliest();
        var months = ChronoUnit.MONTHS.between(start, end);
        var isExact = start.equals(from.date().latest())
                && end.equals(to.date().latest())
                && !to.date().isUncertain()
                && !from.date().isUncertain();
        var length = months < 1
                ? ChronoUnit.DAYS.between(start, end) + " days"
                : (months >= 12 ? months / 12 + (months / 12 == 1 ? " year " : " years ") : "")
                        + (months % 12 == 0 ? "" : months % 12 + (months % 12 == 1 ? " month" : " months"));
        return "From " + from.date().inWords() + " to " + to.date().inWords() + ": " + (isExact ? "" : "about ")
                + length.strip();
    }

    /** When somebody in prison may get out: what is known of the next review, or the last decision. */
    private @Nullable Response expected(String person) {
        var steps = custody(
                person,
                EnumSet.of(
                        CustodyDetail.Event.REVIEW,
                        CustodyDetail.Event.ADJOURNED,
                        CustodyDetail.Event.DECISION,
                        CustodyDetail.Event.HEARING,
                        CustodyDetail.Event.EXPIRED));
        return steps.isEmpty()
                ? null
                : new Answers()
                        .addAll(steps.reversed().stream().limit(3).toList())
                        .saying(AsOf.of(record, Topic.CUSTODY, person).sentence())
                        .response();
    }
}
