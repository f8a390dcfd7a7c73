package org.onrecord;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the editorial rules say about texts and addresses, as far as patterns can tell. */
final class Wording {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!][\"”’']?(?=\\s+[A-Z\"“])");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(?:Dr|Mr|Mrs|Ms|QC|v|No|St|[A-Z])\\.$");
    private static final Pattern LOOSE_SUBJECT = Pattern.compile(
            "^(?:She|He|It|They|Her|His|Their|This|These|Both" + "|The (?:mother|council|boyfriend|lodger|GP))\\b.*");
    private static final Pattern NUMBERED_STREET = Pattern.compile(
            "\\b\\d{1,4}[A-Za-z]?,?\\s+(?:[A-Z][\\w'’]+\\s+){1,3}"
                    + "(?:Road|Street|Avenue|Lane|Close|Drive|Gardens|Grove|Way|Terrace|Place|Square|Crescent|Mews|Walk|Hill)\\b");
    private static final Pattern STREET = Pattern.compile("\\b(?:[A-Z][\\w'’]+\\s+)+"
            + "(?:Road|Street|Avenue|Lane|Close|Drive|Gardens|Grove|Terrace|Crescent|Mews)\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s+\\d[A-Z]{2}\\b");
    private static final Pattern INSTITUTION = Pattern.compile("Great Ormond Street|Downing Street");
    private static final Pattern MURDER = Pattern.compile("(?i)(\\b(?:nobody|no one|never)\\b[^.]*)?"
            + "(?:convicted of (?:the )?murder|guilty of (?:the )?murder|\\bmurderers?\\b)");
    private static final Pattern NOT_GUILTY = Pattern.compile("(?i)not guilty of (?:the )?murder");
    private static final Pattern RESEARCHER =
            Pattern.compile("(?i)stored page|excerpt|snippet|not visible|story number|could not be opened");
    private static final Pattern TRACKING =
            Pattern.compile("[?&](?:utm_|ns_mchannel|INTCMP|share=|sig=|ito=|at_medium|shared=|fbclid|gclid)");

    private Wording() {}

    static boolean isOneSentence(String text) {
        return text.matches("(?s).*[.?!][\"”’']?")
                && SENTENCE_END
                        .matcher(text)
                        .results()
                        .allMatch(end -> ABBREVIATION
                                .matcher(text.substring(0, end.start() + 1))
                                .find());
    }

    static boolean hasAddress(String text) {
        var rest = INSTITUTION.matcher(text).replaceAll("");
        return Stream.of(NUMBERED_STREET, STREET, POSTCODE)
                .anyMatch(address -> address.matcher(rest).find());
    }

    static boolean accusesOfMurder(String text) {
        var rest = NOT_GUILTY.matcher(text).replaceAll("");
        return MURDER.matcher(rest).results().anyMatch(match -> match.group(1) == null);
    }

    static boolean namesItsSubject(String statement) {
        return !LOOSE_SUBJECT.matcher(statement).matches();
    }

    static boolean isTalkAmongResearchers(String text) {
        return RESEARCHER.matcher(text).find();
    }

    static boolean hasTrackingPart(String url) {
        return TRACKING.matcher(url).find();
    }
}
