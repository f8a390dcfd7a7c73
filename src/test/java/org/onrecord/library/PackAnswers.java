package org.onrecord.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.ask.Questions;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.WordSearch;

/** The answers of searches, questions, lists and lookups in a record. */
final class PackAnswers {
    private PackAnswers() {}

    static List<Object> of(CaseRecord record) {
        var found = new ArrayList<>();
        for (var words : List.of("review", "head warden", "the", "zzz")) {
            found.add(WordSearch.rank(record, List.of(words)));
        }
        var questions = new Questions(record);
        for (var question : List.of("who was convicted", "when did it happen", "what changed because of it", "zzz")) {
            found.add(questions.answer(question, Context.NONE, 3).answers());
        }
        found.add(record.topics());
        for (var query : queries(record)) {
            found.add(shown(query.answer(record)));
        }
        record.people().keySet().forEach(id -> found.add(record.factsAbout(id).toList()));
        record.organisations()
                .keySet()
                .forEach(id -> found.add(record.factsAbout(id).toList()));
        found.add(record.factsOf(FactKind.OUTCOME, FactKind.EVENT, FactKind.CUSTODY)
                .toList());
        return found;
    }

    /** Lookups by all that a pack has tables for: names, topics, proceedings, dates and whose custody it is. */
    private static List<Query> queries(CaseRecord record) {
        var queries = new ArrayList<Query>();
        var few = new FactFilter(Set.of(), Set.of(), 3);
        var middle = List.of("from", "2010-01-01", "to", "2015-06-30");
        // No day is in the range and in the year.
        var none = List.of("from", "2010-01-01", "words", "1900");
        for (var range : List.of(List.of(), middle, none)) {
            queries.add(with(range, "when", "limit", 3));
            queries.add(with(range, "timeline"));
            record.topics()
                    .forEach(topic ->
                            queries.add(with(range, "timeline", "topic", topic.id(), "all", true, "limit", 3)));
        }
        queries.add(Queries.asked("search", "limit", 3));
        queries.add(new StatusQuery(null, null));
        queries.add(Queries.OUTCOME);
        record.proceedings().keySet().forEach(id -> queries.add(Queries.asked("outcome", "proceeding", id)));
        var names = new ArrayList<>(List.of("zzz", "", "the", "ward", "tribunal"));
        record.people().values().forEach(person -> names.addAll(person.aliases()));
        Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .flatMap(party ->
                        Stream.of(party.id(), party.name(), party.name().split(" ", -1)[0], party.name() + "x"))
                .forEach(names::add);
        for (var name : names) {
            queries.add(new WhoQuery(name, few));
            queries.add(new StatusQuery(name, null));
            queries.add(Queries.asked("parole", "name", name));
            queries.add(Queries.asked("outcome", "name", name));
        }
        record.facts().keySet().forEach(id -> queries.add(new ShowQuery(List.of(id))));
        return queries;
    }

    private static Query with(List<?> range, String lookup, Object... others) {
        return Queries.asked(
                lookup, Stream.concat(range.stream(), Stream.of(others)).toArray());
    }

    private static List<Object> shown(Answer answer) {
        return switch (answer) {
            case Found found ->
                List.of(
                        found.total(),
                        found.remarks(),
                        found.content().answers(found.record()).toString());
            case NotFound missing -> List.of(missing.code(), missing.message(), missing.nearest());
            case Ambiguous ambiguous -> List.of(ambiguous.candidates());
        };
    }
}
