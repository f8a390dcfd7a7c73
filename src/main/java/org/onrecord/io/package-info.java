/**
 * Input and output: streams that report failed writes, the environment, the clock, the terminal, atomic file writes,
 * other programs, the pager.
 *
 * <p>Imports only {@code failure}. Nothing else in the program uses {@code System}.
 */
@NullMarked
package org.onrecord.io;

import org.jspecify.annotations.NullMarked;
