/** A record in the formats of other programs: tables, SQL, lines of JSON, linked data. */
@NullMarked
package org.onrecord.export;

import org.jspecify.annotations.NullMarked;
