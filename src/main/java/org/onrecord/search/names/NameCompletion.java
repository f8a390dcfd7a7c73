package org.onrecord.search.names;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.failure.Folding;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.search.names.NameIndex.NameMatch;

/**
 * Completes names of people and bodies to an unambiguous word or id.
 *
 * <p>If the candidates have no common prefix, the typed text is kept: shells replace it by the common prefix of all
 * candidates.
 */
public final class NameCompletion {
    private final List<Party> parties;
    private final NameIndex index;
    private final Predicate<String> isLikely;

    /**
     * A completion candidate.
     *
     * @param value the id or the next word
     * @param description the name or role of the party
     */
    public record Completion(String value, String description) {}

    /** Returns completion of all published names, parties with most facts first. */
    public static NameCompletion of(CaseRecord record) {
        return new NameCompletion(record, _ -> true, _ -> false);
    }

    /** Returns completion among some people. A shared name then means the one among them. */
    public static NameCompletion among(CaseRecord record, Set<String> ids) {
        return new NameCompletion(record, ids::contains, ids::contains);
    }

    /**
     * @param isCandidate whether a party, by id, may complete a name
     * @param isLikely whether a party, by id, is preferred for a shared name
     */
    private NameCompletion(CaseRecord record, Predicate<String> isCandidate, Predicate<String> isLikely) {
        this.parties = record.publicParties()
                .filter(party -> isCandidate.test(party.id()))
                .sorted(Comparator.comparingInt((Party party) -> -record.facts().countAbout(party.id())))
                .toList();
        this.index = new NameIndex(record);
        this.isLikely = isLikely;
    }

    /**
     * Returns the candidates for the next word of a name.
     *
     * @param earlier the complete words of the name
     * @param typed the beginning of the next word; has spaces if it is quoted
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

    /** Returns the id if it has the typed prefix, otherwise an unambiguous word or alias, otherwise the id. */
    private Completion byWord(Party party, String typed) {
        if (hasId(party, typed)) {
            return byId(party);
        }
        return Stream.concat(words(party), party.aliases().stream())
                .filter(word -> isBegun(word, typed))
                .filter(word -> index.find(word, isLikely) instanceof NameMatch.One one
                        && one.party().equals(party))
                .findFirst()
                .map(word -> new Completion(lower(word), party.name()))
                .orElseGet(() -> byId(party));
    }

    /** Whether the common prefix, with which a shell replaces the typed text, keeps that text. */
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
        return byText(
                party -> meant.contains(party)
                        ? Stream.concat(words(party), party.aliases().stream())
                                .map(NameCompletion::lower)
                                .filter(word -> word.startsWith(lower(typed)))
                        : Stream.of(),
                (_, party) -> party.name());
    }

    /**
     * Returns names for a word in a sentence: full names with the role, and their endings from a later word on with the
     * full name.
     *
     * @param typed the beginning of the name, not empty
     */
    public List<Completion> inSentence(String typed) {
        return byText(
                party -> tails(party.name()).filter(tail -> lower(tail).startsWith(lower(typed))),
                (tail, party) -> tail.equals(party.name()) ? party.role() : party.name());
    }

    private static Stream<String> tails(String name) {
        return Stream.iterate(name, tail -> !tail.isEmpty(), tail -> {
            var space = tail.indexOf(' ');
            return space < 0 ? "" : tail.substring(space + 1);
        });
    }

    private static Completion byId(Party party) {
        return new Completion(party.id(), party.role());
    }

    /** Returns the id, the name, and the words of both. */
    private static Stream<String> words(Party party) {
        return Stream.of(
                        Stream.of(party.id(), party.name()),
                        Stream.of(party.id().split("-", -1)),
                        Stream.of(party.name().split(" ", -1)))
                .flatMap(words -> words);
    }

    /** Returns the next words of the names with this beginning; of aliases if no name has it. */
    private List<Completion> nextWords(String before, String typed) {
        var inNames = nextWords(party -> Stream.of(party.name()), before, typed);
        return inNames.isEmpty() ? nextWords(party -> party.aliases().stream(), before, typed) : inNames;
    }

    private List<Completion> nextWords(Function<Party, Stream<String>> spellings, String before, String typed) {
        return byText(
                party -> spellings
                        .apply(party)
                        .filter(spelling -> lower(spelling).startsWith(before + typed))
                        .map(spelling -> spelling.substring(before.length()).split(" ", 2)[0])
                        // A word with a dash would be parsed as an option.
                        .filter(word -> !word.isEmpty() && !word.startsWith("-")),
                (_, party) -> party.name());
    }

    /** Returns the texts of the parties, each with what it means for every party that has it. */
    private List<Completion> byText(
            Function<Party, Stream<String>> texts, BiFunction<String, Party, String> description) {
        var descriptions = new LinkedHashMap<String, Set<String>>();
        for (var party : parties) {
            texts.apply(party)
                    .forEach(text -> descriptions
                            .computeIfAbsent(text, _ -> new LinkedHashSet<>())
                            .add(description.apply(text, party)));
        }
        return descriptions.entrySet().stream()
                .map(entry -> new Completion(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    private static String lower(String text) {
        return Folding.lowerCase(text);
    }
}
