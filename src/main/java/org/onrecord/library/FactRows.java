package org.onrecord.library;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldValues;
import org.onrecord.pack.Pack;
import org.onrecord.pack.PackWriter;

/**
 * The facts of a record by their numbers, each read when it is asked for.
 *
 * <p>The questions asked of facts are in a table of their own: they are longer than all else, and hardly any reader wants them.
 */
final class FactRows extends PackedEntries.PackedList<Fact> {
    static final String NAME = "facts";
    private static final String ASKED = "asked";
    private static final String ASKED_OF_FACTS = "asked of facts";

    /** What is in the row of a fact. */
    private static final FieldTable<Fact> ROW = FieldTable.of(
            "",
            "",
            Fact.FIELDS.build(),
            Fact.FIELDS.fields().stream()
                    .filter(field -> !field.key().equals(ASKED))
                    .toList());

    FactRows(Pack pack) {
        super(pack, NAME, ROW);
    }

    static void write(Collection<Fact> facts, PackWriter pack) throws IOException {
        pack.table(NAME, facts, (fact, row) -> EntryCodec.write(ROW, fact, row));
        pack.table(ASKED_OF_FACTS, facts, (fact, row) -> row.texts(fact.asked()));
    }

    @Override
    Fact entry(FieldValues values, int number) {
        return super.entry(new WithAsked(values, new Asked(pack(), number)), number);
    }

    /** The values in the row of a fact with the questions asked of it. */
    private record WithAsked(FieldValues row, Asked asked) implements FieldValues {
        @Override
        public @Nullable Object find(String key) {
            return key.equals(ASKED) ? asked : row.find(key);
        }

        @Override
        public <T> List<T> parts(String key, Class<T> type) {
            return row.parts(key, type);
        }

        @Override
        public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
            return row.entries(key, type);
        }
    }

    /** The questions asked of a fact, read when one is asked for. */
    private static final class Asked extends AbstractList<String> {
        private final Pack pack;
        private final int number;
        private @Nullable List<String> read;

        Asked(Pack pack, int number) {
            this.pack = pack;
            this.number = number;
        }

        private List<String> all() {
            var made = read;
            if (made == null) {
                made = pack.rows(ASKED_OF_FACTS).row(number).texts();
                read = made;
            }
            return made;
        }

        @Override
        public int size() {
            return all().size();
        }

        @Override
        public String get(int index) {
            return all().get(index);
        }
    }
}
