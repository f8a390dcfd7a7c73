/**
 * Versions of a record beside each other: what one changed, and whether a new one keeps the promises of the format.
 *
 * <p>Imports {@code model} and {@code failure}. Records are compared entry by entry and field by field, never line by
 * line; every comparison is one pass over hash maps.
 */
@NullMarked
package org.onrecord.history;

import org.jspecify.annotations.NullMarked;
