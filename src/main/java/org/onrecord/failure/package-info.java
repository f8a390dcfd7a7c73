/**
 * How the program ends when it cannot answer: exit codes, the one failure type, and problems found in a facts file.
 *
 * <p>Imports nothing of ours and no library; every other package may use it.
 */
@NullMarked
package org.onrecord.failure;

import org.jspecify.annotations.NullMarked;
