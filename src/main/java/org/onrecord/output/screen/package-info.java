/** The printer of documents for terminals and text files. */
@NullMarked
package org.onrecord.output.screen;

import org.jspecify.annotations.NullMarked;
