/** Dates of matching events. */
@NullMarked
package org.onrecord.lookup.when;

import org.jspecify.annotations.NullMarked;
