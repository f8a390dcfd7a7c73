/**
 * The program's shell: a conversation, its built-in commands, and completion of lines.
 *
 * <p>Knows no command line: the parts that need one are in {@link org.onrecord.talk.Host}.
 */
@NullMarked
package org.onrecord.talk;

import org.jspecify.annotations.NullMarked;
