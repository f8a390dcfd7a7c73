/**
 * Questions in plain English: from the words of a question to a reply out of the record, and what follow-up questions
 * take from the conversation.
 *
 * <p>Imports {@code query}, {@code versions}, {@code model} and {@code failure} only. The steps are named classes: each says in the
 * {@link org.onrecord.ask.Explanation} what it made of the question. Everything is deterministic; word lists are
 * resources, and nothing here knows the case of any record.
 */
@NullMarked
package org.onrecord.ask;

import org.jspecify.annotations.NullMarked;
