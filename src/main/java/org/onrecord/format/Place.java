package org.onrecord.format;

/**
 * A place in the file.
 *
 * @param line line, from 1; 0 for the file as a whole
 * @param column column, from 1; 0 for the file as a whole
 * @param path such as {@code facts[3].date}
 * @param entry the entry it is in
 */
record Place(int line, int column, String path, Entry entry) {}
