/** The commands that look something up in a record. */
@NullMarked
package org.onrecord.cli.lookup;

import org.jspecify.annotations.NullMarked;
