/** Replies to questions, as text and as data. */
@NullMarked
package org.onrecord.ask.reply;

import org.jspecify.annotations.NullMarked;
