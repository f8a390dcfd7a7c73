/**
 * Facts files as editors write them: their canonical form, and a starter for a new record.
 *
 * <p>Imports {@code model} of ours, and jackson-core. A text is parsed into a tree and formatted anew, so that details
 * without meaning to the program, such as the spelling of a number, are kept too.
 */
@NullMarked
package org.onrecord.format.canonical;

import org.jspecify.annotations.NullMarked;
