/**
 * Opening, reading and checking a facts file.
 *
 * <p>Imports {@code model} and {@code failure} of ours, and jackson-core. {@code FactsLoader} turns a
 * {@code FactsSource} into a record or a failure. {@code FactsReader} reads the file in one pass: one small reader for
 * each sort of entry, all over one {@code Cursor}, which knows where it stands and collects what is wrong. An id used
 * before its entry is read waits in {@code References}; what only the whole file can tell is checked at its end.
 */
@NullMarked
package org.onrecord.format;

import org.jspecify.annotations.NullMarked;
