package org.onrecord.model;

/**
 * A change of definition or collection: points up to and including a period are not comparable with later ones.
 *
 * @param after period of the last point before the change
 * @param note what changed
 */
public record SeriesBreak(FactDate after, String note) {}
