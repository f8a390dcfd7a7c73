package org.onrecord.format;

import org.onrecord.model.CaseRecord;

/**
 * A record with the size and digest of its file.
 *
 * @param sha256 SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param bytes size of the file
 */
public record DigestedRecord(CaseRecord record, String sha256, long bytes) {}
