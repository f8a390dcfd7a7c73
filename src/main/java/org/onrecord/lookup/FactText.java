package org.onrecord.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FigureDetail;
import org.onrecord.model.InquiryDetail;
import org.onrecord.model.Keyword;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.ReformDetail;
import org.onrecord.model.WorkDetail;

/** Counts sought words in the searchable text of facts, each field with its weight. */
final class FactText {
    private static final double SAYS = 2;
    private static final double NAMES = 1;
    private static final double NOTES = 0.5;

    private final CaseRecord record;
    private final int words;
    private final WordScan scan;
    private final Map<String, double[]> weightsOfParty = new HashMap<>();
    private double[] weights = {};
    private int length;

    FactText(CaseRecord record, List<String> words) {
        this.record = record;
        this.words = words.size();
        this.scan = new WordScan(words);
    }

    /** The weighted count of each sought word in a fact, or null if it has none of them. */
    double @Nullable [] weigh(Fact fact) {
        weights = new double[words];
        length = 0;
        add(fact.statement(), SAYS);
        add(fact.label(), SAYS);
        add(fact.topic().words(), NAMES);
        detailTexts(fact.detail()).forEach(text -> add(text, SAYS));
        fact.people().forEach(this::addParty);
        fact.organisations().forEach(this::addParty);
        add(fact.note(), NOTES);
        for (var weight : weights) {
            if (weight > 0) {
                return weights;
            }
        }
        return null;
    }

    /** How many words the fact weighed last has, its parties' names left out. */
    int length() {
        return length;
    }

    private void add(@Nullable String text, double weight) {
        if (text != null) {
            length += scan.count(text, weight, weights);
        }
    }

    private void addParty(String id) {
        var found = weightsOfParty.computeIfAbsent(id, this::weightsOfParty);
        for (var index = 0; index < words; index++) {
            weights[index] += found[index];
        }
    }

    /** Each word of a party's name and aliases counts once. */
    private double[] weightsOfParty(String id) {
        var found = new double[words];
        var party = record.party(id);
        if (party != null) {
            Stream.concat(Stream.of(party.name()), party.aliases().stream())
                    .flatMap(name -> Words.of(name).stream())
                    .distinct()
                    .forEach(word -> scan.count(word, NAMES, found));
        }
        return found;
    }

    private Stream<@Nullable String> detailTexts(@Nullable Detail detail) {
        return switch (detail) {
            case null -> Stream.of();
            case OutcomeDetail outcome ->
                Stream.of(
                        outcome.step().words(),
                        record.labelOf(outcome.proceeding()),
                        outcome.charge(),
                        outcome.result(),
                        outcome.term());
            case CustodyDetail custody ->
                Stream.of(custody.event().words(), words(custody.decision()), custody.review());
            case ReformDetail reform ->
                Stream.of(reform.title(), reform.instrument(), reform.by(), reform.replacedBy());
            case InquiryDetail inquiry -> Stream.of(inquiry.title(), inquiry.commissionedBy(), inquiry.ledBy());
            case FigureDetail figure -> Stream.of(figure.unit());
            case WorkDetail work ->
                Stream.of(
                        work.title(),
                        String.join(", ", work.authors()),
                        work.form().words());
        };
    }

    private static @Nullable String words(@Nullable Keyword keyword) {
        return keyword == null ? null : keyword.words();
    }
}
