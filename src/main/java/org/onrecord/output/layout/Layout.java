package org.onrecord.output.layout;

import java.util.List;

/**
 * How an answer is to be written.
 *
 * @param format the form
 * @param fields the fields of each item to write, in order; all when empty
 * @param hasHeader whether csv and tsv begin with a line of field names
 * @param style what the screen can show
 */
public record Layout(Format format, List<String> fields, boolean hasHeader, Style style) {}
