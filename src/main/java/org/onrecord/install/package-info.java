/** Fetches, verifies and installs records; only its {@code StoreTransaction} changes the store. */
@NullMarked
package org.onrecord.install;

import org.jspecify.annotations.NullMarked;
