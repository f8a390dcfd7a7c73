package org.onrecord.model;

/** What sort of publication a source is. */
public enum SourceKind implements Keyword {
    JUDGMENT,
    OFFICIAL_REPORT,
    PARLIAMENT,
    REGULATOR,
    LEGISLATION,
    NEWS,
    JOURNAL,
    BOOK,
    BROADCAST,
    LAW_FIRM,
    OTHER
}
