package org.onrecord.format;

/**
 * Which version of which record a facts file holds.
 *
 * @param caseId id of the case
 * @param version version of the contents
 */
public record RecordName(String caseId, String version) {}
