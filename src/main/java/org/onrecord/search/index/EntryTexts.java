package org.onrecord.search.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Party;
import org.onrecord.model.Withheld;
import org.onrecord.search.text.GeneralQuestions;
import org.onrecord.search.text.WordList;
import org.onrecord.search.vectors.Learner.Texts;

/**
 * The texts of an entry that questions are compared with.
 *
 * @param text its own text; empty if it has none
 * @param asked the questions that it answers
 */
public record EntryTexts(Target target, String text, List<String> asked) {
    private static final String NAME = "NAME";
    private static final Map<String, List<String>> QUESTIONS = WordList.lines("entry-questions.txt").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(
                    parts -> parts[0], parts -> Stream.of(parts[1].split(", ")).toList()));

    /** Returns the texts of all entries of a record, in the order of their numbers. */
    public static Stream<EntryTexts> of(CaseRecord record) {
        return Stream.of(
                        record.facts().values().stream().map(EntryTexts::of),
                        record.briefs().values().stream()
                                .map(brief -> new EntryTexts(
                                        new Target(Target.Kind.BRIEF, brief.id()),
                                        brief.heading() + " " + Objects.requireNonNullElse(brief.summaryText(), ""),
                                        with(brief.heading(), brief.asked()))),
                        record.open().values().stream()
                                .map(open -> new EntryTexts(
                                        new Target(Target.Kind.OPEN, open.id()),
                                        open.about() + ": " + open.text(),
                                        with(open.about(), open.asked()))),
                        record.withheld().stream()
                                .map(entry -> new EntryTexts(
                                        new Target(Target.Kind.WITHHELD, entry.id()), entry.about(), entry.asked())),
                        record.parties().stream()
                                .filter(party -> !party.isPrivate())
                                .map(EntryTexts::of),
                        Stream.of(ofCase(record)),
                        GeneralQuestions.BY_SORT.entrySet().stream()
                                .map(sort -> new EntryTexts(
                                        new Target(Target.Kind.GENERAL, sort.getKey()), "", sort.getValue())))
                .flatMap(texts -> texts);
    }

    private static EntryTexts of(Fact fact) {
        return new EntryTexts(new Target(Target.Kind.FACT, fact.id()), fact.statement(), fact.asked());
    }

    private static EntryTexts of(Party party) {
        return new EntryTexts(
                new Target(Target.Kind.PARTY, party.id()),
                party.name() + ": " + party.role(),
                questions("party", List.of(party.name())));
    }

    private static EntryTexts ofCase(CaseRecord record) {
        var names = Stream.concat(Stream.of(record.title()), record.aliases().stream())
                .toList();
        return new EntryTexts(new Target(Target.Kind.CASE, record.caseId()), record.title(), questions("case", names));
    }

    /** Returns the questions that a person or body answers without listing them. */
    public static List<String> questionsOf(Party party) {
        return of(party).asked();
    }

    /** Returns the questions that every record answers with its overview. */
    public static List<String> questionsOf(CaseRecord record) {
        return ofCase(record).asked();
    }

    private static List<String> questions(String kind, List<String> names) {
        return Objects.requireNonNull(QUESTIONS.get(kind)).stream()
                .flatMap(question -> question.contains(NAME)
                        ? names.stream().map(name -> question.replace(NAME, name))
                        : Stream.of(question))
                .distinct()
                .toList();
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).distinct().toList();
    }

    /** Returns all texts, its own first. */
    public List<String> all() {
        return text.isEmpty()
                ? asked
                : Stream.concat(Stream.of(text), asked.stream()).toList();
    }

    /** Returns the number of questions that a record lists itself. */
    static int listed(CaseRecord record) {
        return Stream.of(
                        record.facts().values().stream().map(Fact::asked),
                        record.briefs().values().stream().map(Brief::asked),
                        record.open().values().stream().map(OpenQuestion::asked),
                        record.withheld().stream().map(Withheld::asked))
                .flatMap(lists -> lists)
                .mapToInt(List::size)
                .sum();
    }

    /** Returns the texts to learn from: those of entries that have several. */
    public static Texts learned(CaseRecord record) {
        var learned = new Texts();
        var number = new int[1];
        of(record).map(EntryTexts::all).filter(texts -> texts.size() > 1).forEach(texts -> {
            texts.forEach(text -> learned.add(number[0], text));
            number[0]++;
        });
        return learned;
    }
}
