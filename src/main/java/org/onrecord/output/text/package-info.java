/**
 * Answers as text for people.
 *
 * <p>Imports {@code model}, {@code query}, {@code versions} and {@code render.layout}. Nothing here may be relied on by programs.
 */
@NullMarked
package org.onrecord.output.text;

import org.jspecify.annotations.NullMarked;
