/**
 * Structured questions to a record and their answers. A {@link Query} is what a command line or a question in plain
 * English is turned into; its {@link Answer} has {@link Content} that shows itself as text, rows and Markdown.
 *
 * <p>Each command has a folder below with its question, its columns and its text. Nothing here knows those folders.
 */
@NullMarked
package org.onrecord.lookup;

import org.jspecify.annotations.NullMarked;
