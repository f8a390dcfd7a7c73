/** How well each fact answers a question. */
@NullMarked
package org.onrecord.ask.rank;

import org.jspecify.annotations.NullMarked;
