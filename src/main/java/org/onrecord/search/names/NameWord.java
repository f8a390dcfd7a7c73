package org.onrecord.search.names;

import org.onrecord.search.text.Token;

/**
 * A word prepared for comparison with names.
 *
 * @param word its regular form: "mother" for "mum"
 * @param plain the same without an s that may lack its apostrophe: "barkers sentence", "mums boyfriend"
 * @param longest the length in words of the longest name that begins with either; 0 if there is none
 * @param isDefinite whether it is an article or a possessive that may begin a description
 */
record NameWord(Token token, String word, String plain, int longest, boolean isDefinite) {}
