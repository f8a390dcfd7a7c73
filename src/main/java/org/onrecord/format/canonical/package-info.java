/**
 * Facts files as editors write them: their canonical form, and a small record to begin with.
 *
 * <p>Imports {@code model} of ours, and jackson-core. A text is read into a tree and laid out anew, so that what the
 * program has no use for, such as how a number is spelt, is kept too.
 */
@NullMarked
package org.onrecord.format.canonical;

import org.jspecify.annotations.NullMarked;
