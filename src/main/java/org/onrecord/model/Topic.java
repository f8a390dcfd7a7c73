package org.onrecord.model;

/** The closed list of subjects that facts are filed under in format 1. */
public enum Topic implements Keyword {
    FAMILY,
    TIMELINE,
    DEATH_AND_INJURIES,
    POLICE,
    HEALTH_SERVICES,
    SOCIAL_WORKERS,
    WHISTLEBLOWERS,
    TRIALS,
    SENTENCES,
    ANONYMITY,
    PAROLE,
    SERIOUS_CASE_REVIEWS,
    INSPECTIONS,
    SHOESMITH,
    NATIONAL_REVIEWS,
    REFORMS,
    STATISTICS,
    PRESS_AND_POLITICS,
    BOOKS_AND_FILMS,
    OTHER_CASES;

    @Override
    public String toString() {
        return key();
    }
}
