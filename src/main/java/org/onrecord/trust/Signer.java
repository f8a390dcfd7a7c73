package org.onrecord.trust;

/**
 * The allowed signer of a file.
 *
 * @param principal the signer as listed in the {@code allowed_signers} file: an address, or a list of patterns
 * @param key the key that made the signature
 */
public record Signer(String principal, SigningKey key) {}
