/** Dates and periods in words, such as "december 2008" or "since may". */
@NullMarked
package org.onrecord.search.dates;

import org.jspecify.annotations.NullMarked;
