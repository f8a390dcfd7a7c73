package org.onrecord.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Reads the bundled word lists and word vectors. */
public final class WordList {
    private static final String FOLDER = "/org/onrecord/search/";

    private static final List<String> NAMES = List.of(
            "accusations.txt",
            "compounds.txt",
            "declined.tsv",
            "english.txt",
            "entry-questions.txt",
            "everyday-words.txt",
            "function-words.txt",
            "genders.txt",
            "irregular.txt",
            "lexicon.txt",
            "name-words.txt",
            "refusals.txt",
            "synonyms.txt",
            "vocabulary/child-protection/lexicon.txt",
            "vocabulary/child-protection/synonyms.txt",
            "vocabulary/child-protection/word-classes.txt",
            "vocabulary/justice/lexicon.txt",
            "vocabulary/justice/synonyms.txt",
            "vocabulary/justice/word-classes.txt",
            "word-classes.txt");

    private static final Map<String, Set<String>> CLASSES = classes("word-classes.txt");

    private WordList() {}

    public static int checksum() {
        var checksum = new CRC32();
        NAMES.forEach(name -> checksum.update(text(name).getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    /**
     * Returns the words of a class used by language rules, in lower case, for example the words for an address.
     *
     * @param name its name in {@code word-classes.txt}
     * @throws IllegalArgumentException if there is no such class
     */
    public static Set<String> ofClass(String name) {
        var words = CLASSES.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class of words is called " + name);
        }
        return words;
    }

    static Map<String, Set<String>> classes(String resource) {
        return named(resource).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, list -> Set.of(list.getValue().split(", *"))));
    }

    /** Returns what follows the name and the colon in each line of a list. */
    public static Map<String, String> named(String resource) {
        var named = new LinkedHashMap<String, String>();
        for (var line : lines(resource)) {
            var colon = line.indexOf(':');
            named.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return named;
    }

    /**
     * Returns the lines of a list, without comments and empty lines. A line that begins with a space continues the
     * previous one.
     */
    public static List<String> lines(String resource) {
        var lines = new ArrayList<String>();
        for (var line : text(resource).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ") && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a bundled list; the name of one that is not in the folder of lists begins with a slash. */
    public static InputStream open(String resource) {
        var in = WordList.class.getResourceAsStream(resource.startsWith("/") ? resource : FOLDER + resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        return in;
    }
}
