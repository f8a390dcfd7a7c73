/**
 * Questions in plain English, and the replies to them from a record.
 *
 * <p>Everything is deterministic; word lists are resources, and nothing here knows the case of any record.
 */
@NullMarked
package org.onrecord.ask;

import org.jspecify.annotations.NullMarked;
