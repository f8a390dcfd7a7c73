/** Tables of rows, and a writer for each format: columns, csv, tsv, json, jsonl, Markdown, plain. */
@NullMarked
package org.onrecord.output.table;

import org.jspecify.annotations.NullMarked;
