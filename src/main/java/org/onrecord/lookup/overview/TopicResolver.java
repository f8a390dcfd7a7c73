package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.search.text.Tokens;

/** A resolver of topics by id, or by words of id and heading. */
final class TopicResolver {
    private static final int NEAREST_SHOWN = 5;

    private final CaseRecord record;

    TopicResolver(CaseRecord record) {
        this.record = record;
    }

    Answer answer(String asked) {
        var words = Tokens.words(asked);
        var called = matching(brief -> Tokens.words(brief.id()).equals(words)
                || Tokens.words(brief.heading()).equals(words));
        var having = called.isEmpty() ? matching(brief -> words(brief).containsAll(words)) : called;
        if (having.size() == 1) {
            return page(having.getFirst());
        }
        return having.isEmpty() || words.isEmpty()
                ? new NotFound(
                        record,
                        "unknown-topic",
                        "no topic “" + asked + "” is on record",
                        "onrecord overview --list lists them",
                        candidates(nearest(words)))
                : new Ambiguous(record, asked, candidates(having));
    }

    private Answer page(Brief brief) {
        var facts = new Outcomes(record).standingFirst(record.factsIn(brief).toList());
        return Found.of(
                record, new OverviewPage(List.of(new OverviewPage.Section(brief.heading(), facts)), brief, List.of()));
    }

    private List<Brief> matching(Predicate<Brief> condition) {
        return record.briefs().values().stream().filter(condition).toList();
    }

    private static List<String> words(Brief brief) {
        var words = new ArrayList<>(Tokens.words(brief.id()));
        words.addAll(Tokens.words(brief.heading()));
        return words;
    }

    /**
     * Returns briefs with a similar word in id or heading, then briefs with a sample question that contains all the
     * words.
     */
    private Collection<Brief> nearest(List<String> words) {
        var nearest = new LinkedHashSet<>(matching(brief -> words.stream()
                .anyMatch(word -> word.length() > 2
                        && !Spelling.nearest(word, words(brief)).isEmpty())));
        nearest.addAll(matching(brief -> brief.asked().stream()
                .anyMatch(question -> Tokens.words(question).containsAll(words))));
        return nearest.stream().limit(NEAREST_SHOWN).toList();
    }

    private static List<Candidate> candidates(Collection<Brief> briefs) {
        return briefs.stream()
                .map(brief -> new Candidate(brief.id(), brief.heading(), "onrecord overview " + brief.id()))
                .toList();
    }
}
