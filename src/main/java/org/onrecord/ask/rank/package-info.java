/** The ranking of the entries of a record for a question. */
@NullMarked
package org.onrecord.ask.rank;

import org.jspecify.annotations.NullMarked;
