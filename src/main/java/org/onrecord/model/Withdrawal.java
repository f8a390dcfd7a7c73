package org.onrecord.model;

/**
 * Something that was taken out of the record.
 *
 * @param kind what sort of entry
 * @param id its id, never used again
 * @param reason why it was taken out
 */
public record Withdrawal(ChangeKind kind, String id, String reason) {}
