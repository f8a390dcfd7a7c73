package org.onrecord.check;

/**
 * A sentence of a text that the record may bear out.
 *
 * @param text the sentence on one line, without Markdown
 * @param line the line of its first character, from 1
 * @param column the column of its first character in code points, from 1
 */
public record Claim(String text, int line, int column) {}
