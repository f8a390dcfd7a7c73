package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;

/** The reader and the published schema agree on the form of dates. */
class DateSchemaTest {
    private static final List<String> DATES = List.of(
            "",
            "2008",
            "2008-11",
            "2008-11-11",
            "201X",
            "20XX",
            "2XXX",
            "2008-XX",
            "2008-1X",
            "2008-11-XX",
            "2008-XX-XX",
            "2008-XX-11",
            "2008-11-11T10:00",
            "2008-11-11T10:00+03:00",
            "2008-11-11T10:00:00",
            "2008-11-11T10:00:00Z",
            "2008-21",
            "Y2008",
            "-2008",
            "20081111",
            "..",
            "...",
            "x");
    private static final List<String> MARKS = List.of("", "~", "?", "%", "~?", " ", "\n", "Z");
    private static final String LETTERS = "0012X-~/.T:+";

    /** Problems that only a calendar shows. */
    private static final String CALENDAR =
            "there is no (month|day|time) .*|seasons .*|the interval ends before it starts";

    @Test
    void a_date_is_accepted_by_both_or_by_neither() {
        var texts = new ArrayList<String>();
        for (var date : DATES) {
            for (var mark : MARKS) {
                texts.add(date + mark);
                DATES.forEach(end -> texts.add(date + mark + "/" + end));
                DATES.forEach(start -> texts.add(start + "/" + date + mark));
            }
        }
        texts.addAll(almostDates());

        assertThat(texts).allSatisfy(DateSchemaTest::assertAgreed);
    }

    /** Dates and intervals with a character or two changed, taken out or put in. */
    private static List<String> almostDates() {
        var random = new Random(16);
        var texts = new ArrayList<String>();
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder(DATES.get(random.nextInt(DATES.size())));
            if (random.nextBoolean()) {
                text.append('/').append(DATES.get(random.nextInt(DATES.size())));
            }
            for (var change = random.nextInt(3); change >= 0; change--) {
                var at = random.nextInt(text.length() + 1);
                var letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
                text.replace(at, Math.min(text.length(), at + random.nextInt(2)), random.nextBoolean() ? letter : "");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static void assertAgreed(String text) {
        assertAgreed(text, FactsSchema.DATE, FactDate::parse);
        assertAgreed(text, FactsSchema.SINGLE_DATE, DatePoint::parse);
    }

    private static void assertAgreed(String text, String schema, Function<String, FactDate> reader) {
        // In a schema, $ is the very end.
        var fits = Pattern.compile(schema.replace("$", "\\z")).matcher(text).find();
        var reason = reasonAgainst(text, reader);
        if (!reason.matches(CALENDAR)) {
            assertThat(reason.isEmpty()).as("“%s” %s", text, reason).isEqualTo(fits);
        }
    }

    /** Why the reader refuses the form, or nothing. */
    private static String reasonAgainst(String text, Function<String, FactDate> reader) {
        try {
            var _ = reader.apply(text);
            return "";
        } catch (DateFormatException e) {
            return e.reason();
        }
    }
}
