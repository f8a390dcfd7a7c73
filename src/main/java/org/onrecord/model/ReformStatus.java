package org.onrecord.model;

/** What became of a reform. */
public enum ReformStatus implements Keyword {
    IN_FORCE,
    REPLACED,
    ABOLISHED,
    PROPOSED,
    DROPPED
}
