package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;

/**
 * A suggested question or command.
 *
 * @param text the label: a name, a short fact or a question
 * @param command the command line, or null
 */
public record Suggestion(String text, @Nullable String command) {}
