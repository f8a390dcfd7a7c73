package org.onrecord.ask.rank;

/** A figure of a ranking for the chance that its first entry is the reply. Its weight is fitted. */
public enum Sign {
    BASE,
    /** The cosine of the question and the first entry. */
    COSINE,
    /** The mean of the three highest cosines of the first entry's texts. */
    COSINES,
    /** The share of the first entry, and of those that share facts with it, in the softmax of scores. */
    SHARE,
    /** The share of the question's words, by rarity, that the first entry has. */
    COVERED,
    /** The share of the question's words, by rarity, that no entry has. */
    UNKNOWN,
    LENGTH,
    FACT,
    /** Whether a party in the question is missing from the first entry. */
    MISSING,
    NO_ANSWER,
    /** Whether the second is no answer. */
    NEXT_NO_ANSWER,
    /** The highest cosine of an entry that is no answer, above that of the first. */
    REFUSAL,
    /** The likeness of the first entry's questions in words. */
    ASKED,
    /** Whether the question has words for an opinion, a forecast, a private matter or a withheld name. */
    DECLINED,
    /** Whether a follow-up has at most one word of its own. */
    SHORT
}
