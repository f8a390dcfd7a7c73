package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Question;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Candidate;

/** Prefers the earliest or the latest of the facts that answer a question about as well as the best. */
public final class TimeOrder {
    private static final double PEER = 0.62;
    private static final double DECIDES = 0.1;
    private static final double ORDERED = 0.45;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Set<String> TIMES = Set.of("time", "occasion", "release", "recall");
    private static final int PEERS = 8;
    private static final Set<String> HOW = Set.of("how", "what");

    private final FactFeatures index;

    public TimeOrder(FactFeatures index) {
        this.index = index;
    }

    /**
     * "first" and "last" choose by date among those that fit about as well as the best; a question for yes or no is
     * decided by what came last.
     */
    public List<Candidate> of(Question question, List<Candidate> ranked) {
        var nth = nth(question, ranked);
        if (nth != null) {
            return Stream.concat(
                            Stream.of(nth),
                            ranked.stream().filter(one -> !one.fact().equals(nth.fact())))
                    .toList();
        }
        var isFirst = question.has("first") && !isPartOfName(question);
        var isLast = !isFirst && isLast(question);
        var decides = !isFirst && !isLast && question.isYesNo();
        return ranked.isEmpty() || !(isFirst || isLast || decides)
                ? ranked
                : ordered(ranked, isFirst, decides ? DECIDES : ORDERED);
    }

    private static boolean isLast(Question question) {
        return question.has("last")
                || question.has("next")
                || question.has("then")
                || question.has("now")
                || endsInSince(question)
                || (question.has("ending") && question.hasWord(HOW));
    }

    /** Those that fit about as well as the best, weighed by their dates; the rest as they were. */
    private static List<Candidate> ordered(List<Candidate> ranked, boolean isFirst, double most) {
        var best = ranked.getFirst().score();
        var order = Comparator.comparing(
                (Candidate candidate) -> candidate.fact().date().earliest());
        var peers = ranked.stream()
                .filter(candidate -> candidate.score() >= best * PEER)
                .limit(PEERS)
                .sorted(isFirst ? order : order.reversed())
                .toList();
        var weighed = new LinkedHashMap<Fact, Candidate>();
        for (var place = 0; place < peers.size(); place++) {
            var peer = peers.get(place);
            weighed.put(peer.fact(), peer.times("order", 1 + most * (peers.size() - place) / peers.size()));
        }
        return ranked.stream()
                .map(candidate -> weighed.getOrDefault(candidate.fact(), candidate))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    /** "The second time he was released": the second of the candidates that are such an event of the same person. */
    private @Nullable Candidate nth(Question question, List<Candidate> ranked) {
        var place = ORDINALS.stream()
                .filter(question::has)
                .findFirst()
                .map(ORDINALS::indexOf)
                .orElse(-1);
        if (place < 1
                || ranked.isEmpty()
                || !question.tokens().stream().anyMatch(token -> TIMES.contains(token.word()))) {
            return null;
        }
        var events = ranked.stream()
                .filter(candidate -> candidate.fact().detail() instanceof CustodyDetail custody
                        && question.has("event-" + custody.event().key())
                        && question.mentions().stream()
                                .anyMatch(mention -> mention.ids().contains(custody.person())))
                .sorted(Comparator.comparing(candidate -> candidate.fact().date()))
                .toList();
        return events.size() > place
                ? events.get(place)
                        .times(
                                "order",
                                ranked.getFirst().score() / events.get(place).score())
                : null;
    }

    private static boolean endsInSince(Question question) {
        return !question.tokens().isEmpty()
                && question.tokens().getLast().word().equals("since");
    }

    /**
     * Whether "first" belongs to the next word of content, as in "the first trial" and "the first Baby P trial", which the
     * record knows as a pair.
     */
    private boolean isPartOfName(Question question) {
        var content = question.contentTokens();
        return IntStream.range(1, content.size())
                .filter(at -> content.get(at - 1).word().equals("first"))
                .anyMatch(at -> index.hasTerm("first " + content.get(at).stem()));
    }
}
