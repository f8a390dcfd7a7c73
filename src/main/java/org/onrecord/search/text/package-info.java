/** Splits text into words, reduces them to stems, corrects their spelling, and reads the word lists. */
@NullMarked
package org.onrecord.search.text;

import org.jspecify.annotations.NullMarked;
