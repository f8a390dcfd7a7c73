package org.onrecord.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists that come with the program. */
final class WordList {
    private WordList() {}

    /** The lines of a list without comments and empty ones; a line that begins with a space goes on the one before. */
    static List<String> lines(String resource) {
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
        try (InputStream in = WordList.class.getResourceAsStream("/org/onrecord/search/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
