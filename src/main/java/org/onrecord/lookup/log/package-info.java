/** What each version of a record changed. */
@NullMarked
package org.onrecord.lookup.log;

import org.jspecify.annotations.NullMarked;
