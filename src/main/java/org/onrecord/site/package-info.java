/** A static website of a record, built from the answers of lookups. */
@NullMarked
package org.onrecord.site;

import org.jspecify.annotations.NullMarked;
