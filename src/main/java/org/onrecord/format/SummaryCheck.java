package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.model.NameFinder;
import org.onrecord.model.NameFinder.Name;
import org.onrecord.model.Party;
import org.onrecord.model.PersonNames;

/** Checks what briefs and open questions say: its length, its facts, and that it concerns no private person. */
final class SummaryCheck {
    private static final int MAX_SENTENCES = 3;
    private static final int MAX_WORDS = 60;

    private final Cursor cursor;
    private final EntryTable<?> people;
    private final List<ReadEntry> briefs = new ArrayList<>();
    private final List<ReadEntry> sentences = new ArrayList<>();

    SummaryCheck(Cursor cursor, EntryTable<?> people) {
        this.cursor = cursor;
        this.people = people;
    }

    void checkBrief(ReadEntry brief) {
        briefs.add(brief);
        var summary = brief.parts("summary");
        sentences.addAll(summary);
        if (summary.size() > MAX_SENTENCES) {
            cursor.report(
                    summary.get(MAX_SENTENCES).place(),
                    ProblemCode.TOO_MANY_SENTENCES,
                    "the summary has " + summary.size() + " sentences",
                    "write at most " + MAX_SENTENCES);
        }
        checkWords(brief, "summary", "the summary", summary.stream());
        if (brief.isValid("facts")) {
            var facts = Set.copyOf(brief.texts("facts"));
            summary.forEach(sentence -> checkFacts(sentence, facts));
        }
    }

    void checkOpenQuestion(ReadEntry question) {
        sentences.add(question);
        checkWords(question, "text", "the text", Stream.of(question));
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

    /** Reports private people after the whole file has been read: briefs and open questions are listings. */
    void checkPeople() {
        briefs.forEach(this::checkSubjects);
        var names = privateNames();
        for (var sentence : sentences) {
            for (var id :
                    names.in(sentence.textOrEmpty("text")).stream().sorted().toList()) {
                cursor.report(
                        sentence.place("text"),
                        ProblemCode.PRIVATE_PERSON,
                        "the text names " + Quote.of(id) + ", who is private",
                        "write the role instead of the name");
            }
        }
    }

    private void checkSubjects(ReadEntry brief) {
        var subjects = brief.texts("people");
        for (int i = 0; i < subjects.size(); i++) {
            if (people.get(subjects.get(i)) instanceof Party person && person.isPrivate()) {
                cursor.report(
                        brief.place("people", i),
                        ProblemCode.PRIVATE_PERSON,
                        Quote.of(person.id()) + " is private; a brief cannot be about a private person",
                        "remove the id");
            }
        }
    }

    private NameFinder privateNames() {
        return NameFinder.of(people.entries().values().stream()
                .map(Party.class::cast)
                .filter(Party::isPrivate)
                .flatMap(person -> new PersonNames(person).full().map(name -> Name.of(name, person.id()))));
    }
}
