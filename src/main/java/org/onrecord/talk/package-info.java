/**
 * The lines of the program's own shell: a conversation, its built-in commands, and what a line completes to.
 *
 * <p>Knows no command line: what needs one is a {@link org.onrecord.talk.Host}.
 */
@NullMarked
package org.onrecord.talk;

import org.jspecify.annotations.NullMarked;
