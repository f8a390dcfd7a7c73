package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;

/**
 * Something to ask next, or that may have been meant.
 *
 * @param text what to show: a name, a fact in a few words, a question
 * @param command a command line that asks for it, or null
 */
public record Suggestion(String text, @Nullable String command) {}
