package org.onrecord.format.canonical;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;

/** Finds the numbers and names of a sentence that none of its facts contains. */
final class Grounding {
    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, String> NUMBERS = numbers();

    /** A number in words with a hyphen, a number in digits with its separators, or a word. */
    private static final Pattern WORD = Pattern.compile("\\b(?i:" + String.join("|", TENS) + ")-(?i:"
            + String.join("|", UNITS.subList(1, 10)) + ")\\b|\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*|[\\p{L}\\p{M}\\p{N}]+");

    /** "One" is mostly a pronoun. */
    private static final String ONE = "one";

    private final CaseRecord record;

    Grounding(CaseRecord record) {
        this.record = record;
    }

    private static Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        for (var i = 0; i < UNITS.size(); i++) {
            numbers.put(UNITS.get(i), String.valueOf(i));
        }
        for (var i = 0; i < TENS.size(); i++) {
            var ten = 20 + 10 * i;
            numbers.put(TENS.get(i), String.valueOf(ten));
            for (var unit = 1; unit < 10; unit++) {
                numbers.put(TENS.get(i) + "-" + UNITS.get(unit), String.valueOf(ten + unit));
            }
        }
        return numbers;
    }

    /** Returns the numbers and names of a text, as spelt there, that neither its facts nor the record's title and date have. */
    Collection<String> missing(String text, List<String> facts) {
        var missing = new LinkedHashMap<String, String>();
        var words = WORD.matcher(text);
        while (words.find()) {
            if (isChecked(words, text)) {
                missing.putIfAbsent(normal(words.group()), words.group());
            }
        }
        if (!missing.isEmpty()) {
            var known = new HashSet<String>();
            addWords(record.title(), known);
            addWords(FactDate.of(record.asOf()).inWords(), known);
            facts.forEach(id -> addWords(Objects.requireNonNull(record.facts().get(id)), known));
            missing.keySet().removeIf(word -> isIn(word, known));
            missing.values().removeIf(word -> isCount(word, facts));
        }
        return missing.values();
    }

    /** Whether a word is a number, or a name: in upper case, but not at the beginning of a sentence. */
    private static boolean isChecked(Matcher word, String text) {
        var first = word.group().codePointAt(0);
        var lower = word.group().toLowerCase(Locale.ROOT);
        return Character.isDigit(first)
                || (NUMBERS.containsKey(lower) && !lower.equals(ONE))
                || (Character.isUpperCase(first) && !isAtStart(text, word.start()));
    }

    private static boolean isAtStart(String text, int position) {
        var before = text.substring(0, position).stripTrailing();
        return before.isEmpty() || ".:?!\"“‘(".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isIn(String word, Set<String> known) {
        return known.contains(word)
                || known.contains(word + "s")
                || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)));
    }

    /** Whether a number in words counts the facts, or the people in them. */
    private boolean isCount(String word, List<String> facts) {
        var people = facts.stream()
                .flatMap(id -> Objects.requireNonNull(record.facts().get(id)).people().stream())
                .distinct()
                .count();
        var number = NUMBERS.get(word.toLowerCase(Locale.ROOT));
        return number != null && (number.equals(String.valueOf(facts.size())) || number.equals(String.valueOf(people)));
    }

    /** Returns a word in lower case, and a number in digits without separators. */
    private static String normal(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace(",", "");
        return NUMBERS.getOrDefault(lower, lower);
    }

    private void addWords(Fact fact, Set<String> words) {
        var parties = Stream.concat(fact.people().stream(), fact.organisations().stream())
                .map(record::party)
                .filter(Objects::nonNull)
                .flatMap(party -> Stream.concat(Stream.of(party.name(), party.role()), party.aliases().stream()));
        var detail = fact.detail() == null
                ? Stream.<String>empty()
                : fact.detail().filled().stream()
                        .filter(one -> one.value() != null)
                        .map(one -> Detail.words(one, record));
        Stream.of(Stream.of(fact.statement(), fact.note(), fact.date().inWords()), detail, parties)
                .flatMap(texts -> texts)
                .forEach(text -> addWords(text, words));
    }

    private static void addWords(@Nullable String text, Set<String> words) {
        if (text != null) {
            var matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(normal(matcher.group()));
            }
        }
    }
}
