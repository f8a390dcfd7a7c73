/** Failures and problems of facts files, as text and as data. */
@NullMarked
package org.onrecord.output.errors;

import org.jspecify.annotations.NullMarked;
