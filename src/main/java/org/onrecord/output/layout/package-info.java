/**
 * What both ways of writing share: the format and layout asked for, the style of the screen, text made safe for it, and
 * word wrap by display width.
 *
 * <p>Imports {@code model} only.
 */
@NullMarked
package org.onrecord.output.layout;

import org.jspecify.annotations.NullMarked;
