/**
 * Structured questions to a record and their answers: names, filters, days, ranking.
 *
 * <p>Imports {@code model}, {@code failure} and {@code versions} only. A {@link Query} is what a command line or a plain question comes
 * to; asking it gives an {@link Answer}, which {@code render} turns into text or data.
 */
@NullMarked
package org.onrecord.lookup;

import org.jspecify.annotations.NullMarked;
