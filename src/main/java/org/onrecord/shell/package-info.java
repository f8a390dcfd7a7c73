/**
 * The shell at a terminal: a line editor with completion and history around a {@link org.onrecord.talk.Conversation}.
 *
 * <p>The only package that uses JLine, and only if both ends are terminals: on a pipe, a line editor would write its
 * prompts into the answers. Imports {@code talk}, {@code model}, {@code io} and {@code failure}.
 */
@NullMarked
package org.onrecord.shell;

import org.jspecify.annotations.NullMarked;
