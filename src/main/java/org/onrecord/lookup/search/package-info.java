/** Facts that match words. */
@NullMarked
package org.onrecord.lookup.search;

import org.jspecify.annotations.NullMarked;
