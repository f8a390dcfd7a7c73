/**
 * Answers, errors and problems as data: plain, json, jsonl, csv, tsv and Markdown, with the fields that were asked for.
 *
 * <p>Imports {@code model}, {@code query}, {@code failure}, {@code versions}, {@code render.layout} and jackson-core. What is written here
 * is a promise to scripts: it only ever gains fields.
 */
@NullMarked
package org.onrecord.output.data;

import org.jspecify.annotations.NullMarked;
