/** Changed fields as text, Markdown and values, for the lookups that show versions. */
@NullMarked
package org.onrecord.lookup.changes;

import org.jspecify.annotations.NullMarked;
