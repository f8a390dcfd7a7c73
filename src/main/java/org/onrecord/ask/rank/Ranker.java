package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Ranking.Ranked;
import org.onrecord.ask.understand.Context.Exchange;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.EntryTexts;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Ranks a record's entries for a question. */
public final class Ranker {
    /** The number of entries, best by the figures of the index, that are ranked in full. */
    private static final int CANDIDATES = 80;

    /** The least cosine of the same question listed, whose vector was rounded to values of 4 bits. */
    private static final float SAME = 0.85f;

    /** The most entries, the most similar first, that are compared with the question word for word. */
    private static final int MAX_SAME = 16;

    private final CaseRecord record;
    private final TargetIndex index;
    private final Entries entries;
    private final Weights weights;

    public Ranker(CaseRecord record, TargetIndex index, Weights weights) {
        this.record = record;
        this.index = index;
        this.entries = new Entries(record);
        this.weights = weights;
    }

    public Weights weights() {
        return weights;
    }

    public Entries entries() {
        return entries;
    }

    /**
     * Returns the best entries: first one that lists the question word for word, then by score, ties in record order.
     *
     * @param text the question as typed, which may be listed although its spelling seems wrong
     * @param last the exchange before, or null
     */
    public Ranking rank(String text, Frame question, @Nullable Exchange last) {
        var figures = new Figures(record, index, entries, text, question, last);
        var ranked = ranked(figures);
        var listed = last != null && figures.hasPronoun() ? null : listed(text, figures);
        var order = listed == null
                ? ranked
                : Stream.concat(
                                Stream.of(ranked(listed, figures)),
                                ranked.stream().filter(one -> one.number() != listed))
                        .toList();
        var signs = figures.signs(order);
        return new Ranking(order, listed != null, weights.chance(signs), figures.known(), signs);
    }

    /** Returns the best entries for a text that is no question, by score alone. */
    public List<Ranked> nearest(String text, Frame read) {
        return ranked(new Figures(record, index, entries, text, read, null));
    }

    /** Returns the stems of the words in the entries about a person or body, and in the notes of its facts. */
    public Set<String> wordsAbout(String party) {
        var texts = index.about(List.of(party)).stream()
                .mapToObj(index.targets()::get)
                .flatMap(entry -> EntryTexts.of(record, entry).all().stream());
        return Stream.concat(texts, record.factsAbout(party).flatMap(fact -> Stream.ofNullable(fact.note())))
                .flatMap(text -> Tokens.of(text).stream())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    private List<Ranked> ranked(Figures figures) {
        return figures.candidates(weights, CANDIDATES).stream()
                .map(number -> ranked(number, figures))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    private Ranked ranked(int number, Figures figures) {
        var values = figures.of(number);
        return new Ranked(number, index.targets().get(number), weights.score(values), values);
    }

    /** Returns the number of the entry that lists the question: a brief before others; null if there is none. */
    private @Nullable Integer listed(String text, Figures figures) {
        var asked = Tokens.spoken(text);
        return index.similar(figures.cosines(), SAME).stream()
                .limit(MAX_SAME)
                .filter(number -> entries.of(index.targets().get(number)).asked().stream()
                        .map(Tokens::spoken)
                        .anyMatch(asked::equals))
                .min(Comparator.comparing(number -> index.targets().get(number).kind() != Target.Kind.BRIEF))
                .orElse(null);
    }
}
