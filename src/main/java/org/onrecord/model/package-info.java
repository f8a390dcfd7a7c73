/**
 * The record of a case as immutable values: facts, people, sources.
 *
 * <p>Imports nothing: neither another package of ours nor a library.
 */
@NullMarked
package org.onrecord.model;

import org.jspecify.annotations.NullMarked;
