package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A fact's reference to a source.
 *
 * @param source id of the source
 * @param locator paragraph or page, or null
 */
public record Citation(String source, @Nullable String locator) {}
