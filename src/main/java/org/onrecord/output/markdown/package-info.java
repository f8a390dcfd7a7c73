/** The printer of documents in Markdown. */
@NullMarked
package org.onrecord.output.markdown;

import org.jspecify.annotations.NullMarked;
