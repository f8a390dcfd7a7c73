/** A static website of a record, made of the answers of the lookups. */
@NullMarked
package org.onrecord.site;

import org.jspecify.annotations.NullMarked;
