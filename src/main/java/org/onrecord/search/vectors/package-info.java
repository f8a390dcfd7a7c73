/** Vectors of words and texts, learned from the questions that a record lists. */
@NullMarked
package org.onrecord.search.vectors;

import org.jspecify.annotations.NullMarked;
