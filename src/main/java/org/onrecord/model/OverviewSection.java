package org.onrecord.model;

import java.util.List;

/**
 * A heading of the account a newcomer is given, with its facts in order.
 *
 * @param heading the heading
 * @param facts ids of the facts
 */
public record OverviewSection(String heading, List<String> facts) {}
