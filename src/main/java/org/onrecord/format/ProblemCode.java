package org.onrecord.format;

import java.util.Locale;

/** Everything that can be wrong in a facts file; {@code docs/errors.md} tells users the same. */
enum ProblemCode {
    /** There is nothing in the file. */
    FACTS_EMPTY,
    /** The file has more bytes than allowed. */
    FACTS_TOO_LARGE,
    /** Bytes that are not UTF-8. */
    NOT_UTF_8,
    /** The file ends before the record does. */
    TRUNCATED,
    /** Not JSON. */
    SYNTAX_ERROR,
    /** The file holds something else than one object. */
    NOT_AN_OBJECT,
    /** Something follows the record. */
    TRAILING_CONTENT,
    /** Objects and lists lie deeper in one another than allowed. */
    NESTED_TOO_DEEP,
    /** A text is longer than allowed. */
    TEXT_TOO_LONG,
    /** There are more facts than allowed. */
    TOO_MANY_FACTS,
    /** The layout is one that this program does not know. */
    UNKNOWN_FORMAT,
    /** A key that the format does not have there. */
    UNKNOWN_KEY,
    /** A key twice in one object. */
    DUPLICATE_KEY,
    /** A key that must be there is not. */
    MISSING_KEY,
    /** Text where a number belongs, an object where a list belongs, and so on. */
    WRONG_TYPE,
    /** An empty text where there must be some. */
    EMPTY_TEXT,
    /** An empty list where there must be something, or no list. */
    EMPTY_LIST,
    /** A text has a control character, a line separator, a bidi control or half a surrogate pair. */
    BAD_CHARACTER,
    /** A text is shorter or longer than the format says. */
    BAD_LENGTH,
    /** Not of the form of an id. */
    BAD_ID,
    /** Not an EDTF date. */
    BAD_DATE,
    /** Not a plain day. */
    BAD_DAY,
    /** Not a version number. */
    BAD_VERSION,
    /** Not an address. */
    BAD_URL,
    /** Not a word of the closed list. */
    UNKNOWN_WORD,
    /** A number with more digits than allowed. */
    NUMBER_OUT_OF_RANGE,
    /** The same item twice in a list. */
    ITEM_TWICE,
    /** Two entries with one id. */
    DUPLICATE_ID,
    /** An id that names nothing. */
    DANGLING_ID,
    /** A fact without a source. */
    NO_SOURCE,
    /** A fact that cites one source twice. */
    SOURCE_TWICE,
    /** A fact without the detail that its kind needs. */
    MISSING_DETAIL,
    /** A fact with a detail, of a kind that takes none. */
    NEEDLESS_DETAIL,
    /** A detail about somebody who is not among the fact's people. */
    PERSON_NOT_IN_FACT,
    /** A fact says it is a point of a series, which has no such point. */
    FIGURE_WITHOUT_POINT,
    /** A point and the fact that states it differ. */
    POINT_DIFFERS,
    /** A point is not later than the one before. */
    POINTS_OUT_OF_ORDER,
    /** A break that does not come after a point and before another. */
    BREAK_NOT_BETWEEN_POINTS,
    /** Two breaks at one place. */
    BREAK_TWICE,
    /** A custody interval ends before it begins. */
    INTERVAL_BACKWARDS,
    /** A custody interval begins after the record's reach. */
    INTERVAL_AFTER_AS_OF,
    /** A custody interval that no fact bears out. */
    INTERVAL_WITHOUT_FACT,
    /** A fact that bears out the interval of somebody else. */
    FACT_NOT_ABOUT_PERSON,
    /** An open custody interval with another after it. */
    INTERVAL_NOT_CLOSED,
    /** No open custody interval at the end of a person's. */
    LAST_INTERVAL_CLOSED,
    /** Time between two custody intervals of a person. */
    INTERVAL_GAP,
    /** Two custody intervals of a person share time. */
    INTERVALS_OVERLAP,
    /** A custody interval stands after a later one. */
    INTERVALS_OUT_OF_ORDER,
    /** Two custody intervals in a row have one status. */
    STATUS_UNCHANGED,
    /** What replaced an outcome is about somebody else. */
    SUPERSEDES_ANOTHER,
    /** An outcome is replaced, in the end by itself. */
    SUPERSEDED_IN_A_CIRCLE,
    /** A brief is about a private person. */
    PRIVATE_PERSON,
    /** A topic has two notes on its reach. */
    TOPIC_TWICE,
    /** The record reaches beyond the day of its release. */
    AS_OF_AFTER_RELEASED,
    /** The first change is not that of this version. */
    NEWEST_CHANGE_DIFFERS,
    /** There are more problems than are listed. */
    MORE_PROBLEMS;

    /** The stable code for scripts, kebab-case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem with this code. */
    static ProblemCode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
