/** Reads a question: its names and dates, the kind of answer it asks for, and the context it relies on. */
@NullMarked
package org.onrecord.ask.understand;

import org.jspecify.annotations.NullMarked;
