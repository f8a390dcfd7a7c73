/** Answers that are computed from the typed details of facts: guilt, sentences, custody, lists, counts, order. */
@NullMarked
package org.onrecord.ask.compute;

import org.jspecify.annotations.NullMarked;
