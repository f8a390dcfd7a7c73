package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.pack.MadeTables;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** A builder of the tables of a {@link TargetIndex}, which splits every text and question into terms. */
final class TargetIndexBuilder {
    private static final double DETAIL = 0.8;
    private static final double ID = 0.6;
    private static final double LABEL = 0.5;
    private static final double NAMES = 0.4;
    private static final double TOPIC = 0.4;
    private static final double NOTE = 0.3;

    private static final double REPETITION = 0.25;
    /** A word in fewer questions than this may be misspelt. */
    private static final int OFTEN = 3;

    private final CaseRecord record;
    private final MentionFinder finder;
    private final List<Target> targets = new ArrayList<>();
    private final IndexField.Builder whole = new IndexField.Builder();
    private final IndexField.Builder each = new IndexField.Builder();
    /** The words read so far, each analysed only once. */
    private final Map<String, Token> words = new HashMap<>();

    /** How often each word was read in the record's own texts, and in questions. */
    private final Map<String, Integer> written = new HashMap<>();

    private final Map<String, Integer> asked = new HashMap<>();
    /** The terms of roles and topic names, which many facts share. */
    private final Map<String, Map<String, Double>> common = new HashMap<>();

    private TargetIndexBuilder(CaseRecord record) {
        this.record = record;
        this.finder = new MentionFinder(record);
    }

    static void make(CaseRecord record, MadeTables made) {
        var builder = new TargetIndexBuilder(record);
        EntryTexts.of(record).forEach(builder::add);
        TargetIndex.add(made, builder.targets, builder.vocabulary(), builder.whole, builder.each);
    }

    /** Returns the counts of words for spelling correction, without those that may be misspelt in a question. */
    private Map<String, Integer> vocabulary() {
        var counts = new HashMap<>(written);
        asked.forEach((word, count) -> {
            if (count >= OFTEN || written.containsKey(word)) {
                counts.merge(word, count, Integer::sum);
            }
        });
        return counts;
    }

    private void add(EntryTexts entry) {
        targets.add(entry.target());
        var all = new LinkedHashMap<String, Double>();
        if (!entry.text().isEmpty()) {
            add(terms(entry.text(), written), all);
        }
        entry.asked().forEach(question -> add(terms(question, asked), all));
        if (entry.target().kind() == Target.Kind.FACT) {
            addFact(Objects.requireNonNull(record.facts().get(entry.target().id())), all);
        }
        whole.add(all, all.size());
    }

    private void add(Map<String, Double> terms, Map<String, Double> all) {
        each.add(terms, terms.size());
        merge(terms, 1, all);
    }

    /** Adds what a fact has beside its statement and questions. */
    private void addFact(Fact fact, Map<String, Double> all) {
        merge(fact.label(), LABEL, all);
        WordAnalyzer.details(record, fact).forEach(part -> merge(part, DETAIL, all));
        mergeCommon(record.topicName(fact.topic()), TOPIC, all);
        merge(fact.id().replace('-', ' '), ID, all);
        merge(fact.note(), NOTE, all);
        QuestionTerms.steps(fact).forEach(step -> all.put(QuestionTerms.CUES + step, 1.0));
        var parties = new LinkedHashSet<>(fact.people());
        parties.addAll(fact.organisations());
        for (var id : parties) {
            all.merge(QuestionTerms.PARTIES + id, 1.0, Math::max);
            var party = record.party(id);
            if (party != null) {
                mergeCommon(party.role(), NAMES, all);
            }
        }
    }

    private void mergeCommon(String text, double weight, Map<String, Double> all) {
        merge(common.computeIfAbsent(text, words -> terms(words, written)), weight, all);
    }

    private void merge(@Nullable String text, double weight, Map<String, Double> all) {
        if (text != null) {
            merge(terms(text, written), weight, all);
        }
    }

    /** Adds terms to others; the repetition of a term adds little. */
    private static void merge(Map<String, Double> terms, double weight, Map<String, Double> all) {
        terms.forEach((term, value) -> all.merge(
                term, value * weight, (before, more) -> Math.max(before, more) + REPETITION * Math.min(before, more)));
    }

    private Map<String, Double> terms(String text, Map<String, Integer> counts) {
        var tokens =
                Tokens.spoken(text).stream().map(word -> token(word, counts)).toList();
        return QuestionTerms.of(tokens, finder.findExact(tokens), QuestionTerms.cues(tokens));
    }

    private Token token(String word, Map<String, Integer> counts) {
        counts.merge(word, 1, Integer::sum);
        return words.computeIfAbsent(word, Token::of);
    }
}
