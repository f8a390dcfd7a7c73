package org.onrecord.model.field;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

public sealed interface FieldType {

    default boolean isIdOf(EntryList list) {
        return this instanceof Id id && id.list() == list;
    }

    default boolean isIdOfParty() {
        return isIdOf(EntryList.PEOPLE) || isIdOf(EntryList.ORGANISATIONS) || isIdOf(EntryList.THINGS);
    }

    /** Longest id, in characters: short enough for a file name on any system, and for two lines. */
    int MAX_ID = 120;

    /** Returns the maximum number of characters, or 0 if the type is not text or its form bounds it. */
    default int maxLength() {
        return 0;
    }

    enum Plain implements FieldType {
        FORMAT,
        /** Text that is not empty; if nullable, it may also be empty. */
        TEXT(1_000),
        /** The id of the case: short, so that it cannot hold a sentence. */
        CASE_ID(40),
        OWN_ID(MAX_ID),
        /** An id that need not be in the file any more. */
        ANY_ID(MAX_ID),
        /** The id of a topic, which must be listed if the file lists its topics. */
        TOPIC(MAX_ID),
        /** The id of a listed proceeding, or plain words. */
        PROCEEDING(1_000),
        VERSION,
        ADDRESS(2_000),
        SECURE_ADDRESS(2_000),
        DAY,
        /** EDTF. */
        DATE,
        /** EDTF, usually a year alone, which is printed as written. */
        YEAR,
        /** EDTF, but not an interval. */
        SINGLE_DATE,
        NUMBER,
        /** A number in the range of an int. */
        WHOLE_NUMBER,
        FLAG,
        /** The detail that the fact's kind requires. */
        DETAIL;

        private final int maxLength;

        Plain() {
            this(0);
        }

        Plain(int maxLength) {
            this.maxLength = maxLength;
        }

        @Override
        public int maxLength() {
            return maxLength;
        }
    }

    /** Text with its own limits on the number of characters. */
    record Text(int min, int max) implements FieldType {
        /** Notes, summaries and reasons, which may take several paragraphs. */
        public static final Text NOTE = new Text(1, 10_000);

        /** A question as a user would type it. */
        public static final Text QUESTION = new Text(1, 300);

        @Override
        public int maxLength() {
            return max;
        }
    }

    /**
     * A word of a closed list.
     *
     * @param name the list's name in the output schema
     * @param words the words by their spelling in the file
     */
    record Word(String name, SequencedMap<String, Keyword> words) implements FieldType {
        public static Word of(String name, Keyword... all) {
            var words = new LinkedHashMap<String, Keyword>();
            for (var word : all) {
                words.put(word.key(), word);
            }
            return new Word(name, words);
        }
    }

    /**
     * The id of an entry of one of the file's lists.
     *
     * @param isLookedUp whether the reader resolves it at once; if not, a check of the entry does
     */
    record Id(EntryList list, boolean isLookedUp) implements FieldType {
        /** Returns the type of an id that the reader resolves. */
        public static Id of(EntryList list) {
            return new Id(list, true);
        }

        /** Returns the type of an id that a check of the entry resolves. */
        public static Id unchecked(EntryList list) {
            return new Id(list, false);
        }

        @Override
        public int maxLength() {
            return MAX_ID;
        }
    }

    /**
     * A list.
     *
     * @param areDistinct whether items must be distinct
     * @param whenEmpty the problem of an empty list, or null if it may be empty
     */
    record Items(
            FieldType item, boolean areDistinct, @Nullable Empty whenEmpty) implements FieldType {
        public static Items of(FieldType item) {
            return new Items(item, false, null);
        }

        public static Items distinct(FieldType item) {
            return new Items(item, true, null);
        }

        public Items notEmpty(String message, String hint) {
            return notEmpty("empty-list", message, hint);
        }

        /** Returns this list type, required to have items, with its own problem code. */
        public Items notEmpty(String code, String message, String hint) {
            return new Items(item, areDistinct, new Empty(code, message, hint));
        }
    }

    record Empty(String code, String message, String hint) {}

    record Part(FieldTable<?> table) implements FieldType {}
}
