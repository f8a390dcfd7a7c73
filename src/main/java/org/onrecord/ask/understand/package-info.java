/** What a question says: the names and dates in it, what it wants to know, and what it takes from the conversation. */
@NullMarked
package org.onrecord.ask.understand;

import org.jspecify.annotations.NullMarked;
