/**
 * English as questions use it: words, stems, synonyms, cues, spelling. The word lists are resources.
 *
 * <p>Imports {@code failure} only, for its edit distance.
 */
@NullMarked
package org.onrecord.ask.language;

import org.jspecify.annotations.NullMarked;
