package org.onrecord.model;

/**
 * Something the record leaves out on purpose.
 *
 * @param id stable id, kebab-case
 * @param about what is left out
 * @param reason why
 */
public record Withheld(String id, String about, String reason) {}
