/**
 * The command line: commands and options that only parse, then delegate to {@code lookup} and {@code output}.
 *
 * <p>The only package that depends on picocli. A command declares its options and builds a {@link
 * org.onrecord.lookup.Query}; {@link org.onrecord.cli.core.Run} loads the record, answers, prints and returns the exit
 * code.
 */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
