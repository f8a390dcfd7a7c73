/** Starts the program and maps failures to exit codes; composes everything, so it may import everything. */
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
