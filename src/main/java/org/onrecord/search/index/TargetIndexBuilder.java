package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Makes the index that questions are answered with: splits every text and every question into terms. */
final class TargetIndexBuilder {
    private static final double STATEMENT = 1.0;
    private static final double DETAIL = 0.8;
    private static final double ID = 0.6;
    private static final double LABEL = 0.5;
    private static final double NAMES = 0.4;
    private static final double TOPIC = 0.4;
    private static final double NOTE = 0.3;

    private final CaseRecord record;
    private final MentionFinder finder;
    private final List<Target> targets = new ArrayList<>();
    private final List<List<String>> questions = new ArrayList<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final IndexField.Builder texts = new IndexField.Builder();
    /** A record has few words, and those often. */
    private final Map<String, Token> tokens = new HashMap<>();
    /** What somebody is, and what a topic is called, is said of many facts. */
    private final Map<String, Map<String, Double>> common = new HashMap<>();

    TargetIndexBuilder(CaseRecord record) {
        this.record = record;
        this.finder = new MentionFinder(record);
    }

    TargetIndex build() {
        for (var fact : record.facts().values()) {
            targets.add(new Target(Target.Kind.FACT, fact.id()));
            questions.add(questions(fact));
            texts.add(terms(fact), Tokens.of(fact.statement(), this::token).size());
        }
        for (var brief : record.briefs().values()) {
            add(new Target(Target.Kind.BRIEF, brief.id()), brief.asked(), brief.heading());
        }
        for (var entry : record.withheld()) {
            add(new Target(Target.Kind.WITHHELD, entry.id()), entry.asked(), entry.about());
        }
        GeneralQuestions.BY_SORT.forEach((sort, asked) -> add(new Target(Target.Kind.GENERAL, sort), asked, ""));
        var each = new AskedQuestions.Builder();
        for (var target = 0; target < targets.size(); target++) {
            for (var place = 0; place < questions.get(target).size(); place++) {
                each.add(target, place, terms(questions.get(target).get(place)));
            }
        }
        return new TargetIndex(record, targets, vocabulary, texts.build(), each.build(targets.size()));
    }

    /** The questions asked of a fact; where the record has none, its statement stands for them. */
    private static List<String> questions(Fact fact) {
        return fact.asked().isEmpty() ? List.of(fact.statement()) : fact.asked();
    }

    private void add(Target target, List<String> asked, String about) {
        targets.add(target);
        questions.add(asked);
        var terms = terms(about);
        texts.add(terms, terms.size());
    }

    private Map<String, Double> terms(String text) {
        var words = Tokens.of(text, this::token);
        words.forEach(token -> vocabulary.merge(token.word(), 1, Integer::sum));
        return QuestionTerms.of(words, finder.findExact(words), cues(words));
    }

    private Token token(String word) {
        return tokens.computeIfAbsent(word, Token::of);
    }

    private static Set<String> cues(List<Token> tokens) {
        return Lexicon.cues().find(tokens).stream().map(Lexicon.Match::name).collect(Collectors.toSet());
    }

    private Map<String, Double> terms(Fact fact) {
        var all = new LinkedHashMap<String, Double>();
        add(all, fact.statement(), STATEMENT);
        add(all, fact.label(), LABEL);
        DetailText.of(record, fact.detail()).forEach(part -> add(all, part, DETAIL));
        addAll(all, commonTerms(record.topicName(fact.topic())), TOPIC);
        add(all, fact.id().replace('-', ' '), ID);
        add(all, fact.note(), NOTE);
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
                addAll(all, commonTerms(party.role()), NAMES);
            }
        }
        return all;
    }

    private Map<String, Double> commonTerms(String text) {
        return common.computeIfAbsent(text, this::terms);
    }

    private void add(Map<String, Double> all, @Nullable String text, double weight) {
        if (text != null) {
            addAll(all, terms(text), weight);
        }
    }

    private static void addAll(Map<String, Double> all, Map<String, Double> terms, double weight) {
        terms.forEach((term, share) -> all.merge(term, share * weight, AskedQuestions::repeated));
    }
}
