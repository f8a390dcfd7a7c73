/** Completion of command lines, in other shells and in our own. */
@NullMarked
package org.onrecord.cli.complete;

import org.jspecify.annotations.NullMarked;
