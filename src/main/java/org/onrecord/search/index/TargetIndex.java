package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.GeneralQuestions;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * The index that questions are answered with: of every fact, brief and thing to be declined its text, and the questions that
 * the record says people ask for it.
 */
public final class TargetIndex {
    private static final Bm25 BM25 = new Bm25(1.2, 0.3);
    private static final double STATEMENT = 1.0;
    private static final double DETAIL = 0.8;
    private static final double ID = 0.6;
    private static final double LABEL = 0.5;
    private static final double NAMES = 0.4;
    private static final double TOPIC = 0.4;
    private static final double NOTE = 0.3;
    private static final double AGAIN = 0.25;

    private static volatile @Nullable TargetIndex latest;

    private final CaseRecord record;
    private final List<Target> targets = new ArrayList<>();
    private final List<List<String>> questions = new ArrayList<>();
    private Map<String, Integer> vocabulary = new HashMap<>();
    private final IndexField text;
    private final IndexField asked;
    private final AskedQuestions each;

    private TargetIndex(CaseRecord record) {
        this.record = record;
        var finder = new MentionFinder(record);
        var texts = new IndexField.Builder();
        for (var fact : record.facts().values()) {
            targets.add(new Target(Target.Kind.FACT, fact.id()));
            questions.add(questions(fact));
            texts.add(terms(fact, finder), Tokens.of(fact.statement()).size());
        }
        for (var brief : record.briefs().values()) {
            add(new Target(Target.Kind.BRIEF, brief.id()), brief.asked(), brief.heading(), texts, finder);
        }
        for (var entry : record.withheld()) {
            add(new Target(Target.Kind.WITHHELD, entry.id()), entry.asked(), entry.about(), texts, finder);
        }
        GeneralQuestions.BY_SORT.forEach(
                (sort, asked) -> add(new Target(Target.Kind.GENERAL, sort), asked, "", texts, finder));
        this.text = texts.build();
        var joined = new IndexField.Builder();
        var each = new AskedQuestions.Builder();
        for (var target = 0; target < targets.size(); target++) {
            var all = new LinkedHashMap<String, Double>();
            for (var place = 0; place < questions.get(target).size(); place++) {
                var terms = terms(questions.get(target).get(place), finder);
                each.add(target, place, terms);
                terms.forEach((term, weight) -> all.merge(term, weight, TargetIndex::repeated));
            }
            joined.add(all, all.size());
        }
        this.asked = joined.build();
        this.each = each.build();
        // The native binary has it in it, and a copy has no nodes.
        this.vocabulary = Map.copyOf(vocabulary);
    }

    /** The index of a record; that of the record asked last is kept, and the native binary has that of the bundled one. */
    @SuppressWarnings("ReferenceEquality") // comparing two records takes as long as reading one
    public static TargetIndex of(CaseRecord record) {
        var index = latest;
        if (index == null || index.record != record) {
            index = new TargetIndex(record);
            latest = index;
        }
        return index;
    }

    /** The questions asked of a fact; where the record has none, its statement stands for them. */
    private static List<String> questions(Fact fact) {
        return fact.asked().isEmpty() ? List.of(fact.statement()) : fact.asked();
    }

    private void add(Target target, List<String> asked, String about, IndexField.Builder texts, MentionFinder finder) {
        targets.add(target);
        questions.add(asked);
        var terms = terms(about, finder);
        texts.add(terms, terms.size());
    }

    private Map<String, Double> terms(String text, MentionFinder finder) {
        var tokens = Tokens.of(text);
        tokens.forEach(token -> vocabulary.merge(token.word(), 1, Integer::sum));
        return QuestionTerms.of(tokens, finder.findExact(tokens), cues(tokens));
    }

    private static Set<String> cues(List<Token> tokens) {
        return Lexicon.cues().find(tokens).stream().map(Lexicon.Match::name).collect(Collectors.toSet());
    }

    private Map<String, Double> terms(Fact fact, MentionFinder finder) {
        var all = new LinkedHashMap<String, Double>();
        add(all, fact.statement(), STATEMENT, finder);
        add(all, fact.label(), LABEL, finder);
        DetailText.of(record, fact.detail()).forEach(part -> add(all, part, DETAIL, finder));
        add(all, record.topicName(fact.topic()), TOPIC, finder);
        add(all, fact.id().replace('-', ' '), ID, finder);
        add(all, fact.note(), NOTE, finder);
        if (fact.detail() instanceof OutcomeDetail outcome) {
            all.put("?step-" + outcome.step().key(), 1.0);
        } else if (fact.detail() instanceof CustodyDetail custody) {
            all.put("?event-" + custody.event().key(), 1.0);
        }
        var parties = new LinkedHashSet<>(fact.people());
        parties.addAll(fact.organisations());
        for (var id : parties) {
            all.merge("#" + id, 1.0, Math::max);
            var party = record.party(id);
            if (party != null) {
                add(all, party.role(), NAMES, finder);
            }
        }
        return all;
    }

    private void add(Map<String, Double> all, @Nullable String text, double weight, MentionFinder finder) {
        if (text != null) {
            terms(text, finder).forEach((term, share) -> all.merge(term, share * weight, TargetIndex::repeated));
        }
    }

    /** A word said again adds little. */
    private static double repeated(double before, double more) {
        return Math.max(before, more) + AGAIN * Math.min(before, more);
    }

    /** What can be found; their places in this list are their numbers. */
    public List<Target> targets() {
        return targets;
    }

    /** The words of all texts with how often each occurs, for spelling. */
    public Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Whether any text or question has a term. */
    public boolean hasTerm(String term) {
        return text.postings().contains(term) || asked.postings().contains(term);
    }

    /** Whether somebody is listed with a fact or named in its text. */
    public boolean isAbout(int target, String id) {
        return text.postings().has("#" + id, target);
    }

    /**
     * How well a target fits some terms.
     *
     * @param text BM25 of its text, as a share of what a perfect text would have
     * @param asked the same of its questions taken together
     * @param best the likeness of that of its questions which is most like them
     * @param next the mean likeness of the best three
     * @param coverage the share of the terms, by what they tell, that its text or questions have
     * @param bestQuestion the place of that question in its list, or -1
     */
    public record Match(double text, double asked, double best, double next, double coverage, int bestQuestion) {}

    /**
     * How well all targets fit some terms.
     *
     * @param byTarget by the number of the target
     * @param known the share of the terms that the record has anywhere
     */
    public record Matches(List<Match> byTarget, double known) {}

    /** Matches terms with their weights. */
    public Matches match(Map<String, Double> wanted) {
        var coverage = new double[targets.size()];
        var known = cover(wanted, coverage);
        var byText = scores(text, wanted);
        var byAsked = scores(asked, wanted);
        var likeness = each.likeness(wanted, targets.size());
        return new Matches(
                IntStream.range(0, targets.size())
                        .mapToObj(number -> new Match(
                                byText[number],
                                byAsked[number],
                                likeness.get(number).best(),
                                likeness.get(number).next(),
                                coverage[number],
                                likeness.get(number).place()))
                        .toList(),
                known);
    }

    private static double[] scores(IndexField field, Map<String, Double> wanted) {
        var scores = new double[field.size()];
        var ideal = 0.0;
        for (var term : wanted.entrySet()) {
            var list = field.postings().list(term.getKey());
            var rarity = Bm25.rarity(list.count(), field.size()) * term.getValue();
            ideal += rarity;
            while (list.next()) {
                scores[list.fact()] += BM25.score(rarity, list.weight(), field.relativeLength(list.fact()));
            }
        }
        for (var at = 0; at < scores.length; at++) {
            scores[at] = ideal == 0 ? 0 : scores[at] / ideal;
        }
        return scores;
    }

    private double cover(Map<String, Double> wanted, double[] coverage) {
        var whole = 0.0;
        var known = 0.0;
        var seen = new int[coverage.length];
        var number = 0;
        for (var term : wanted.entrySet()) {
            if (!isWord(term.getKey())) {
                continue;
            }
            number++;
            var inText = text.postings().list(term.getKey());
            var inAsked = asked.postings().list(term.getKey());
            var rarity = Bm25.rarity(Math.max(inText.count(), inAsked.count()), coverage.length) * term.getValue();
            whole += rarity;
            known += inText.count() + inAsked.count() > 0 ? rarity : 0;
            for (var list : List.of(inText, inAsked)) {
                while (list.next()) {
                    if (seen[list.fact()] != number) {
                        seen[list.fact()] = number;
                        coverage[list.fact()] += rarity;
                    }
                }
            }
        }
        for (var at = 0; at < coverage.length; at++) {
            coverage[at] = whole == 0 ? 0 : coverage[at] / whole;
        }
        return whole == 0 ? 0 : known / whole;
    }

    private static boolean isWord(String term) {
        return term.charAt(0) == '#' || (Character.isLetterOrDigit(term.charAt(0)) && term.indexOf(' ') < 0);
    }
}
