/** Outcomes of proceedings. */
@NullMarked
package org.onrecord.lookup.outcome;

import org.jspecify.annotations.NullMarked;
