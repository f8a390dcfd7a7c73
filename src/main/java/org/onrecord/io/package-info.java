/**
 * The outside world: streams that tell the truth about failed writes, the environment, the clock, the terminal, files that are
 * written whole, other programs, the pager.
 *
 * <p>Imports {@code failure} only. Nothing else in the program touches {@code System}.
 */
@NullMarked
package org.onrecord.io;

import org.jspecify.annotations.NullMarked;
