package org.onrecord.search.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Party;
import org.onrecord.model.Withheld;
import org.onrecord.search.text.Vocabulary;
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
    private static final Map<String, String> QUESTIONS = WordList.named("entry-questions.txt");

    /** Returns the texts of all entries of a record, in the order of their numbers. */
    public static Stream<EntryTexts> of(CaseRecord record) {
        return Stream.of(
                        record.facts().values().stream().map(EntryTexts::of),
                        record.briefs().values().stream().map(EntryTexts::of),
                        record.open().values().stream().map(EntryTexts::of),
                        record.withheld().stream().map(EntryTexts::of),
                        record.publicParties().map(EntryTexts::of),
                        Stream.of(ofCase(record)),
                        declined(record).keySet().stream().map(type -> ofGeneral(record, type)))
                .flatMap(texts -> texts);
    }

    public static EntryTexts of(CaseRecord record, Target target) {
        var id = target.id();
        return switch (target.kind()) {
            case FACT -> of(requireNonNull(record.facts().get(id)));
            case BRIEF -> of(requireNonNull(record.briefs().get(id)));
            case OPEN -> of(requireNonNull(record.open().get(id)));
            case WITHHELD ->
                record.withheld().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .map(EntryTexts::of)
                        .orElseThrow();
            case PARTY -> of(requireNonNull(record.party(id)));
            case CASE -> ofCase(record);
            case GENERAL -> ofGeneral(record, id);
        };
    }

    public static EntryTexts of(Fact fact) {
        return of(Target.Kind.FACT, fact.id(), fact.statement(), fact.asked());
    }

    public static EntryTexts of(Brief brief) {
        var text = brief.heading() + " " + Objects.requireNonNullElse(brief.summaryText(), "");
        return of(Target.Kind.BRIEF, brief.id(), text, with(brief.heading(), brief.asked()));
    }

    public static EntryTexts of(OpenQuestion open) {
        return of(Target.Kind.OPEN, open.id(), open.about() + ": " + open.text(), with(open.about(), open.asked()));
    }

    private static EntryTexts of(Withheld entry) {
        return of(Target.Kind.WITHHELD, entry.id(), entry.about(), entry.asked());
    }

    private static EntryTexts of(Party party) {
        var text = party.name() + ": " + party.role();
        return of(Target.Kind.PARTY, party.id(), text, questions("party", Stream.of(party.name())));
    }

    private static EntryTexts ofCase(CaseRecord record) {
        var names = Stream.concat(Stream.of(record.title()), record.aliases().stream());
        return of(Target.Kind.CASE, record.caseId(), record.title(), questions("case", names));
    }

    private static EntryTexts ofGeneral(CaseRecord record, String type) {
        return of(Target.Kind.GENERAL, type, "", requireNonNull(declined(record).get(type)));
    }

    /** Returns the questions that no record answers, by type. */
    private static Map<String, List<String>> declined(CaseRecord record) {
        return Vocabulary.of(record.vocabularies()).declined();
    }

    private static EntryTexts of(Target.Kind kind, String id, String text, List<String> asked) {
        return new EntryTexts(new Target(kind, id), text, asked);
    }

    private static List<String> questions(String kind, Stream<String> names) {
        var all = names.toList();
        return Stream.of(requireNonNull(QUESTIONS.get(kind)).split(", "))
                .flatMap(question -> question.contains(NAME)
                        ? all.stream().map(name -> question.replace(NAME, name))
                        : Stream.of(question))
                .distinct()
                .toList();
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).distinct().toList();
    }

    /** Returns the questions listed; the description of a withheld matter counts as one. */
    public List<String> listed() {
        return target.kind() == Target.Kind.WITHHELD ? all() : asked;
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
