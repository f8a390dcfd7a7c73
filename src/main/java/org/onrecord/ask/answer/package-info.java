/** Answerers, tried in turn, and their responses. */
@NullMarked
package org.onrecord.ask.answer;

import org.jspecify.annotations.NullMarked;
