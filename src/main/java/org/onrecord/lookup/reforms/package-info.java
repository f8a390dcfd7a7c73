/** What changed, and what was in force on a day. */
@NullMarked
package org.onrecord.lookup.reforms;

import org.jspecify.annotations.NullMarked;
