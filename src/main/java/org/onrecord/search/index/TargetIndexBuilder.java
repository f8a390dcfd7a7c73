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
import org.onrecord.search.text.GeneralQuestions;

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
    private final TargetVectors.Builder vectors = new TargetVectors.Builder();
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
                                .mapToInt(fact -> questions(fact).size())
                                .sum());
    }

    static void make(CaseRecord record, MadeTables made) {
        new TargetIndexBuilder(record).build(made);
    }

    private void build(MadeTables made) {
        for (var fact : record.facts().values()) {
            targets.add(new Target(Target.Kind.FACT, fact.id()));
            addQuestions(questions(fact));
            addText(fact);
        }
        for (var brief : record.briefs().values()) {
            add(new Target(Target.Kind.BRIEF, brief.id()), brief.asked(), brief.heading() + " " + brief.summaryText());
        }
        for (var entry : record.open().values()) {
            add(new Target(Target.Kind.OPEN, entry.id()), entry.asked(), entry.about() + ": " + entry.text());
        }
        for (var entry : record.withheld()) {
            add(new Target(Target.Kind.WITHHELD, entry.id()), entry.asked(), entry.about());
        }
        GeneralQuestions.BY_SORT.forEach((sort, asked) -> add(new Target(Target.Kind.GENERAL, sort), asked, ""));
        TargetIndex.add(made, targets, reader.vocabulary(), texts, asked, vectors);
    }

    /** Returns the sample questions of a fact, or its statement if there are none. */
    private static List<String> questions(Fact fact) {
        return fact.asked().isEmpty() ? List.of(fact.statement()) : fact.asked();
    }

    private void add(Target target, List<String> questions, String about) {
        targets.add(target);
        addQuestions(questions);
        var terms = reader.read(about);
        texts.add(terms);
        texts.addLength(terms.size());
        reader.weigh();
        vectors.add(reader.vector());
    }

    private void addQuestions(List<String> questions) {
        for (var question : questions) {
            asked.add(reader.read(question));
            reader.weigh();
        }
        asked.endTarget();
    }

    private void addText(Fact fact) {
        ofFact.clear();
        add(fact.statement(), STATEMENT);
        var length = reader.length();
        reader.weigh();
        vectors.add(reader.vector());
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
