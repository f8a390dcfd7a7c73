/** The lines of the program's own shell. */
@NullMarked
package org.onrecord.cli.talk;

import org.jspecify.annotations.NullMarked;
