/** Finds people, bodies and proceedings by name. */
@NullMarked
package org.onrecord.search.names;

import org.jspecify.annotations.NullMarked;
