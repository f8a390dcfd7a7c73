/**
 * Opening, reading and checking a facts file.
 *
 * <p>Imports {@code model} and {@code failure} of ours, and jackson-core. {@code FactsLoader} turns a {@code
 * FactsSource} into a record or a failure. {@code FactsReader} reads the file in one pass: small readers share one
 * {@code Cursor}, which tracks the position and collects problems. A reference to a later entry waits in {@code
 * References}; checks that need the whole file run at its end.
 */
@NullMarked
package org.onrecord.format;

import org.jspecify.annotations.NullMarked;
