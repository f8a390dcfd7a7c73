/**
 * Comparison of versions of a record: their differences, and a new version's promises.
 *
 * <p>Imports {@code model} and {@code failure}. Records are compared entry by entry and field by field, never line by
 * line; every comparison is one pass over hash maps.
 */
@NullMarked
package org.onrecord.history;

import org.jspecify.annotations.NullMarked;
