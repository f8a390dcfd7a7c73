/** The ways of answering, tried one after the other, and what they answer with. */
@NullMarked
package org.onrecord.ask.answer;

import org.jspecify.annotations.NullMarked;
