package org.onrecord.questions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.CaseRecord;

/** What an answer may say: the facts of a record in their own words, and the intervals of its statuses. */
final class Grounds {
    private final CaseRecord record;
    /** Every sentence, after the id of the fact that it is based on. */
    private final Set<String> said = new HashSet<>();

    Grounds(CaseRecord record) {
        this.record = record;
        record.facts().values().forEach(fact -> said.add(fact.id() + " " + fact.statement()));
        var sentence = new CustodySentence(record);
        record.statuses().stream()
                .filter(interval -> !interval.facts().isEmpty())
                .forEach(interval -> said.add(interval.facts().getFirst() + " " + sentence.of(interval)));
    }

    /** What is made up, lacks a source, is given twice, or is no answer and no reason. */
    List<String> complaints(Told told) {
        var invented = told.answers().stream()
                .map(answer -> answer.id() + " " + answer.statement())
                .filter(sentence -> !said.contains(sentence))
                .map(sentence -> "not on record: " + sentence);
        var unsourced =
                told.answers().stream().filter(answer -> !cites(answer)).map(answer -> "no source: " + answer.id());
        var twice = told.answers().stream().distinct().count() == told.answers().size()
                ? Stream.<String>empty()
                : Stream.of("an answer is given twice");
        var reasonless = (told.reason() == null) == told.answers().isEmpty() && !isOfTool(told)
                ? Stream.of("answers and reason do not fit: " + told.reason())
                : Stream.<String>empty();
        return Stream.of(invented, unsourced, twice, reasonless)
                .flatMap(each -> each)
                .toList();
    }

    private boolean cites(Told.Answer answer) {
        return !answer.sources().isEmpty() && record.sources().keySet().containsAll(answer.sources());
    }

    /** "Thanks" is answered by the tool, with a sentence and no fact. */
    private static boolean isOfTool(Told told) {
        return told.answers().isEmpty() && told.message() != null;
    }
}
