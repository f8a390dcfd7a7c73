/** The Markdown printer of documents. */
@NullMarked
package org.onrecord.output.markdown;

import org.jspecify.annotations.NullMarked;
