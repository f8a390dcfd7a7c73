package org.onrecord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.search.names.Mention;

/** Splits sentences into clauses that have a claim of their own. */
final class Clauses {
    private static final String VERB = "(?:then |later |also |never |subsequently |eventually |both |all )?"
            + "(?:was|were|is|are|had|has|have|did|does|he|she|they|it|got|won|lost|gave|told|said|left|became|took|made|found|held|went|put|set|ran|led|wrote|\\w{3,}ed)\\b";
    private static final Pattern SPLIT = Pattern.compile(
            ";\\s+|,?\\s+(?:but|while|whereas|although)\\s+|\\s+[–—]\\s+|,\\s+(?=who\\b|which\\b)|,?\\s+and\\s+(?="
                    + VERB + "|(?:in|on|by|from)\\s+[\\dA-Z])");
    private static final Pattern FIRST_VERB = Pattern.compile(
            "\\b(?:was|were|is|are|had|has|have|did|does|got|won|lost|gave|told|said|left|became|took|made|found|held|went|led|wrote|\\w{3,}ed)\\b");
    /** Where a sentence goes on after a relative clause. */
    private static final Pattern RESUMED = Pattern.compile(",\\s+(?=" + VERB + ")");

    private static final Pattern RELATIVE = Pattern.compile("^(?:who|which)\\b");
    private static final Pattern PRONOUN =
            Pattern.compile("^(?:then |later |also )?(?:he|she|they|it|him|her)\\b", Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** Returns the parts with a verb; the whole sentence if it is one part. */
    static List<Reading> of(String sentence, TextReader reader) {
        var parts = new ArrayList<int[]>();
        var matcher = SPLIT.matcher(sentence);
        var from = 0;
        while (matcher.find()) {
            add(sentence, from, matcher.start(), parts);
            from = matcher.end();
        }
        add(sentence, from, sentence.length(), parts);
        return read(sentence, parts, reader);
    }

    /** Adds a part; a relative clause ends where its sentence goes on. */
    private static void add(String sentence, int from, int to, List<int[]> parts) {
        var text = sentence.substring(from, to);
        var resumed = RESUMED.matcher(text);
        if (RELATIVE.matcher(text).find() && resumed.find()) {
            parts.add(new int[] {from, from + resumed.start()});
            parts.add(new int[] {from + resumed.end(), to});
        } else {
            parts.add(new int[] {from, to});
        }
    }

    private static List<Reading> read(String sentence, List<int[]> parts, TextReader reader) {
        var clauses = new ArrayList<Reading>();
        List<Mention> subject = List.of();
        List<Mention> before = List.of();
        for (var part : parts) {
            var text = sentence.substring(part[0], part[1]).strip();
            var carried = part[0] == 0 ? List.<Mention>of() : carried(text, before, subject, reader);
            var reading = reader.read(text, carried);
            if (FIRST_VERB.matcher(text).find()) {
                clauses.add(reading);
            }
            subject = subject.isEmpty() ? subject(text, reader) : subject;
            before = reading.mentions();
        }
        return clauses;
    }

    private static List<Mention> carried(String text, List<Mention> before, List<Mention> subject, TextReader reader) {
        if (RELATIVE.matcher(text).find()) {
            return before.isEmpty() ? List.of() : List.of(before.getLast());
        }
        var own = subject(text, reader);
        return own.isEmpty() || PRONOUN.matcher(text).find() ? subject : List.of();
    }

    /** Returns the people and bodies before the first verb. */
    private static List<Mention> subject(String text, TextReader reader) {
        var verb = FIRST_VERB.matcher(text);
        var before = verb.find() ? text.substring(0, verb.start()) : text;
        return reader.read(before).mentions();
    }
}
