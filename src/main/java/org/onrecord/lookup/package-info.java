/**
 * Structured queries on a record and their answers. A command line or a question in plain English becomes a
 * {@link Query}. The {@link Answer} has {@link Content}, which can be written as text, rows and Markdown.
 *
 * <p>Each command has its own subpackage with its query, columns and text. Nothing in this package depends on them.
 */
@NullMarked
package org.onrecord.lookup;

import org.jspecify.annotations.NullMarked;
