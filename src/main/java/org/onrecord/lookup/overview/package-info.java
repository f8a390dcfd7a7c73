/** An account for newcomers. */
@NullMarked
package org.onrecord.lookup.overview;

import org.jspecify.annotations.NullMarked;
