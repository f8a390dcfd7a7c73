/**
 * What a question says: the people, bodies and dates in it, what it wants to know, and the words that carry content.
 *
 * <p>Imports {@code ask.language}, {@code model} and {@code failure} only.
 */
@NullMarked
package org.onrecord.ask.understand;

import org.jspecify.annotations.NullMarked;
