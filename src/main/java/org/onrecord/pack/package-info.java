/** Tables of rows in checked blocks, in a pack (a file of which a lookup reads the blocks that it needs) or made in memory. */
@NullMarked
package org.onrecord.pack;

import org.jspecify.annotations.NullMarked;
