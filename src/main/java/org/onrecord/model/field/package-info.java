/** Tables of fields: what the entries of a facts file are made of, said once for everybody who reads or writes them. */
@NullMarked
package org.onrecord.model.field;

import org.jspecify.annotations.NullMarked;
