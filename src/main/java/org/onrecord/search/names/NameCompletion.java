package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Party;

/**
 * Completes the name of a person or body: to its id where that is possible, which is one word and means nobody else.
 *
 * <p>What several could be meant by is completed as a word only, never replaced by something else: shells put the
 * beginning that all candidates share in place of what was typed.
 */
public final class NameCompletion {
    private final List<Party> parties;

    /**
     * A way to go on.
     *
     * @param value the id or the next word
     * @param description whom it means
     */
    public record Completion(String value, String description) {}

    public NameCompletion(List<Party> parties) {
        this.parties = parties;
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
        var byId = parties.stream()
                .filter(party -> party.id().startsWith(lower(typed).replace(' ', '-')))
                .map(NameCompletion::byId)
                .toList();
        return !byId.isEmpty()
                ? byId
                : Stream.<Function<Party, Stream<String>>>of(NameCompletion::words, party -> party.aliases().stream())
                        .map(spellings -> unlessSeveral(spellings, lower(typed)))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
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

    /** The words of id and name. */
    private static Stream<String> words(Party party) {
        return Stream.of(party.id().split("-", -1), party.name().split(" ", -1)).flatMap(Arrays::stream);
    }

    /** The id of the one party that has such a spelling, or the spellings of several. */
    private List<Completion> unlessSeveral(Function<Party, Stream<String>> spellings, String typed) {
        var meant = meant(party ->
                spellings.apply(party).map(NameCompletion::lower).filter(spelling -> spelling.startsWith(typed)));
        var several = meant.values().stream().flatMap(List::stream).distinct().toList();
        return several.size() == 1
                ? List.of(byId(several.getFirst()))
                : meant.entrySet().stream().map(NameCompletion::byWord).toList();
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
        return text.toLowerCase(Locale.ROOT);
    }
}
