/**
 * Answers as text for people and as data for programs.
 *
 * <p>Everything about the terminal is decided once, in a {@link org.onrecord.output.layout.Style}; renderers write to any
 * {@link Appendable} and know no streams.
 */
@NullMarked
package org.onrecord.output;

import org.jspecify.annotations.NullMarked;
