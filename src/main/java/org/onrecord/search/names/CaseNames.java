package org.onrecord.search.names;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** Finds what people call the case itself; every question is about it, so its names say nothing more. */
public final class CaseNames {
    private final List<List<String>> names;

    public CaseNames(CaseRecord record) {
        this.names = record.aliases().stream()
                .map(alias -> Tokens.of(alias).stream().map(Token::word).toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    public List<Match> find(List<Token> tokens) {
        var words = tokens.stream().map(Token::word).toList();
        var found = new ArrayList<Match>();
        for (var at = 0; at < words.size(); at++) {
            for (var name : names) {
                if (at + name.size() <= words.size()
                        && words.subList(at, at + name.size()).equals(name)) {
                    found.add(new Match("case", at, name.size()));
                }
            }
        }
        return found;
    }

    /** The tokens with a possessive that lacks its apostrophe as the name it is of: "baby ps mother". */
    public List<Token> withApostrophes(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (var name : names) {
            var last = name.size() - 1;
            for (var at = last; last > 0 && at < mended.size(); at++) {
                var words = mended.subList(at - last, at + 1).stream()
                        .map(Token::word)
                        .toList();
                if (words.subList(0, last).equals(name.subList(0, last))
                        && words.getLast().equals(name.getLast() + "s")) {
                    mended.set(at, Token.of(name.getLast()));
                }
            }
        }
        return mended;
    }
}
