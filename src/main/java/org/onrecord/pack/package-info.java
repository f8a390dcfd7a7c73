/** The compiled form of a record: one file, of which a lookup reads the blocks that it needs. */
@NullMarked
package org.onrecord.pack;

import org.jspecify.annotations.NullMarked;
