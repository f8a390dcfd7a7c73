/** Books, articles, films and programmes. */
@NullMarked
package org.onrecord.lookup.works;

import org.jspecify.annotations.NullMarked;
