/**
 * English as questions use it: words, stems, synonyms, cues, spelling. The word lists are resources.
 *
 * <p>Imports {@code failure}, for its edit distance, and {@code query}, for its letters without accents.
 */
@NullMarked
package org.onrecord.ask.language;

import org.jspecify.annotations.NullMarked;
