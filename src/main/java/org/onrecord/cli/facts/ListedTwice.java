package org.onrecord.cli.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onrecord.ask.answer.AboutTool;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.Target;
import org.onrecord.search.text.Tokens;

/**
 * Warnings about listed questions and headings that their own entry does not answer. A question that is listed is
 * answered by an entry that lists it, a brief before others, otherwise the first in the order of the record; unless it is
 * about the program, which answers by itself.
 */
final class ListedTwice {
    private static final int MOST = 20;
    private static final int HASHES = 1 << 24;
    private static final String CODE = "asked-twice";
    private static final String OF_PROGRAM = "asked-of-program";
    private static final String HINT = "leave the question to the entry that should answer it";

    private final CaseRecord record;

    private ListedTwice(CaseRecord record) {
        this.record = record;
    }

    /**
     * A question in the record.
     *
     * @param entry the place of its entry
     * @param place its place in the entry
     */
    private record Listed(Target.Kind kind, String id, String entry, String place, String question) {
        List<String> words() {
            return Tokens.spoken(question);
        }

        boolean isBefore(Listed other) {
            return kind == Target.Kind.BRIEF && other.kind != Target.Kind.BRIEF;
        }

        String name() {
            var of = switch (kind) {
                case OPEN -> "open question";
                case WITHHELD -> "withheld matter";
                case BRIEF -> "brief";
                case FACT, PARTY, CASE, GENERAL -> "fact";
            };
            return "the " + of + " " + id;
        }
    }

    static List<Problem> of(String file, CaseRecord record) {
        var listed = new ListedTwice(record);
        var found = new ArrayList<Problem>();
        listed.forEach(question -> {
            if (AboutTool.isAsked(question.question())) {
                found.add(Problem.warning(
                        OF_PROGRAM,
                        file,
                        question.entry() + "." + question.place(),
                        question.id(),
                        question.place() + " of " + question.name() + " is answered by the program, not by the entry",
                        "word it so that it asks about the case"));
            }
        });
        // Two passes: only the words of questions whose hashes are alike are kept.
        var hashes = new BitSet(HASHES);
        var twice = new BitSet(HASHES);
        listed.forEach(question -> {
            var hash = hash(question.words());
            if (hashes.get(hash)) {
                twice.set(hash);
            }
            hashes.set(hash);
        });
        var alike = new HashMap<List<String>, Listed>();
        listed.forEachIn(
                twice,
                (words, question) -> alike.merge(words, question, (one, other) -> other.isBefore(one) ? other : one));
        var count = new int[1];
        listed.forEachIn(twice, (words, question) -> {
            var taker = alike.get(words);
            if (taker != null && !taker.entry().equals(question.entry()) && count[0]++ < MOST) {
                found.add(Problem.warning(
                        CODE,
                        file,
                        question.entry() + "." + question.place(),
                        question.id(),
                        question.place() + " of " + question.name() + " is taken by " + taker.name()
                                + ", which lists it too",
                        HINT));
            }
        });
        if (count[0] > MOST) {
            found.add(Problem.warning(
                    CODE, file, "", null, count[0] - MOST + " more questions are listed by two entries", HINT));
        }
        return found;
    }

    private static int hash(List<String> words) {
        var hash = words.hashCode() * 0x9E3779B1;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(HASHES));
    }

    private interface Each {
        void accept(List<String> words, Listed question);
    }

    private void forEachIn(BitSet hashes, Each each) {
        forEach(question -> {
            var words = question.words();
            if (!words.isEmpty() && hashes.get(hash(words))) {
                each.accept(words, question);
            }
        });
    }

    /** Passes on every question and heading, in the order of the entries' numbers. */
    private void forEach(Consumer<Listed> each) {
        var position = 0;
        for (var fact : record.facts().values()) {
            add(Target.Kind.FACT, fact.id(), "facts[" + position++ + "]", Map.of(), fact.asked(), each);
        }
        position = 0;
        for (var brief : record.briefs().values()) {
            var heading = Map.of("heading", brief.heading());
            add(Target.Kind.BRIEF, brief.id(), "briefs[" + position++ + "]", heading, brief.asked(), each);
        }
        position = 0;
        for (var open : record.open().values()) {
            var about = Map.of("about", open.about());
            add(Target.Kind.OPEN, open.id(), "open[" + position++ + "]", about, open.asked(), each);
        }
        position = 0;
        for (var matter : record.withheld()) {
            var about = Map.of("about", matter.about());
            add(Target.Kind.WITHHELD, matter.id(), "withheld[" + position++ + "]", about, matter.asked(), each);
        }
    }

    private static void add(
            Target.Kind kind,
            String id,
            String entry,
            Map<String, String> heading,
            List<String> asked,
            Consumer<Listed> each) {
        heading.forEach((place, text) -> each.accept(new Listed(kind, id, entry, place, text)));
        for (var at = 0; at < asked.size(); at++) {
            each.accept(new Listed(kind, id, entry, "asked[" + at + "]", asked.get(at)));
        }
    }
}
