/**
 * Installed and bundled versions of records, which one is active, and how new ones are installed.
 *
 * <p>Only {@code StoreTransaction} changes the store. Imports {@code model}, {@code versions}, {@code store}, {@code trust}, {@code io} and {@code failure}.
 */
@NullMarked
package org.onrecord.install;

import org.jspecify.annotations.NullMarked;
