/**
 * Exit codes, the failure type, and problems in facts files.
 *
 * <p>Imports no other package and no library; every other package may use it.
 */
@NullMarked
package org.onrecord.failure;

import org.jspecify.annotations.NullMarked;
