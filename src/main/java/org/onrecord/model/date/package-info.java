/**
 * Dates that may be uncertain, in the part of EDTF that the format takes.
 *
 * <p>Imports nothing.
 */
@NullMarked
package org.onrecord.model.date;

import org.jspecify.annotations.NullMarked;
