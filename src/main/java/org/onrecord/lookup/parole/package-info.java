/** Parole and custody histories. */
@NullMarked
package org.onrecord.lookup.parole;

import org.jspecify.annotations.NullMarked;
