/** Tables of rows in checked blocks, in memory or in a pack. Lookups read only the blocks of a pack that they need. */
@NullMarked
package org.onrecord.pack;

import org.jspecify.annotations.NullMarked;
