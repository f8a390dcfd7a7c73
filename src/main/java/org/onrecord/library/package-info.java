/** Installed and bundled versions of records, and the active one. Reads the store; only {@code install} changes it. */
@NullMarked
package org.onrecord.library;

import org.jspecify.annotations.NullMarked;
