/** The record itself: version, reach, size. */
@NullMarked
package org.onrecord.lookup.info;

import org.jspecify.annotations.NullMarked;
