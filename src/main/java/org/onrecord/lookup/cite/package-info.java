/** Citations of sources in common styles. */
@NullMarked
package org.onrecord.lookup.cite;

import org.jspecify.annotations.NullMarked;
