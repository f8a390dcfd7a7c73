package org.onrecord.lookup;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.search.index.WordSearch;
import org.onrecord.search.text.Tokens;

/** Finds sources by words, by id, or by the id of an entry that cites them. */
public final class SourceFinder {
    private final CaseRecord record;
    private final String command;

    /**
     * Creates a finder for one query.
     *
     * @param command the command, used in suggested commands
     */
    public SourceFinder(CaseRecord record, String command) {
        this.record = record;
        this.command = command;
    }

    /** Whether every word is the id of a fact or a source. */
    public boolean areIds(List<String> ids) {
        return ids.stream()
                .allMatch(
                        id -> record.facts().containsKey(id) || record.sources().containsKey(id));
    }

    /** Whether a word is the id of a source, or of an entry that stands for facts. */
    public boolean isId(String id) {
        return record.sources().containsKey(id) || facts(id).findAny().isPresent();
    }

    /** Returns the facts that an id stands for: a fact itself, or those of a brief, a person, a body or a topic. */
    public Stream<Fact> facts(String id) {
        var fact = record.facts().get(id);
        var brief = record.briefs().get(id);
        if (fact != null) {
            return Stream.of(fact);
        }
        if (brief != null) {
            return record.factsIn(brief);
        }
        return record.publicParty(id) != null
                ? record.factsAbout(id)
                : record.facts().on(Set.of(id));
    }

    /** Returns the answer for the sources of the given ids, without duplicates, in the order given. */
    public Answer answer(List<String> ids, Function<List<Source>, Answer> answer) {
        var missing = ids.stream().filter(id -> !isId(id)).toList();
        return missing.isEmpty()
                ? answer.apply(
                        ids.stream().flatMap(id -> of(id).stream()).distinct().toList())
                : missing(missing);
    }

    private List<Source> of(String id) {
        return Stream.concat(
                        Stream.of(id),
                        facts(id).flatMap(fact -> fact.sources().stream().map(Citation::source)))
                .map(record.sources()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private NotFound missing(List<String> ids) {
        return new NotFound(
                record,
                "unknown-id",
                "no fact or source has the id " + String.join(", ", ids),
                "onrecord search WORDS finds facts, onrecord sources WORDS finds sources",
                nearestIds(ids));
    }

    private List<Candidate> nearestIds(List<String> ids) {
        var known = new HashSet<>(record.facts().keySet());
        known.addAll(record.sources().keySet());
        return FactResolver.nearest(ids, known, command);
    }

    /** Returns the sources whose bibliographic data contain all the words, in file order. */
    public List<Source> having(List<String> words) {
        return record.sources().values().stream()
                .filter(source -> WordSearch.areIn(words(source), words))
                .toList();
    }

    private static Set<String> words(Source source) {
        var words = new HashSet<>(Tokens.words(String.join(
                " ",
                source.id(),
                source.title(),
                source.publisher(),
                source.kind().words(),
                String.join(" ", source.authors()))));
        words.addAll(Tokens.words(source.citation() == null ? "" : source.citation()));
        return words;
    }

    public NotFound none(List<String> words) {
        var known = new HashSet<String>();
        record.sources().values().forEach(source -> known.addAll(words(source)));
        return new NotFound(
                record,
                "nothing-matches",
                "no source about “" + String.join(" ", words) + "” is on record",
                "onrecord sources lists them all",
                Stream.concat(nearestIds(words).stream(), Respelling.of(words, known).stream())
                        .toList());
    }
}
