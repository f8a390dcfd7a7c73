/** Everything that has a date. */
@NullMarked
package org.onrecord.lookup.timeline;

import org.jspecify.annotations.NullMarked;
