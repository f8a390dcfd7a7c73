/**
 * Dates that may be uncertain, in the supported part of EDTF.
 *
 * <p>Imports nothing.
 */
@NullMarked
package org.onrecord.model.date;

import org.jspecify.annotations.NullMarked;
