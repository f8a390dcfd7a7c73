package org.onrecord.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Stem;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * A fact with its statement read into slots, and the words that belong to it outside its statement.
 *
 * @param stems stems and families of the words of the statement
 * @param detailWords those of its label, note, details and the roles of its people
 * @param meanings the lists of synonyms that its statement has a phrase of
 * @param parties ids of the people and bodies in it
 */
record KnownFact(
        Fact fact,
        Reading reading,
        Set<String> stems,
        Set<String> detailWords,
        Set<String> meanings,
        Set<String> parties) {
    private static final int UNCERTAIN_DAYS = 31;
    private static final int DAYS_OF_A_YEAR = 366;

    static KnownFact of(Fact fact, CaseRecord record, TextReader reader) {
        var reading = reader.read(fact.statement());
        var texts = Stream.of(
                        Stream.ofNullable(fact.label()),
                        Stream.of(record.topicName(fact.topic())),
                        fact.detail() == null ? Stream.<String>empty() : fact.detail().searched(record).stream(),
                        Stream.concat(fact.people().stream(), fact.organisations().stream())
                                .flatMap(id -> Stream.ofNullable(record.party(id)))
                                .flatMap(party ->
                                        Stream.concat(Stream.of(party.name(), party.role()), party.aliases().stream())))
                .flatMap(text -> text);
        var parties = new HashSet<String>(fact.people());
        parties.addAll(fact.organisations());
        reading.mentions().stream()
                .filter(mention -> mention.description().isEmpty() || mention.isBody())
                .forEach(mention -> parties.addAll(mention.ids()));
        return new KnownFact(
                fact,
                reading,
                stems(Stream.of(fact.statement())),
                stems(texts),
                reading.synonyms().stream().map(Match::name).collect(Collectors.toSet()),
                parties);
    }

    private static Set<String> stems(Stream<String> texts) {
        return texts.flatMap(text -> Tokens.of(text).stream())
                .filter(token -> !token.word().equals("according"))
                .filter(token -> !Lexicon.isFunctionWord(token.word()))
                .flatMap(token -> Stream.of(token.stem(), family(token)))
                .collect(Collectors.toSet());
    }

    static String family(Token token) {
        return "~" + Stem.family(token.word());
    }

    /** How a date of a claim agrees with those of the fact. */
    enum DateFit {
        SAME,
        POSSIBLE,
        OTHER
    }

    DateFit fit(TimeSpan span) {
        var own = fact.date();
        var best = DateFit.OTHER;
        if (span.month() == null
                && !(isNear(span.from(), own.earliest()) && isNear(span.to(), own.latest()))
                && isLong(span)) {
            return reading.dates().stream().anyMatch(dated -> dated.span().equals(span))
                    ? DateFit.SAME
                    : own.overlaps(span.from(), span.to()) ? DateFit.POSSIBLE : DateFit.OTHER;
        }
        for (var dated : reading.dates()) {
            var known = dated.span();
            if (known.equals(span) || (span.month() != null && isInMonth(span, known))) {
                return DateFit.SAME;
            }
            if (!known.isBounded()
                    && known.month() == null
                    && span.isBounded()
                    && isIn(
                            known.from().equals(LocalDate.MIN)
                                    ? known.to().plusDays(1)
                                    : known.from().minusDays(1),
                            span)) {
                best = DateFit.POSSIBLE;
            }
            if (known.month() == null && span.month() == null && known.isBounded()) {
                if (!known.from().isBefore(span.from()) && !known.to().isAfter(span.to())) {
                    return DateFit.SAME;
                }
                if (!known.from().isAfter(span.to()) && !known.to().isBefore(span.from())) {
                    best = DateFit.POSSIBLE;
                }
            } else if (known.month() != null
                    && span.month() == null
                    && span.isBounded()
                    && known.month() == span.from().getMonth()
                    && (known.day() == 0 || known.day() == span.from().getDayOfMonth())) {
                best = DateFit.POSSIBLE;
            }
        }
        if (span.month() != null) {
            return span.fit(own) > 0 ? DateFit.SAME : best;
        }
        if (!own.earliest().isBefore(span.from()) && !own.latest().isAfter(span.to())) {
            return DateFit.SAME;
        }
        var slack = own.isUncertain() && span.isBounded() ? UNCERTAIN_DAYS : 0;
        var from = minus(span.from(), slack);
        var to = plus(span.to(), slack);
        return own.overlaps(from, to) ? DateFit.POSSIBLE : best;
    }

    /** Whether it is a period, not a day, a month or a year. */
    private static boolean isLong(TimeSpan span) {
        return !span.isBounded() || span.to().toEpochDay() - span.from().toEpochDay() > DAYS_OF_A_YEAR;
    }

    /** Whether a bound of a period, given as a day, month or year, may be that of a fact. */
    private static boolean isNear(LocalDate bound, LocalDate own) {
        return bound.equals(own)
                || (!bound.equals(LocalDate.MIN)
                        && !bound.equals(LocalDate.MAX)
                        && !own.equals(LocalDate.MIN)
                        && !own.equals(LocalDate.MAX)
                        && bound.getYear() == own.getYear()
                        && Math.abs(bound.toEpochDay() - own.toEpochDay()) <= UNCERTAIN_DAYS);
    }

    private static boolean isIn(LocalDate day, TimeSpan span) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    private static boolean isInMonth(TimeSpan wanted, TimeSpan known) {
        return known.isBounded()
                && known.from().getMonth() == wanted.month()
                && (wanted.day() == 0
                        ? known.from().getMonth() == known.to().getMonth()
                        : known.isDay() && known.from().getDayOfMonth() == wanted.day());
    }

    static LocalDate minus(LocalDate day, int days) {
        return day.equals(LocalDate.MIN) ? day : day.minusDays(days);
    }

    static LocalDate plus(LocalDate day, int days) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(days);
    }
}
