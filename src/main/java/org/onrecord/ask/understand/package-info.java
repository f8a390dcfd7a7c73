/** The parsing of questions: names, dates, cues and references to the context. */
@NullMarked
package org.onrecord.ask.understand;

import org.jspecify.annotations.NullMarked;
