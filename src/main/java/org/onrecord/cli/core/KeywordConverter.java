package org.onrecord.cli.core;

import java.util.List;
import org.onrecord.failure.Spelling;
import org.onrecord.model.Keyword;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a word of a closed list as the facts format spells it.
 *
 * @param <K> the list
 */
public final class KeywordConverter<K extends Keyword> implements ITypeConverter<K> {
    private final List<K> known;

    KeywordConverter(K[] known) {
        this.known = List.of(known);
    }

    @Override
    public K convert(String word) {
        return known.stream()
                .filter(keyword -> keyword.key().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private TypeConversionException unknown(String word) {
        var keys = known.stream().map(Keyword::key).toList();
        var nearest = Spelling.nearest(word, keys);
        var meant = nearest.isEmpty() ? "" : "did you mean " + nearest.getFirst() + "? ";
        return new TypeConversionException(
                "“" + word + "” is not allowed; " + meant + "choose from: " + String.join(", ", keys));
    }
}
