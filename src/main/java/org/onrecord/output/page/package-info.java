/** Text for people: pages, tables, dated entries, source marks. */
@NullMarked
package org.onrecord.output.page;

import org.jspecify.annotations.NullMarked;
