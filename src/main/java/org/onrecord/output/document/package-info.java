/** Answers as documents: their parts, without any layout. */
@NullMarked
package org.onrecord.output.document;

import org.jspecify.annotations.NullMarked;
