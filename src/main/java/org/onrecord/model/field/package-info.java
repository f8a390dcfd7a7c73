/** Tables of fields: the parts of an entry of a facts file, declared once for everything that reads or writes it. */
@NullMarked
package org.onrecord.model.field;

import org.jspecify.annotations.NullMarked;
