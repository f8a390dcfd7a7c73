package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.search.text.Tokens;

/**
 * Completes the name of a person or body: to a word or an id that means nobody else.
 *
 * <p>Several that have no beginning in common leave what was typed as it is: shells put the beginning that all candidates
 * share in its place.
 */
public final class NameCompletion {
    private final List<Party> parties;
    private final NameIndex index;
    private final Predicate<String> isLikely;

    /**
     * A way to go on.
     *
     * @param value the id or the next word
     * @param description whom it means
     */
    public record Completion(String value, String description) {}

    NameCompletion(NameIndex index) {
        this(index.published(), index, _ -> false);
    }

    /** Completes the names of everybody who may be offered; those with most facts come first. */
    public static NameCompletion of(CaseRecord record) {
        return new NameCompletion(byFacts(record), NameIndex.of(record), _ -> false);
    }

    /** Completes the names of some people, whom a name that others share means, too. */
    public static NameCompletion among(CaseRecord record, Set<String> ids) {
        var some = byFacts(record).stream()
                .filter(party -> ids.contains(party.id()))
                .toList();
        return new NameCompletion(some, NameIndex.of(record), ids::contains);
    }

    private static List<Party> byFacts(CaseRecord record) {
        var facts = record.facts().values().stream()
                .flatMap(fact -> Stream.concat(fact.people().stream(), fact.organisations().stream()))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return NameIndex.of(record).published().stream()
                .sorted(Comparator.comparingLong((Party party) -> -facts.getOrDefault(party.id(), 0L)))
                .toList();
    }

    /**
     * Completes the names of some.
     *
     * @param parties those to offer, in their order
     * @param index everybody whom a word can mean
     * @param isLikely tells by its id who is meant by a name that others share
     */
    private NameCompletion(List<Party> parties, NameIndex index, Predicate<String> isLikely) {
        this.parties = parties;
        this.index = index;
        this.isLikely = isLikely;
    }

    /**
     * The candidates for the next word of a name.
     *
     * @param earlier the words of the name that are finished
     * @param typed the beginning of the next one; with spaces if it is quoted
     */
    public List<Completion> completions(List<String> earlier, String typed) {
        if (!earlier.isEmpty()) {
            return nextWords(lower(String.join(" ", earlier)) + " ", lower(typed));
        }
        var meant = meantBy(typed);
        var found = meant.size() == 1
                ? List.of(byId(meant.getFirst()))
                : meant.stream().map(party -> byWord(party, typed)).toList();
        return isSafe(found, typed) ? found : sharedWords(meant, typed);
    }

    /** Returns the ids of those with an id, a name, a word of one or an alias that begins so. */
    public List<String> ids(String typed) {
        return parties.stream()
                .filter(party -> isNamed(party, typed) || hasAlias(party, typed))
                .map(Party::id)
                .toList();
    }

    private List<Party> meantBy(String typed) {
        var named = parties.stream().filter(party -> isNamed(party, typed)).toList();
        return !named.isEmpty()
                ? named
                : parties.stream().filter(party -> hasAlias(party, typed)).toList();
    }

    private static boolean isNamed(Party party, String typed) {
        return hasId(party, typed) || words(party).anyMatch(word -> isBegun(word, typed));
    }

    private static boolean hasAlias(Party party, String typed) {
        return party.aliases().stream().anyMatch(alias -> isBegun(alias, typed));
    }

    private static boolean hasId(Party party, String typed) {
        return party.id().startsWith(lower(typed).replace(' ', '-'));
    }

    private static boolean isBegun(String word, String typed) {
        return lower(word).startsWith(lower(typed));
    }

    /** The id if it begins as typed, else a word or an alias that means nobody else, else the id. */
    private Completion byWord(Party party, String typed) {
        if (hasId(party, typed)) {
            return byId(party);
        }
        return Stream.concat(words(party), party.aliases().stream())
                .filter(word -> isBegun(word, typed) && isMeant(party, word))
                .findFirst()
                .map(word -> new Completion(lower(word), party.name()))
                .orElseGet(() -> byId(party));
    }

    private boolean isMeant(Party party, String word) {
        return index.find(word, isLikely) instanceof NameMatch.One one
                && one.party().equals(party);
    }

    /** Whether the beginning that all share, which a shell puts in the place of what was typed, keeps what was typed. */
    private static boolean isSafe(List<Completion> found, String typed) {
        var shared = found.isEmpty() ? "" : found.getFirst().value();
        for (var completion : found) {
            while (!completion.value().startsWith(shared)) {
                shared = shared.substring(0, shared.length() - 1);
            }
        }
        return shared.isEmpty()
                || found.size() == 1
                || shared.startsWith(lower(typed).replace(' ', '-'));
    }

    private List<Completion> sharedWords(List<Party> meant, String typed) {
        var words = meant(party -> meant.contains(party)
                ? Stream.concat(words(party), party.aliases().stream())
                        .map(NameCompletion::lower)
                        .filter(word -> word.startsWith(lower(typed)))
                : Stream.of());
        return words.entrySet().stream().map(NameCompletion::byWord).toList();
    }

    /**
     * Names for a word in a sentence: full names, and the rest of a name from a later word on.
     *
     * @param typed the beginning of the name, not empty
     */
    public List<Completion> inSentence(String typed) {
        var meant =
                meant(party -> tails(party.name()).filter(tail -> lower(tail).startsWith(lower(typed))));
        return meant.entrySet().stream().map(NameCompletion::byTail).toList();
    }

    private static Stream<String> tails(String name) {
        return Stream.iterate(name, tail -> !tail.isEmpty(), tail -> {
            var space = tail.indexOf(' ');
            return space < 0 ? "" : tail.substring(space + 1);
        });
    }

    /** A full name is described by the role, the end of one by the name. */
    private static Completion byTail(Map.Entry<String, List<Party>> meant) {
        var tail = meant.getKey();
        var descriptions =
                meant.getValue().stream().map(party -> tail.equals(party.name()) ? party.role() : party.name());
        return new Completion(tail, descriptions.collect(Collectors.joining(", ")));
    }

    private static Completion byId(Party party) {
        return new Completion(party.id(), party.role());
    }

    /** The id, and the words of id and name. */
    private static Stream<String> words(Party party) {
        return Stream.of(
                        Stream.of(party.id(), party.name()),
                        Stream.of(party.id().split("-", -1)),
                        Stream.of(party.name().split(" ", -1)))
                .flatMap(words -> words);
    }

    /** The words that follow in the names that begin so; in aliases where no name does. */
    private List<Completion> nextWords(String before, String typed) {
        var inNames = nextWords(party -> Stream.of(party.name()), before, typed);
        return inNames.isEmpty() ? nextWords(party -> party.aliases().stream(), before, typed) : inNames;
    }

    private List<Completion> nextWords(Function<Party, Stream<String>> spellings, String before, String typed) {
        return meant(party -> spellings
                        .apply(party)
                        .filter(spelling -> lower(spelling).startsWith(before + typed))
                        .map(spelling -> spelling.substring(before.length()).split(" ", 2)[0])
                        // A dash would make an option of it.
                        .filter(word -> !word.isEmpty() && !word.startsWith("-")))
                .entrySet()
                .stream()
                .map(NameCompletion::byWord)
                .toList();
    }

    /** Words with the parties that each can mean, in the order of the record. */
    private SequencedMap<String, List<Party>> meant(Function<Party, Stream<String>> words) {
        var meant = new LinkedHashMap<String, List<Party>>();
        for (var party : parties) {
            words.apply(party)
                    .distinct()
                    .forEach(word ->
                            meant.computeIfAbsent(word, _ -> new ArrayList<>()).add(party));
        }
        return meant;
    }

    private static Completion byWord(Map.Entry<String, List<Party>> meant) {
        var names = meant.getValue().stream().map(Party::name).distinct();
        return new Completion(meant.getKey(), names.collect(Collectors.joining(", ")));
    }

    private static String lower(String text) {
        return Tokens.lowerCase(text);
    }
}
