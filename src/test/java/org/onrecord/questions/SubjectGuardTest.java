package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.FullOnly;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.model.PartyType;

/** Questions about one person, asked of another: none is answered with the first. */
class SubjectGuardTest {
    private static final CaseRecord RECORD = Records.read(QuestionSet.SHIPPED);
    /** One question in so many that the record lists is asked. */
    private static final int STEP = 5;
    /** One swapped question in so many is asked in the short run. */
    private static final int SHORT_STEP = 3;

    private static final List<Party> PEOPLE = RECORD.people().values().stream()
            .filter(person -> person.type() == PartyType.PERSON && !person.isPrivate())
            .filter(person -> !RECORD.isAbout(person.id()))
            .toList();

    /** A question, and the person whose name was put into it. */
    private record Swapped(String question, Party person) {}

    @Test
    void nobody_is_answered_with_somebody_else() throws Exception {
        var all = questions().flatMap(SubjectGuardTest::swapped).toList();
        assertThat(all).hasSizeGreaterThan(1000);
        var step = FullOnly.IS_SHORT ? SHORT_STEP : 1;
        var swapped = Stream.iterate(0, at -> at < all.size(), at -> at + step)
                .map(all::get)
                .toList();

        var lines = new ArrayList<String>();
        swapped.forEach(one -> lines.addAll(List.of("/reset", one.question())));
        var objects = new OwnShell(QuestionSet.SHIPPED).objects(lines);

        var wrong = new LinkedHashMap<String, List<String>>();
        for (var at = 0; at < swapped.size(); at++) {
            var told = Told.of(objects.get(2 * at + 1));
            if (!isAbout(told, swapped.get(at))) {
                wrong.put(
                        swapped.get(at).question(),
                        told.answers().stream().map(Told.Answer::id).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The questions that the record lists, and the first of each conversation of the sets; none with words after its question mark. */
    private static Stream<String> questions() throws Exception {
        var listed = Stream.concat(
                        RECORD.facts().values().stream().flatMap(fact -> fact.asked().stream()),
                        RECORD.briefs().values().stream().flatMap(brief -> brief.asked().stream()))
                .toList();
        var first = QuestionSet.all().stream()
                .filter(set -> set.facts().equals(QuestionSet.SHIPPED))
                .flatMap(set -> set.conversations().stream())
                .map(conversation -> conversation.turns().getFirst().question().replace('\n', ' '));
        return Stream.concat(
                        Stream.iterate(0, at -> at < listed.size(), at -> at + STEP)
                                .map(listed::get),
                        first)
                .filter(question -> question.indexOf('?') < 0 || question.indexOf('?') == question.length() - 1);
    }

    /** The question with another person's name in place of the first person whom it names in full or by surname. */
    private static Stream<Swapped> swapped(String question) {
        return PEOPLE.stream()
                .filter(person -> name(person).matcher(question).find())
                .limit(1)
                .flatMap(person -> {
                    var other = PEOPLE.get(Math.floorMod(question.hashCode(), PEOPLE.size()));
                    var asked = name(person).matcher(question).replaceFirst(other.name());
                    return surname(other).equals(surname(person))
                                    || asked.contains("besides")
                                    || asked.contains("not counting")
                            ? Stream.empty()
                            : Stream.of(new Swapped(asked, other));
                });
    }

    private static Pattern name(Party person) {
        return Pattern.compile(
                "(?iU)\\b(?:" + Pattern.quote(person.name()) + "|" + Pattern.quote(surname(person)) + ")\\b");
    }

    private static String surname(Party person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether there is no answer, or one of the answers is about the person or names them, or the message does. */
    private static boolean isAbout(Told told, Swapped swapped) {
        var surname = surname(swapped.person());
        return told.answers().isEmpty()
                || String.valueOf(told.message()).toLowerCase(Locale.ROOT).contains(surname)
                || told.answers().stream()
                        .anyMatch(
                                answer -> answer.text().toLowerCase(Locale.ROOT).contains(surname)
                                        || people(answer)
                                                .contains(swapped.person().id()));
    }

    private static List<String> people(Told.Answer answer) {
        var fact = RECORD.facts().get(answer.id());
        return fact == null ? List.of() : fact.people();
    }
}
