package org.onrecord.model;

import java.util.List;

/**
 * A trial, appeal, tribunal or review that outcome facts belong to.
 *
 * @param id stable id, kebab-case
 * @param label what to call it
 * @param aliases other names people use for it
 */
public record Proceeding(String id, String label, List<String> aliases) {}
