package org.onrecord.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable;

/** Checks the values of one entry against each other, as soon as it has been read. */
final class EntryChecks {
    private static final int MAX_SENTENCES = 3;
    private static final int MAX_WORDS = 60;

    private final Cursor cursor;
    private final boolean isForEditors;
    private final DistinctTexts cited = new DistinctTexts();
    private final Set<String> noted = new HashSet<>();

    /** @param isForEditors whether to report also what does not make a published file unreadable */
    EntryChecks(Cursor cursor, boolean isForEditors) {
        this.cursor = cursor;
        this.isForEditors = isForEditors;
    }

    void check(String list, ReadEntry entry) {
        switch (list) {
            case "facts" -> checkFact(entry);
            case "series" -> checkSeries(entry);
            case "as_of_notes" -> checkNote(entry);
            case "briefs" -> checkBrief(entry);
            case "open" -> {
                checkWords(entry, "text", "the text", Stream.of(entry));
                checkPolarity(entry);
            }
            default -> {}
        }
    }

    private void checkFact(ReadEntry fact) {
        checkCitations(fact);
        if (fact.find("detail") instanceof ReadEntry detail) {
            var kind = fact.find("kind");
            if (kind == FactKind.OUTCOME || kind == FactKind.CUSTODY) {
                checkParty(fact, detail, "person", "people");
            }
            if (kind == FactKind.OUTCOME) {
                checkParty(fact, detail, "organisation", "organisations");
                checkOutcome(detail);
            }
        }
        if (fact.find("kind") instanceof FactKind kind && fact.has("detail")) {
            checkDetail(fact, kind);
        }
    }

    private void checkCitations(ReadEntry fact) {
        cited.clear();
        for (var citation : fact.parts("sources")) {
            var source = citation.textOrEmpty("source");
            if (!source.isEmpty() && !cited.add(source)) {
                cursor.report(
                        citation.place("source"),
                        ProblemCode.SOURCE_TWICE,
                        "the source " + Quote.of(source) + " is cited twice",
                        "cite it once, with both places in its locator");
            }
        }
    }

    /** Checks that the person or body of a detail is in the fact, unless the fact's own list could not be read. */
    private void checkParty(ReadEntry fact, ReadEntry detail, String key, String list) {
        var party = detail.textOrEmpty(key);
        if (!party.isEmpty() && fact.isValid(list) && !fact.texts(list).contains(party)) {
            cursor.report(
                    detail.place(key),
                    ProblemCode.PERSON_NOT_IN_FACT,
                    Quote.of(party) + " is not among the " + list + " of the fact",
                    "add the id to " + list + ", or correct it here");
        }
    }

    /** Checks that an outcome names one party, that a group has a number and that a sum has a currency. */
    private void checkOutcome(ReadEntry detail) {
        var hasPerson = !detail.textOrEmpty("person").isEmpty();
        var hasBody = !detail.textOrEmpty("organisation").isEmpty();
        var group = detail.textOrEmpty("group");
        if (detail.has("person")
                && detail.isValid("person")
                && hasPerson == hasBody
                && (hasPerson || group.isEmpty())) {
            cursor.report(
                    detail.place("person"),
                    ProblemCode.NOT_ONE_PARTY,
                    hasPerson ? "the outcome names a person and an organisation" : "the outcome names nobody",
                    "name a person, or null here with an organisation or a group");
        }
        if (!group.isEmpty() && !Character.isDigit(group.charAt(0))) {
            cursor.report(
                    detail.place("group"),
                    ProblemCode.GROUP_WITHOUT_NUMBER,
                    Quote.of(group) + " does not begin with a number",
                    "write how many and who, such as \"39 sub-postmasters\"");
        }
        var currency = detail.textOrEmpty("currency");
        var isAlone = detail.has("amount") != detail.has("currency");
        if (isAlone || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            cursor.report(
                    detail.place(currency.isEmpty() ? "amount" : "currency"),
                    ProblemCode.BAD_CURRENCY,
                    isAlone
                            ? "an amount and its currency belong together"
                            : Quote.of(currency) + " is not three capital letters",
                    "write the amount as a number and its currency as in ISO 4217, such as 57750000 and \"GBP\"");
        }
    }

    private void checkDetail(ReadEntry fact, FactKind kind) {
        var fields = Detail.fieldsOf(kind);
        var detail = fact.find("detail");
        if (fields == null && detail != null) {
            cursor.report(
                    fact.place("detail"),
                    ProblemCode.NEEDLESS_DETAIL,
                    "a fact of kind " + kind.key() + " takes no detail",
                    "write null, or correct the kind");
        } else if (fields != null && detail instanceof ReadEntry read && EntryReader.isOfAnyKind(read)) {
            checkKeys(read, fields);
            fact.put(fact.table().indexOf("detail"), read.as(fields));
        } else if (fields != null && detail == null && fact.isValid("detail")) {
            cursor.report(
                    fact.place("detail"),
                    ProblemCode.MISSING_DETAIL,
                    "a fact of kind " + kind.key() + " needs a detail",
                    "write one with " + String.join(", ", fields.keys()));
        }
    }

    private void checkKeys(ReadEntry detail, FieldTable<?> fields) {
        for (var field : detail.table().fields()) {
            if (detail.has(field.key()) && fields.indexOf(field.key()) < 0) {
                cursor.reportUnknown(field.key(), fields, detail.place(field.key()));
            }
        }
        cursor.reportMissing(detail, fields);
    }

    private void checkSeries(ReadEntry series) {
        var points = series.parts("points");
        checkOrder(points);
        var breaks = series.parts("breaks");
        if (!breaks.isEmpty() && haveDates(points, "period") && haveDates(breaks, "after")) {
            checkBreaks(breaks, points);
        }
    }

    private static boolean haveDates(List<ReadEntry> parts, String key) {
        return parts.stream().allMatch(part -> part.find(key) instanceof FactDate);
    }

    private void checkOrder(List<ReadEntry> points) {
        FactDate before = null;
        for (var point : points) {
            if (point.find("period") instanceof FactDate period) {
                if (before != null && before.compareTo(period) >= 0) {
                    cursor.report(
                            point.place("period"),
                            ProblemCode.POINTS_OUT_OF_ORDER,
                            period.edtf() + " is not after " + before.edtf() + ", the previous period",
                            "sort the points by period");
                }
                before = period;
            }
        }
    }

    private void checkBreaks(List<ReadEntry> breaks, List<ReadEntry> points) {
        var periods = points.stream()
                .map(point -> point.get("period", FactDate.class))
                .toList();
        var allowed = new HashSet<>(periods.subList(0, Math.max(0, periods.size() - 1)));
        var taken = new HashSet<FactDate>();
        for (var one : breaks) {
            var after = one.get("after", FactDate.class);
            if (!allowed.contains(after)) {
                cursor.report(
                        one.place("after"),
                        ProblemCode.BREAK_NOT_BETWEEN_POINTS,
                        after.edtf() + " is not the period of a point, or is that of the last point",
                        "use the period of the last point before the change");
            } else if (!taken.add(after)) {
                cursor.report(
                        one.place("after"),
                        ProblemCode.BREAK_TWICE,
                        "there are two breaks after " + after.edtf(),
                        "merge them");
            }
        }
    }

    private void checkNote(ReadEntry note) {
        var topic = note.textOrEmpty("topic");
        if (!topic.isEmpty() && !noted.add(topic)) {
            cursor.report(
                    note.place("topic"),
                    ProblemCode.TOPIC_TWICE,
                    "the topic " + topic + " already has a note",
                    "merge the notes on a topic");
        }
    }

    private void checkBrief(ReadEntry brief) {
        var summary = brief.parts("summary");
        if (summary.size() > MAX_SENTENCES) {
            cursor.report(
                    summary.get(MAX_SENTENCES).place(),
                    ProblemCode.TOO_MANY_SENTENCES,
                    "the summary has " + summary.size() + " sentences",
                    "write at most " + MAX_SENTENCES);
        }
        checkWords(brief, "summary", "the summary", summary.stream());
        summary.forEach(this::checkPolarity);
        if (brief.isValid("facts")) {
            var facts = Set.copyOf(brief.texts("facts"));
            summary.forEach(sentence -> checkFacts(sentence, facts));
        }
    }

    private void checkFacts(ReadEntry sentence, Set<String> facts) {
        var named = sentence.texts("facts");
        for (int i = 0; i < named.size(); i++) {
            if (!facts.contains(named.get(i))) {
                cursor.report(
                        sentence.place("facts", i),
                        ProblemCode.FACT_NOT_IN_BRIEF,
                        Quote.of(named.get(i)) + " is not among the facts of the brief",
                        "add the id to the facts of the brief, or correct it here");
            }
        }
    }

    private void checkWords(ReadEntry entry, String key, String subject, Stream<ReadEntry> parts) {
        var words = parts.mapToInt(part -> wordCount(part.textOrEmpty("text"))).sum();
        if (words > MAX_WORDS) {
            cursor.report(
                    entry.place(key),
                    ProblemCode.TOO_MANY_WORDS,
                    subject + " has " + words + " words",
                    "write at most " + MAX_WORDS + " words");
        }
    }

    private void checkPolarity(ReadEntry entry) {
        var text = entry.textOrEmpty("text");
        var answer = isForEditors ? AnswerWords.in(text) : null;
        if (answer != null) {
            cursor.report(
                    entry.place("text"),
                    ProblemCode.POLARITY,
                    Quote.of(text) + " answers " + Quote.of(answer) + ", whichever way the question is put",
                    "say what is on record so that it is true without the question: who found what, and when");
        }
    }

    private static int wordCount(String text) {
        int count = 0;
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            count += isInWord || isSpace ? 0 : 1;
            isInWord = !isSpace;
        }
        return count;
    }
}
