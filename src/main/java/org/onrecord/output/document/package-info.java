/** Answers as documents made of parts, without layout. */
@NullMarked
package org.onrecord.output.document;

import org.jspecify.annotations.NullMarked;
