/**
 * Ranked retrieval: an index of what the facts say, and how well each answers a question.
 *
 * <p>Imports {@code ask.language}, {@code ask.understand} and {@code model} only.
 */
@NullMarked
package org.onrecord.ask.retrieve;

import org.jspecify.annotations.NullMarked;
