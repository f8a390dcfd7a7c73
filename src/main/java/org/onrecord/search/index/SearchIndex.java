package org.onrecord.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * The inverted index of a record, made once: of its words for searches by word, and of the terms that questions look for.
 *
 * <p>Each of the two is made when it is first used, since a search in a record that was just read needs one only.
 */
public final class SearchIndex {
    private static volatile @Nullable SearchIndex latest;

    private final CaseRecord record;
    private final List<Fact> facts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable IndexField words;
    private @Nullable FactTerms terms;

    private SearchIndex(CaseRecord record) {
        this.record = record;
        this.facts = List.copyOf(record.facts().values());
        for (var number = 0; number < facts.size(); number++) {
            numbers.put(facts.get(number).id(), number);
        }
    }

    /** The index of a record; that of the record asked last is kept, and the native binary has that of the bundled one. */
    @SuppressWarnings("ReferenceEquality") // comparing two records takes as long as reading one
    public static SearchIndex of(CaseRecord record) {
        var index = latest;
        if (index == null || index.record != record) {
            index = new SearchIndex(record);
            latest = index;
        }
        return index;
    }

    /** The facts; their places in this list are their numbers. */
    List<Fact> facts() {
        return facts;
    }

    /** The words of the facts as they are written. */
    IndexField words() {
        var made = words;
        if (made == null) {
            made = WordAnalyzer.index(record);
            words = made;
        }
        return made;
    }

    /** What questions look for. */
    FactTerms terms() {
        var made = terms;
        if (made == null) {
            made = FactAnalyzer.index(record);
            terms = made;
        }
        return made;
    }

    /** Makes all of it, so that no question has to wait for it. */
    public SearchIndex complete() {
        words();
        terms();
        return this;
    }

    /** The words of all facts with how often each occurs, for spelling. */
    public Map<String, Integer> vocabulary() {
        return terms().vocabulary();
    }

    /** Whether any fact has a term. */
    public boolean hasTerm(String term) {
        return terms().field().postings().contains(term);
    }

    /** Whether somebody is listed with a fact or named in its statement. */
    public boolean isAbout(Fact fact, String id) {
        return terms().field().postings().has("#" + id, Objects.requireNonNull(numbers.get(fact.id())));
    }
}
