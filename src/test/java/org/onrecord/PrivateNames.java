package org.onrecord;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/** The names that a version hides, and where its own texts, apart from its changes, have them. */
final class PrivateNames {
    private static final int CONTEXT = 2;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    final CaseRecord now;
    private final Set<String> ids;
    final Map<String, Map<List<String>, Set<String>>> names = new HashMap<>();
    private final Set<String> ordinary;
    private final Set<List<String>> own = new HashSet<>();

    PrivateNames(CaseRecord now, List<CaseRecord> versions) {
        this.now = now;
        this.ids = versions.stream()
                .flatMap(version -> Stream.of(
                        version.facts().keySet().stream(),
                        version.sources().keySet().stream(),
                        version.briefs().keySet().stream(),
                        version.open().keySet().stream(),
                        version.series().keySet().stream(),
                        version.proceedings().keySet().stream()))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        this.ordinary = now.facts().values().stream()
                .flatMap(fact -> Stream.of(fact.statement(), Objects.requireNonNullElse(fact.note(), "")))
                .flatMap(text -> words(text).stream())
                .filter(Word::isLowerCase)
                .map(Word::folded)
                .collect(Collectors.toSet());
        var known = now.people().values().stream()
                .filter(person -> !person.isPrivate())
                .flatMap(person -> Stream.concat(Stream.of(last(person.name())), person.aliases().stream()))
                .map(PrivateNames::folded)
                .collect(Collectors.toSet());
        var titles = versions.stream()
                .flatMap(version -> version.people().values().stream())
                .map(person -> folded(person.name()))
                .filter(name -> name.size() > 2)
                .map(name -> name.subList(0, 1))
                .collect(Collectors.toSet());
        versions.stream()
                .flatMap(version -> version.people().values().stream())
                .filter(this::isHidden)
                .forEach(person -> names(person)
                        .map(PrivateNames::folded)
                        .filter(name -> !known.contains(name) && !titles.contains(name))
                        .forEach(name -> names.computeIfAbsent(name.getFirst(), _ -> new HashMap<>())
                                .computeIfAbsent(name, _ -> new TreeSet<>())
                                .add(person.id())));
    }

    private boolean isHidden(Party person) {
        var current = now.people().get(person.id());
        return current == null || current.isPrivate();
    }

    private static String last(String name) {
        var words = new ArrayList<>(List.of(name.split(" ", -1)));
        while (words.size() > 1 && words.getLast().matches("\\p{Lu}{2,}")) {
            words.removeLast();
        }
        return words.getLast();
    }

    private static Stream<String> names(Party person) {
        var last = last(person.name());
        if (Character.isLowerCase(last.charAt(0))) {
            return Stream.empty();
        }
        var names = Stream.of(
                person.name(), person.name().substring(0, person.name().indexOf(last)) + last, last);
        var aliases = person.aliases().stream()
                .filter(alias -> !alias.contains(" ") || folded(alias).containsAll(folded(last)));
        return Stream.of(names, aliases, Stream.of(person.id()))
                .flatMap(all -> all)
                .filter(name -> name.length() > 2);
    }

    /** Accepts the places of names in a text of the current version, or of an entry that lists these people. */
    void accept(String text, Set<String> listed) {
        var words = words(withoutIds(text));
        find(words, (at, end, people) -> {
            if (listed.containsAll(people)) {
                own.addAll(contexts(words, at, end));
            }
        });
    }

    /** Returns the places of names in a text that are in no text of the current version. */
    List<String> strangers(String text) {
        return strangers(text, Set.of());
    }

    /** Returns such places, apart from the names of people whom the entry lists. */
    List<String> strangers(String text, Set<String> listed) {
        var words = words(withoutIds(text));
        var strangers = new ArrayList<String>();
        find(words, (at, end, people) -> {
            if (!listed.containsAll(people) && contexts(words, at, end).stream().noneMatch(own::contains)) {
                strangers.add(String.join(
                        " ", folded(words.subList(Math.max(0, at - 8), Math.min(words.size(), end + 8)))));
            }
        });
        return strangers;
    }

    /** The words before and after a name, with the name. */
    private static List<List<String>> contexts(List<Word> words, int at, int end) {
        var contexts = new ArrayList<List<String>>();
        if (at >= CONTEXT) {
            contexts.add(folded(words.subList(at - CONTEXT, end)));
        }
        if (end + CONTEXT <= words.size()) {
            contexts.add(folded(words.subList(at, end + CONTEXT)));
        }
        return contexts;
    }

    interface Place {
        void take(int at, int end, Set<String> people);
    }

    void find(List<Word> words, Place place) {
        for (var at = 0; at < words.size(); at++) {
            for (var name : names.getOrDefault(words.get(at).folded(), Map.of()).entrySet()) {
                var end = at + name.getKey().size();
                var isThere =
                        end <= words.size() && folded(words.subList(at, end)).equals(name.getKey());
                var isWord = name.getKey().size() == 1
                        && words.get(at).isLowerCase()
                        && ordinary.contains(words.get(at).folded());
                if (isThere && !isWord) {
                    place.take(at, end, name.getValue());
                }
            }
        }
    }

    /** The ids of entries are addresses, which stay. */
    private String withoutIds(String text) {
        return ID.matcher(text).replaceAll(id -> ids.contains(id.group()) ? "" : id.group());
    }

    record Word(String folded, boolean isLowerCase) {}

    static List<Word> words(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(fold(word), Character.isLowerCase(word.codePointAt(0))))
                .toList();
    }

    private static String fold(String word) {
        var isPlain = word.chars().allMatch(c -> c < 128);
        var plain = isPlain
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    private static List<String> folded(String text) {
        return folded(words(text));
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}
