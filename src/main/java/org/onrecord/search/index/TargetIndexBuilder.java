package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.pack.MadeTables;
import org.onrecord.search.names.MentionFinder;

/** A builder of the tables of a {@link TargetIndex}, which splits every text and question into terms. */
final class TargetIndexBuilder {
    private static final double STATEMENT = 1.0;
    private static final double DETAIL = 0.8;
    private static final double ID = 0.6;
    private static final double LABEL = 0.5;
    private static final double NAMES = 0.4;
    private static final double TOPIC = 0.4;
    private static final double NOTE = 0.3;

    private static final int TERMS_OF_FACT = 32;
    private static final int TERMS_OF_QUESTION = 8;

    private final CaseRecord record;
    private final TermTable table = new TermTable();
    private final TermReader reader;
    private final List<Target> targets = new ArrayList<>();
    private final FieldBuilder texts;
    private final AskedQuestions.Builder asked;
    private final TermWeights ofFact = new TermWeights();
    /** The terms of roles and topic names, which many facts share. */
    private final Map<String, TermWeights> common = new HashMap<>();

    private TargetIndexBuilder(CaseRecord record) {
        this.record = record;
        var facts = record.facts().values();
        this.reader = new TermReader(new MentionFinder(record), table);
        this.texts = new FieldBuilder(table, TERMS_OF_FACT * facts.size());
        this.asked = new AskedQuestions.Builder(
                table,
                TERMS_OF_QUESTION
                        * facts.stream()
                                .mapToInt(fact -> Math.max(1, fact.asked().size()))
                                .sum());
    }

    static void make(CaseRecord record, MadeTables made) {
        new TargetIndexBuilder(record).build(made);
    }

    private void build(MadeTables made) {
        EntryTexts.of(record).forEach(this::add);
        TargetIndex.add(made, targets, reader.vocabulary(), texts, asked);
    }

    private void add(EntryTexts entry) {
        targets.add(entry.target());
        var fact = entry.target().kind() == Target.Kind.FACT
                ? record.facts().get(entry.target().id())
                : null;
        addQuestions(fact != null && entry.asked().isEmpty() ? List.of(entry.text()) : entry.asked());
        if (fact != null) {
            addText(fact);
        } else {
            var terms = reader.read(entry.text());
            texts.add(terms);
            texts.addLength(terms.size());
        }
    }

    private void addQuestions(List<String> questions) {
        for (var question : questions) {
            asked.add(reader.read(question));
        }
        asked.endTarget();
    }

    private void addText(Fact fact) {
        ofFact.clear();
        add(fact.statement(), STATEMENT);
        var length = reader.length();
        add(fact.label(), LABEL);
        WordAnalyzer.details(record, fact).forEach(part -> add(part, DETAIL));
        addCommon(record.topicName(fact.topic()), TOPIC);
        add(fact.id().replace('-', ' '), ID);
        add(fact.note(), NOTE);
        QuestionTerms.steps(fact).forEach(step -> put(QuestionTerms.CUES + step));
        addParties(fact);
        texts.add(ofFact);
        texts.addLength(length);
    }

    private void addParties(Fact fact) {
        var parties = new LinkedHashSet<>(fact.people());
        parties.addAll(fact.organisations());
        for (var id : parties) {
            ofFact.merge(table.of("#" + id), 1.0);
            var party = record.party(id);
            if (party != null) {
                addCommon(party.role(), NAMES);
            }
        }
    }

    private void put(String term) {
        ofFact.merge(table.of(term), 1.0, (_, more) -> more);
    }

    private void addCommon(String text, double weight) {
        var terms = common.computeIfAbsent(text, one -> reader.read(one).copy());
        ofFact.mergeAll(terms, weight, AskedQuestions::repeated);
    }

    private void add(@Nullable String text, double weight) {
        if (text != null) {
            ofFact.mergeAll(reader.read(text), weight, AskedQuestions::repeated);
        }
    }
}
