/** Differences between two versions of a record. */
@NullMarked
package org.onrecord.lookup.diff;

import org.jspecify.annotations.NullMarked;
