package org.onrecord.ask.rank;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.rank.Weights.Figure;
import org.onrecord.ask.rank.Weights.Sign;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.ask.understand.Context.Exchange;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.search.index.QuestionTerms;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.index.TargetIndex.Matches;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.Vocabulary;
import org.onrecord.search.text.WordList;
import org.onrecord.search.vectors.VectorTable;

/** The figures of all entries for one question, after the exchange before it. */
final class Figures {
    private static final Set<String> CONTINUING = WordList.ofClass("continuing");
    private static final Set<String> POINTING = WordList.ofClass("back");
    private static final Set<String> ASKING = WordList.ofClass("question-word");

    /** The most content words of a question that may depend on the one before. */
    private static final int FEW = 4;
    /** The weight of the question before beside the question. */
    private static final float BEFORE = 0.6f;

    private static final int SHOWN_FACTS = 6;
    private static final int ENTRY_FACTS = 12;
    private static final int FIRST_FACTS = 3;
    private static final double LONG = 10;
    /** The value of a fact that a brief lists beside one of those shown. */
    private static final double BESIDE = 0.6;

    private final CaseRecord record;
    private final TargetIndex index;
    private final Entries entries;
    private final Frame question;
    private final List<Target> targets;
    private final float[] textCosines;
    private final float[] cosines;
    private final Matches matches;
    private final double[] words;
    private final @Nullable Before before;

    /**
     * The figures of the context, for all entries.
     *
     * @param weight how much the question depends on it, up to 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Before(
            double weight,
            double[] words,
            float[] joined,
            float[] alone,
            BitSet parties,
            Entries.Entry entry,
            Set<String> besides) {}

    Figures(
            CaseRecord record,
            TargetIndex index,
            Entries entries,
            String text,
            Frame question,
            @Nullable Exchange last) {
        this.record = record;
        this.index = index;
        this.entries = entries;
        this.question = question;
        this.targets = index.targets();
        var direction = index.vectors().direction(Tokens.spoken(text));
        this.textCosines = index.vectors().cosines(direction);
        this.cosines = index.highest(textCosines);
        this.matches = index.match(terms(question.tokens()));
        this.words = words(matches);
        this.before = last == null ? null : before(last, direction);
    }

    private Map<String, Double> terms(List<Token> tokens) {
        return QuestionTerms.of(Vocabulary.of(record.vocabularies()), tokens, question.mentions(), question.indexed());
    }

    private Before before(Exchange last, float[] direction) {
        var lastDirection = index.vectors().direction(last.words());
        var lastCosines = index.vectors().cosines(lastDirection);
        var both = Stream.concat(
                        question.tokens().stream(), last.words().stream().map(Token::of))
                .toList();
        var entry = entries.of(last.entry());
        return new Before(
                weight(),
                words(index.match(terms(both))),
                index.highest(joined(direction, lastDirection, lastCosines)),
                index.highest(lastCosines),
                index.about(List.copyOf(fitting(last.parties()))),
                entry,
                entries.besides(shown(entry)));
    }

    private static List<String> shown(Entries.Entry entry) {
        return entry.facts().subList(0, Math.min(SHOWN_FACTS, entry.facts().size()));
    }

    /** Returns how much the question depends on the one before: fully with a pronoun or few words, and without a name. */
    private double weight() {
        var first =
                question.tokens().isEmpty() ? "" : question.tokens().getFirst().word();
        var isFew = question.content().size() <= FEW;
        var continues = CONTINUING.contains(first);
        var isOpen = isFew || continues || hasPronoun() || ASKING.contains(first);
        return isOpen && named().isEmpty() ? 1 : isFew || continues ? 0.4 : 0.1;
    }

    boolean hasPronoun() {
        return question.hasWord(Frame.HE) || question.hasWord(Frame.SHE) || question.hasWord(POINTING);
    }

    /** Returns the ids of the parties in the question, except the subject of the record. */
    private Set<String> named() {
        return question.mentions().stream()
                .flatMap(mention -> mention.ids().stream())
                .filter(id -> !record.isAbout(id))
                .collect(Collectors.toSet());
    }

    /** Returns the parties that the pronoun of the question may mean, or all if it means none. */
    private Set<String> fitting(Set<String> parties) {
        if (question.hasWord(Frame.HE) == question.hasWord(Frame.SHE)) {
            return parties;
        }
        var meant = question.hasWord(Frame.HE) ? Pronouns.HE : Pronouns.SHE;
        var fitting = parties.stream().filter(id -> isPossible(id, meant)).collect(Collectors.toSet());
        return fitting.isEmpty() ? parties : fitting;
    }

    private boolean isPossible(String id, Pronouns meant) {
        var person = record.people().get(id);
        return person == null || person.pronouns() == null || person.pronouns() == meant;
    }

    /** Returns the cosines of all texts and the direction of both questions together. */
    private float[] joined(float[] direction, float[] last, float[] lastCosines) {
        var both = new float[direction.length];
        for (var at = 0; at < both.length; at++) {
            both[at] = direction[at] + BEFORE * last[at];
        }
        var length = VectorTable.length(both);
        var joined = new float[textCosines.length];
        for (var at = 0; at < joined.length && length > 0; at++) {
            joined[at] = (textCosines[at] + BEFORE * lastCosines[at]) / length;
        }
        return joined;
    }

    /** Returns the scores of words, relative to the highest. */
    private static double[] words(Matches matches) {
        var scores = IntStream.range(0, matches.words().length)
                .mapToDouble(number -> matches.words()[number])
                .toArray();
        var most = Arrays.stream(scores).max().orElse(0);
        return Arrays.stream(scores).map(score -> most == 0 ? 0 : score / most).toArray();
    }

    /** Returns the numbers of the best entries by the figures for which no entry is read. */
    List<Integer> candidates(Weights weights, int count) {
        var values = new Vector<>(Figure.class);
        var rough = IntStream.range(0, targets.size())
                .mapToDouble(number -> weights.score(setIndexed(number, values)))
                .toArray();
        var worstFirst =
                Comparator.<Integer>comparingDouble(number -> rough[number]).thenComparing(Comparator.reverseOrder());
        var best = new PriorityQueue<>(worstFirst);
        for (var number = 0; number < rough.length; number++) {
            if (best.size() < count) {
                best.add(number);
            } else if (rough[number] > rough[best.element()]) {
                best.remove();
                best.add(number);
            }
        }
        return best.stream().sorted(worstFirst.reversed()).toList();
    }

    /** Sets the figures of an entry that need only the index, and returns all. */
    private Vector<Figure> setIndexed(int number, Vector<Figure> values) {
        var kind = targets.get(number).kind();
        values.set(Figure.WORDS, words[number]);
        values.set(Figure.ASKED, matches.best()[number]);
        values.set(Figure.COSINE, cosines[number]);
        values.set(Figure.BRIEF, is(kind == Target.Kind.BRIEF));
        values.set(Figure.OPEN, is(kind == Target.Kind.OPEN));
        values.set(Figure.REFUSAL, is(kind == Target.Kind.WITHHELD || kind == Target.Kind.GENERAL));
        values.set(Figure.PROFILE, is(kind == Target.Kind.PARTY || kind == Target.Kind.CASE));
        if (before != null) {
            values.set(Figure.WORDS_BEFORE, before.weight * before.words[number]);
            values.set(Figure.COSINE_BEFORE, before.weight * before.joined[number]);
            values.set(Figure.COSINE_ALONE, before.weight * before.alone[number]);
            values.set(Figure.PARTY, before.parties.get(number) ? before.weight : 0);
        }
        return values;
    }

    Vector<Figure> of(int number) {
        var values = setIndexed(number, new Vector<>(Figure.class));
        if (before != null) {
            var own = entries.of(targets.get(number));
            var hasTopic = own.topic() != null && own.topic().equals(before.entry.topic());
            values.set(Figure.TOPIC, hasTopic ? before.weight : 0);
            values.set(Figure.SHARED, before.weight * shared(own, targets.get(number), before));
        }
        return values;
    }

    private static double shared(Entries.Entry own, Target target, Before last) {
        if (sharesFact(own, shown(last.entry))) {
            return 1;
        }
        return target.kind() == Target.Kind.FACT && last.besides.contains(target.id()) ? BESIDE : 0;
    }

    private static boolean sharesFact(Entries.Entry entry, Collection<String> facts) {
        return entry.facts().stream().limit(ENTRY_FACTS).anyMatch(facts::contains);
    }

    float[] cosines() {
        return cosines;
    }

    /** Returns the mean of the three highest cosines of an entry's texts. */
    private double meanOfHighest(int number) {
        var owners = index.vectors().owners();
        return IntStream.range(0, owners.length)
                .filter(text -> owners[text] == number)
                .mapToDouble(text -> -textCosines[text])
                .sorted()
                .limit(3)
                .map(cosine -> -cosine)
                .average()
                .orElse(0);
    }

    /** Returns the highest cosine of an entry that refuses. */
    private double highestOfRefusals() {
        return IntStream.range(0, cosines.length)
                .filter(number -> !targets.get(number).kind().isAnswer())
                .mapToDouble(number -> cosines[number])
                .max()
                .orElse(0);
    }

    /** Whether a party in the question, except the one that the record is about, is missing from an entry. */
    private boolean isPartyMissing(int number) {
        return question.mentions().stream()
                .filter(mention -> mention.ids().stream().noneMatch(record::isAbout))
                .anyMatch(mention -> !index.about(mention.ids()).get(number));
    }

    /** Returns the share of the question's terms that occur in the record. */
    double known() {
        return matches.known();
    }

    /** Returns the signs of a ranking, best first. */
    Vector<Sign> signs(List<Ranked> ranked) {
        var first = ranked.getFirst();
        var number = first.number();
        var kind = first.entry().kind();
        var length = question.content().size();
        var signs = new Vector<>(Sign.class);
        signs.set(Sign.BASE, 1);
        signs.set(Sign.COSINE, cosines[number]);
        signs.set(Sign.COSINES, meanOfHighest(number));
        signs.set(Sign.SHARE, share(ranked));
        signs.set(Sign.COVERED, matches.coverage()[number]);
        signs.set(Sign.UNKNOWN, 1 - known());
        signs.set(Sign.LENGTH, Math.min(length, LONG) / LONG);
        signs.set(Sign.FACT, is(kind == Target.Kind.FACT));
        signs.set(Sign.MISSING, is(isPartyMissing(number)));
        signs.set(Sign.NO_ANSWER, is(!kind.isAnswer()));
        signs.set(
                Sign.NEXT_NO_ANSWER,
                is(ranked.size() > 1 && !ranked.get(1).entry().kind().isAnswer()));
        signs.set(Sign.REFUSAL, highestOfRefusals() - cosines[number]);
        signs.set(Sign.ASKED, matches.best()[number]);
        signs.set(Sign.DECLINED, is(kind.isAnswer() && question.asksDeclined()));
        signs.set(Sign.SHORT, is(before != null && length < 2));
        return signs;
    }

    private static double is(boolean value) {
        return value ? 1 : 0;
    }

    /** Returns the share of the first entry, and of those that show one of its first facts, in the softmax of scores. */
    private double share(List<Ranked> ranked) {
        var first = ranked.getFirst();
        var facts = firstFacts(first.number()).toList();
        var all = 0.0;
        var like = 0.0;
        for (var one : ranked) {
            var share = Math.exp(one.score() - first.score());
            all += share;
            like += one.number() == first.number() || firstFacts(one.number()).anyMatch(facts::contains) ? share : 0;
        }
        return like / all;
    }

    private Stream<String> firstFacts(int number) {
        return entries.of(targets.get(number)).facts().stream().limit(FIRST_FACTS);
    }
}
