/**
 * Input and output: streams, the environment, the clock, the terminal, files, other programs, the pager. Streams report
 * failed writes, and files are written atomically.
 *
 * <p>It imports only {@code failure}. Apart from {@code Main}, only this package uses the standard streams and the clock.
 */
@NullMarked
package org.onrecord.io;

import org.jspecify.annotations.NullMarked;
