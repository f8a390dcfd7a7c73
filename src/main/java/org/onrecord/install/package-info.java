/**
 * The versions of records there are to answer from, which of them answers, and how new ones are installed.
 *
 * <p>Only {@code OpenStore} changes the store. Imports {@code model}, {@code versions}, {@code store}, {@code trust}, {@code io} and {@code failure}.
 */
@NullMarked
package org.onrecord.install;

import org.jspecify.annotations.NullMarked;
