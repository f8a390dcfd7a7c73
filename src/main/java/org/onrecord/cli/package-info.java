/**
 * The command line: commands and options that only parse, and delegate to {@code lookup} and {@code output}.
 *
 * <p>The only package that sees picocli. A command declares its options and builds a {@link org.onrecord.lookup.Query};
 * {@link org.onrecord.cli.core.Run} does the rest: load the record, ask, render, exit code.
 */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
