package org.onrecord.golden;

/**
 * What a command did.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 * @param code its exit status
 */
public record Run(String out, String err, int code) {}
