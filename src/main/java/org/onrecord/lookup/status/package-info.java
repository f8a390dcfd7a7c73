/** Somebody's custody status on a day. */
@NullMarked
package org.onrecord.lookup.status;

import org.jspecify.annotations.NullMarked;
