package org.onrecord.format;

import java.util.Locale;

/** The problems of a facts file; {@code docs/errors.md} explains each to users. */
enum ProblemCode {
    FACTS_EMPTY,
    FACTS_TOO_LARGE,
    NOT_UTF_8,
    TRUNCATED,
    SYNTAX_ERROR,
    NOT_AN_OBJECT,
    TRAILING_CONTENT,
    NESTED_TOO_DEEP,
    TEXT_TOO_LONG,
    TOO_MANY_FACTS,
    UNKNOWN_FORMAT,
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    /** Text where a number belongs, an object where a list belongs, and so on. */
    WRONG_TYPE,
    EMPTY_TEXT,
    /** An empty list that must have items, or be left out. */
    EMPTY_LIST,
    /** A control character, a line separator, a bidi control or half a surrogate pair. */
    BAD_CHARACTER,
    BAD_LENGTH,
    BAD_ID,
    BAD_DATE,
    BAD_DAY,
    BAD_VERSION,
    BAD_URL,
    UNKNOWN_WORD,
    NUMBER_OUT_OF_RANGE,
    ITEM_TWICE,
    DUPLICATE_ID,
    DANGLING_ID,
    NO_SOURCE,
    SOURCE_TWICE,
    MISSING_DETAIL,
    NEEDLESS_DETAIL,
    PERSON_NOT_IN_FACT,
    /** An outcome of a person and a body, or of nobody. */
    NOT_ONE_PARTY,
    GROUP_WITHOUT_NUMBER,
    /** An amount without a currency, or the reverse, or a currency that is not three capital letters. */
    BAD_CURRENCY,
    FIGURE_WITHOUT_POINT,
    POINT_DIFFERS,
    POINTS_OUT_OF_ORDER,
    BREAK_NOT_BETWEEN_POINTS,
    BREAK_TWICE,
    INTERVAL_BACKWARDS,
    INTERVAL_AFTER_AS_OF,
    INTERVAL_WITHOUT_FACT,
    FACT_NOT_ABOUT_PERSON,
    INTERVAL_NOT_CLOSED,
    LAST_INTERVAL_CLOSED,
    INTERVAL_GAP,
    INTERVALS_OVERLAP,
    INTERVALS_OUT_OF_ORDER,
    STATUS_UNCHANGED,
    SUPERSEDES_ANOTHER,
    SUPERSEDED_IN_A_CIRCLE,
    /** A fact in {@code later} that is dated before the fact that names it, or is the same fact. */
    NOT_LATER,
    FACT_NOT_IN_BRIEF,
    TOO_MANY_SENTENCES,
    TOO_MANY_WORDS,
    /** A sentence that answers yes or no. Records published with some stay readable: only editors are told. */
    POLARITY,
    /** A private person in a brief or in an open question. */
    PRIVATE_PERSON,
    TOPIC_TWICE,
    AS_OF_AFTER_RELEASED,
    NEWEST_CHANGE_DIFFERS,
    MORE_PROBLEMS;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemCode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
