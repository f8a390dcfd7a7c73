/** The printer of documents on terminals and in text files. */
@NullMarked
package org.onrecord.output.screen;

import org.jspecify.annotations.NullMarked;
