/** Answers computed from the typed details of facts: guilt, sentences, custody, counts and order. */
@NullMarked
package org.onrecord.ask.compute;

import org.jspecify.annotations.NullMarked;
