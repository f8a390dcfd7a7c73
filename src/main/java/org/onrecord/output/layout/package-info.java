/** Shared by all formats: layout, style of the screen, safe text, and word wrap by display width. */
@NullMarked
package org.onrecord.output.layout;

import org.jspecify.annotations.NullMarked;
