/** Figures over time. */
@NullMarked
package org.onrecord.lookup.impact;

import org.jspecify.annotations.NullMarked;
