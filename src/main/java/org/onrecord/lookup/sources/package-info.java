/** The bibliography. */
@NullMarked
package org.onrecord.lookup.sources;

import org.jspecify.annotations.NullMarked;
