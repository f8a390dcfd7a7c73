package org.onrecord.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.search.names.NameIndex;
import org.onrecord.search.names.NameIndex.NameMatch;

/** Finds the person or body that a name means. */
public final class PartyResolver {
    private static final int MIN_LEAD = 10;
    private static final double MIN_LEAD_RATIO = 1.5;

    private final CaseRecord record;
    private final String command;

    /**
     * Creates a resolver for one query.
     *
     * @param command the subcommand, used in suggested commands
     */
    public PartyResolver(CaseRecord record, String command) {
        this.record = record;
        this.command = command;
    }

    /** Returns the answer for the named party, without preferring anyone. */
    public Answer answer(String name, BiFunction<Party, List<String>, Answer> answer) {
        return answer(name, null, answer);
    }

    /**
     * Returns the answer for the named party. People the question can concern are preferred, so that sharing a surname
     * with an irrelevant person is not ambiguous.
     *
     * @param concerned tests by id whether the question can concern a party; null for no preference
     * @param answer creates the answer from the party and the remarks about its name
     */
    public Answer answer(
            String name, @Nullable Predicate<String> concerned, BiFunction<Party, List<String>, Answer> answer) {
        return switch (new NameIndex(record).find(name, concerned == null ? _ -> false : concerned)) {
            case NameMatch.One one ->
                answer.apply(
                        one.party(),
                        one.isMisspelt()
                                ? List.of("“" + name + "” was read as "
                                        + one.party().name())
                                : List.of());
            case NameMatch.Several several -> {
                var known = concerned == null ? bestKnown(several.parties()) : null;
                yield known == null
                        ? new Ambiguous(record, name, candidates(several.parties()))
                        : answer.apply(known, List.of(chosen(name, known, several.parties())));
            }
            case NameMatch.None none ->
                new NotFound(
                        record,
                        "unknown-name",
                        "no person or body called “" + name + "” is on record",
                        "onrecord who lists the people and bodies on record",
                        candidates(none.nearest()));
        };
    }

    /** Returns the party with far more facts than any other, or null. */
    private @Nullable Party bestKnown(List<Party> parties) {
        var byFacts = parties.stream()
                .sorted(Comparator.comparingInt(this::facts).reversed())
                .toList();
        var first = facts(byFacts.getFirst());
        var second = facts(byFacts.get(1));
        return first >= second + MIN_LEAD && first >= second * MIN_LEAD_RATIO ? byFacts.getFirst() : null;
    }

    private int facts(Party party) {
        return record.facts().countAbout(party.id());
    }

    private String chosen(String name, Party known, List<Party> all) {
        var others = candidates(
                        all.stream().filter(party -> !party.equals(known)).toList())
                .stream()
                .map(other -> other.text() + " (" + other.command() + ")")
                .collect(Collectors.joining(", "));
        return "“" + name + "” was read as " + known.name() + ", who has the most facts; other matches: " + others;
    }

    private List<Candidate> candidates(List<Party> parties) {
        return parties.stream()
                .filter(party -> !party.isPrivate())
                .map(party -> new Candidate(party.id(), party.name(), "onrecord " + command + " " + party.id()))
                .toList();
    }

    /**
     * Returns a test for the people concerned by some facts; null if there are no facts.
     *
     * @param facts the facts of a person by id, or all facts for null
     */
    public static @Nullable Predicate<String> concerned(Function<@Nullable String, Stream<Fact>> facts) {
        return facts.apply(null).findAny().isEmpty()
                ? null
                : id -> facts.apply(id).findAny().isPresent();
    }

    /** Returns the people and bodies with these ids, in file order, without duplicates. */
    public List<Party> withIds(Stream<String> ids) {
        var wanted = ids.collect(Collectors.toSet());
        return record.parties().stream()
                .filter(party -> wanted.contains(party.id()))
                .toList();
    }
}
