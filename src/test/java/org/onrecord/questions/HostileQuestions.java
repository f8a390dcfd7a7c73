package org.onrecord.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/** Questions that no person would ask: far too long, made of control characters, of chance, of the record's own words. */
final class HostileQuestions {
    private static final int LONG = 10_000;
    private static final int LONGEST_MIX = 30;
    private static final int FIRST_PRINTABLE = 0x20;

    /** Words that steer a question, to be mixed with those of the record. */
    private static final List<String> STEERING = List.of(
            "who", "when", "where", "why", "what", "how", "many", "long", "was", "is", "did", "not", "and", "or",
            "first", "last", "second", "latest", "now", "still", "before", "after", "between", "in", "on", "2009",
            "2014", "1", "may", "june", "she", "he", "it", "they", "that", "one", "source", "the", "of", "?", "'", "\"",
            "-", "/");

    private HostileQuestions() {}

    /** The fixed ones, and every question of the sets that ask a record, on one line each. */
    static List<String> andThoseOfSets(Path facts) throws IOException {
        return Stream.concat(fixed().stream(), QuestionSet.questionsTo(facts).stream())
                .map(question -> question.replaceAll("\\R", " "))
                .filter(question -> !question.startsWith("/"))
                .toList();
    }

    /** Long ones and strange ones. */
    static List<String> fixed() {
        var controls = IntStream.range(0, FIRST_PRINTABLE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return List.of(
                "a".repeat(LONG),
                "who ".repeat(LONG / 4),
                "was barker convicted of murder and ".repeat(LONG / 35),
                "?".repeat(LONG),
                "'".repeat(LONG),
                "1 2 3 4 5 6 7 8 9 ".repeat(LONG / 18),
                "01/02/2003 and 4 May 2005 ".repeat(LONG / 26),
                "between 2008 and between ".repeat(LONG / 25),
                "\u0301".repeat(LONG),
                "e\u0301".repeat(LONG / 2),
                "👩‍👩‍👧‍👦".repeat(LONG / 11),
                "\ud800".repeat(100),
                "\udc00 who",
                "who was\u0000 convicted",
                controls,
                "when" + controls + "did he die",
                "\u001b[31mwhen was she released\u001b[0m",
                "\u001b]8;;https://example.org\u0007who\u001b]8;;\u0007",
                "\u202ewho was convicted\u202c",
                "\ufeffwho was convicted",
                "who\u00a0was\u2003convicted\u3000?",
                "who was convicted\r",
                "who\twas\tconvicted",
                "İSTANBUL ıI ßẞ ﬁ Ǆ",
                "on 31 February 2009",
                "in 0000",
                "on 99999999999999999999 May 2009",
                "in 2147483648",
                "between 2015 and 2009",
                "before before before",
                "the second one",
                "source 999999999999",
                "what about in",
                "and?",
                "x".repeat(100) + " " + "y".repeat(100));
    }

    /** Words of a record and words that steer, in any order. */
    static List<String> mixes(CaseRecord record, Random chance, int many) {
        var words = Stream.concat(
                        record.facts().values().stream()
                                .map(Fact::statement)
                                .flatMap(statement -> Stream.of(statement.split(" ", -1))),
                        STEERING.stream())
                .distinct()
                .toList();
        var mixes = new ArrayList<String>();
        for (var i = 0; i < many; i++) {
            mixes.add(chance.ints(1 + chance.nextInt(LONGEST_MIX), 0, words.size() + STEERING.size())
                    .mapToObj(place -> place < words.size() ? words.get(place) : STEERING.get(place - words.size()))
                    .collect(Collectors.joining(" ")));
        }
        return mixes;
    }

    /** Any characters, most of them of the lowest planes. */
    static List<String> noise(Random chance, int many) {
        var noise = new ArrayList<String>();
        for (var i = 0; i < many; i++) {
            var most = List.of(0x7f, 0x250, 0x10000).get(chance.nextInt(3));
            noise.add(chance.ints(1 + chance.nextInt(100), 0, most)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()));
        }
        return noise;
    }

    /** Questions with a letter lost, doubled, swapped with the next, or with their end cut off. */
    static List<String> damaged(List<String> questions, Random chance) {
        return questions.stream().map(question -> damaged(question, chance)).toList();
    }

    private static String damaged(String question, Random chance) {
        var place = chance.nextInt(question.length());
        var before = question.substring(0, place);
        var at = question.charAt(place);
        var after = question.substring(place + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + at + at + after;
            case 2 -> before;
            default -> after.isEmpty() ? before + at : before + after.charAt(0) + at + after.substring(1);
        };
    }
}
