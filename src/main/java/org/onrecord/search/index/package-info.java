/** The inverted index of a record, and searches by question and by words. */
@NullMarked
package org.onrecord.search.index;

import org.jspecify.annotations.NullMarked;
