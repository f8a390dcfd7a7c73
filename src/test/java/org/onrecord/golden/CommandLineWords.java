package org.onrecord.golden;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words as a shell does, as far as our examples need it: quotes, no expansion. */
public final class CommandLineWords {
    private CommandLineWords() {}

    public static List<String> of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var isWord = false;
        var quote = '\0';
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quote != '\0' && c == quote) {
                quote = '\0';
            } else if (quote != '\0') {
                word.append(c);
            } else if (c == '"' || c == '\'') {
                quote = c;
                isWord = true;
            } else if (c != ' ') {
                word.append(c);
                isWord = true;
            } else if (isWord) {
                words.add(word.toString());
                word.setLength(0);
                isWord = false;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return words;
    }
}
