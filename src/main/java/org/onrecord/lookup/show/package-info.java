/** Facts with everything that the record holds about them. */
@NullMarked
package org.onrecord.lookup.show;

import org.jspecify.annotations.NullMarked;
