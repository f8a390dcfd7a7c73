/**
 * Questions in plain English and their replies from a record.
 *
 * <p>Answers are deterministic. Word lists are resources, and no code here names a case.
 */
@NullMarked
package org.onrecord.ask;

import org.jspecify.annotations.NullMarked;
