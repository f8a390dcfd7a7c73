package org.onrecord.search.index;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.pack.PackWriter;
import org.onrecord.pack.PackedEntries;
import org.onrecord.search.names.MentionFinder;

/**
 * The inverted index of the words of a record, made once, for searches by word.
 */
public final class SearchIndex {
    private static final String WORDS = "words";

    private static volatile @Nullable SearchIndex latest;

    private final CaseRecord record;
    private final List<Fact> facts;
    private @Nullable IndexField words;

    private SearchIndex(CaseRecord record) {
        this.record = record;
        this.facts = record.facts() instanceof PackedEntries<Fact> packed
                ? packed.list()
                : List.copyOf(record.facts().values());
    }

    /** The index of a record; that of the record asked last is kept, and the native binary has that of the bundled one. */
    @SuppressWarnings("ReferenceEquality") // comparing two records takes as long as reading one
    public static SearchIndex of(CaseRecord record) {
        var index = latest;
        if (index == null || index.record != record) {
            index = new SearchIndex(record);
            latest = index;
        }
        return index;
    }

    /** Makes the indexes that searches and questions ask for, and keeps them in little room. */
    public static void prepare(CaseRecord record) {
        var index = of(record);
        index.words = index.words().packed();
        TargetIndex.prepare(record);
    }

    /** The indexes of a record, ready to be written. */
    public interface Made {
        void writeTo(PackWriter pack) throws IOException;
    }

    /** Makes what a record in a pack, whose names are these, is searched with. */
    public static Made make(CaseRecord record, MentionFinder names) {
        var words = WordAnalyzer.index(record);
        var questions = TargetIndex.of(record, () -> names);
        return pack -> {
            words.write(pack, WORDS);
            questions.write(pack);
        };
    }

    /** The facts; their places in this list are their numbers. */
    List<Fact> facts() {
        return facts;
    }

    /** The words of the facts as they are written. */
    IndexField words() {
        var made = words;
        if (made == null) {
            made = record.facts() instanceof PackedEntries<Fact> packed
                    ? IndexField.read(packed.pack(), WORDS)
                    : WordAnalyzer.index(record);
            words = made;
        }
        return made;
    }
}
