/** The ranking of facts and other targets for a question. */
@NullMarked
package org.onrecord.ask.rank;

import org.jspecify.annotations.NullMarked;
