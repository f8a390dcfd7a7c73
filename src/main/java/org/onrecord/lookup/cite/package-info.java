/** Citations of sources in the usual styles. */
@NullMarked
package org.onrecord.lookup.cite;

import org.jspecify.annotations.NullMarked;
