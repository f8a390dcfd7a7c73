package org.onrecord.model.field;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the value of a field is. */
public sealed interface FieldType {

    /** Whether it is the id of an entry of this list. */
    default boolean isIdOf(EntryList list) {
        return this instanceof Id id && id.list() == list;
    }

    /** Longest id, in characters: a file or folder of its name can be made anywhere, and it stays on two lines. */
    int MAX_ID = 120;

    /** The most characters of a value of this type; 0 if it is no text, or its form bounds it. */
    default int maxLength() {
        return 0;
    }

    /** Types of which nothing more needs to be said. */
    enum Plain implements FieldType {
        /** The number of the format. */
        FORMAT,
        /** Text that is not empty; where it may be null it may be empty too. */
        TEXT(1_000),
        /** The id of the case: a name of few words, so that it cannot hold a sentence. */
        CASE_ID(40),
        /** The id of the entry itself. */
        OWN_ID(MAX_ID),
        /** An id that need not be in the file any more. */
        ANY_ID(MAX_ID),
        /** The id of a topic, which must be listed where the file lists its topics. */
        TOPIC(MAX_ID),
        /** The id of a proceeding, which must be listed, or plain words. */
        PROCEEDING(1_000),
        /** Three numbers joined by dots. */
        VERSION,
        /** An http or https address. */
        ADDRESS(2_000),
        /** An https address. */
        SECURE_ADDRESS(2_000),
        /** YYYY-MM-DD. */
        DAY,
        /** EDTF. */
        DATE,
        /** EDTF, mostly a year alone, which reads well as it is. */
        YEAR,
        /** EDTF that is no interval. */
        SINGLE_DATE,
        /** A number exactly as written. */
        NUMBER,
        /** A number that an int holds. */
        WHOLE_NUMBER,
        /** True or false. */
        FLAG,
        /** What the kind of the fact asks for. */
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

    /** Text whose number of characters has bounds of its own. */
    record Text(int min, int max) implements FieldType {
        /** Notes, summaries and reasons, which may take a paragraph or several. */
        public static final Text NOTE = new Text(1, 10_000);

        /** A question that somebody would type. */
        public static final Text QUESTION = new Text(1, 300);

        @Override
        public int maxLength() {
            return max;
        }
    }

    /**
     * A word of a closed list.
     *
     * @param name what the schema of the output calls the list
     * @param words the words by their spelling in the file
     */
    record Word(String name, SequencedMap<String, Keyword> words) implements FieldType {
        /** A word of this list. */
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
     * @param isLookedUp whether the reader finds out at once if there is one; if not, a check of the entry does
     */
    record Id(EntryList list, boolean isLookedUp) implements FieldType {
        /** An id that the reader looks up. */
        public static Id of(EntryList list) {
            return new Id(list, true);
        }

        /** An id that a check of the entry looks up. */
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
     * @param areDistinct whether nothing may be in it twice
     * @param whenEmpty the problem of an empty list, or null if it may be empty
     */
    record Items(
            FieldType item, boolean areDistinct, @Nullable Empty whenEmpty) implements FieldType {
        /** A list of anything. */
        public static Items of(FieldType item) {
            return new Items(item, false, null);
        }

        /** A list with nothing in it twice. */
        public static Items distinct(FieldType item) {
            return new Items(item, true, null);
        }

        /** The same list, with something in it. */
        public Items notEmpty(String message, String hint) {
            return notEmpty("empty-list", message, hint);
        }

        /** The same list, with something in it, and a problem of its own if not. */
        public Items notEmpty(String code, String message, String hint) {
            return new Items(item, areDistinct, new Empty(code, message, hint));
        }
    }

    /** The problem of a list that is empty and may not be. */
    record Empty(String code, String message, String hint) {}

    /** An object with fields of its own. */
    record Part(FieldTable<?> table) implements FieldType {}
}
