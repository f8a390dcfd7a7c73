/** The inverted index of a record, and the ranking of its facts by words. */
@NullMarked
package org.onrecord.search.index;

import org.jspecify.annotations.NullMarked;
