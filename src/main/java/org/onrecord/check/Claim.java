package org.onrecord.check;

/**
 * A sentence of a text.
 *
 * @param text the sentence on one line, without Markdown
 * @param line the line of its first character, from 1
 * @param column the column of its first character in code points, from 1
 * @param isFirst whether it is the first of its paragraph, so that its pronouns refer to nobody before it
 */
public record Claim(String text, int line, int column, boolean isFirst) {}
