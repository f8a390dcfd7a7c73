/**
 * The command line: commands and options that only parse, and delegate to {@code query} and {@code render}.
 *
 * <p>The only package that sees picocli. A command declares its options and builds a {@link org.onrecord.lookup.Query};
 * {@link Session} does the rest: load the record, ask, render, exit code.
 */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
