package org.onrecord.history;

/**
 * Why something was corrected or withdrawn, as {@code changes} says it.
 *
 * @param version the version that did so
 * @param text the reason
 */
public record Reason(String version, String text) {}
