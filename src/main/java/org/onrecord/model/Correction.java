package org.onrecord.model;

/**
 * Something that was put right.
 *
 * @param kind what sort of entry
 * @param id its id
 * @param was what stood before
 * @param reason why it was changed
 */
public record Correction(ChangeKind kind, String id, String was, String reason) {}
