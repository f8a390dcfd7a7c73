/** Tokenizer, stemmer, spellchecker and word lists. */
@NullMarked
package org.onrecord.search.text;

import org.jspecify.annotations.NullMarked;
