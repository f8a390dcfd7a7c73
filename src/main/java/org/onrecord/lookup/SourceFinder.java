package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.failure.Candidate;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.Source;
import org.onrecord.search.index.WordSearch;
import org.onrecord.search.text.Tokens;

/** Turns ids of facts and sources into sources, or into the answer that says which do not exist. */
public final class SourceFinder {
    private final CaseRecord record;
    private final String command;
    private final VersionSource editions;

    /**
     * A finder for one query.
     *
     * @param command the command asked, for the commands that candidates suggest
     * @param editions where later versions are read, to say since when a fact is on record
     */
    public SourceFinder(CaseRecord record, String command, VersionSource editions) {
        this.record = record;
        this.command = command;
        this.editions = editions;
    }

    /** Whether each of these is the id of a fact or of a source. */
    public boolean areIds(List<String> ids) {
        return ids.stream().allMatch(this::isId);
    }

    private boolean isId(String id) {
        return record.facts().containsKey(id) || record.sources().containsKey(id);
    }

    /** Answers with the sources named and those of the facts named, each once, in the order asked. */
    public Answer answer(List<String> ids, Function<List<Source>, Answer> answer) {
        var missing = ids.stream().filter(id -> !isId(id)).toList();
        return missing.isEmpty()
                ? answer.apply(
                        ids.stream().flatMap(id -> of(id).stream()).distinct().toList())
                : missing(missing);
    }

    private List<Source> of(String id) {
        var fact = record.facts().get(id);
        var sources = new ArrayList<Source>();
        for (var named : fact == null ? List.of(id) : ids(fact)) {
            var source = record.sources().get(named);
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static List<String> ids(Fact fact) {
        return fact.sources().stream().map(Citation::source).toList();
    }

    /** Says of facts why they are not there, and of anything else what is spelt nearly alike. */
    private NotFound missing(List<String> ids) {
        var missing = new FactResolver(record, command, editions).missing(ids);
        if (!missing.code().equals("unknown-id")) {
            return missing;
        }
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

    /** The sources that have all of these words in what a bibliography says of them, in the order of the file. */
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

    /** The answer to words that no source has. */
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
