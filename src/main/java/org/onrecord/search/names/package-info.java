/** Finds people, bodies and proceedings by what a record calls them. */
@NullMarked
package org.onrecord.search.names;

import org.jspecify.annotations.NullMarked;
